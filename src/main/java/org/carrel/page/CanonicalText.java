// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Sum;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The text of a page that notes are tied to, read from the gate's output. The walk is simple enough to be done again
/// in the browser, character for character:
///
/// - text nodes in document order; a run of HTML white space (blank, tab, LF, CR, FF) is one blank;
/// - the start and the end of each block ([HtmlNames#BLOCKS]) and each {@code <br>} count as white space;
/// - no blank at either end; nothing else is changed, since the text in the page is in NFC already.
///
/// A block starts where the next character of text will stand.
final class CanonicalText {
    /// On each block of a stamped body: where it starts in the canonical text.
    static final String START = "data-start";

    private static final String RAISED = "sup";

    private CanonicalText() {}

    static PageText of(Element body) {
        return text(walk(body), false);
    }

    /// As [#of], and writes [#START] on every block.
    static PageText stamp(Element body) {
        return text(walk(body), true);
    }

    /// The text, where that of each block begins and ends, and that of each raised piece.
    record Extents(
            PageText text,
            IdentityHashMap<Element, Hit> blocks,
            IdentityHashMap<Element, Hit> raised) {}

    static Extents extents(Element body) {
        Walk walk = walk(body);
        IdentityHashMap<Element, Hit> blocks = new IdentityHashMap<>();
        for (int i = 0; i < walk.starts.size(); i++) {
            Element block = walk.blocks.get(i);
            int end = walk.ends.getOrDefault(block, walk.text.length());
            blocks.put(block, new Hit(Math.min(walk.starts.get(i), end), end));
        }
        return new Extents(text(walk, false), blocks, walk.raised);
    }

    private static Walk walk(Element body) {
        var walk = new Walk();
        body.traverse(walk);
        return walk;
    }

    private static PageText text(Walk walk, boolean stamp) {
        String text = walk.text.toString();
        var starts = new ArrayList<Integer>(walk.starts.size());
        for (int i = 0; i < walk.starts.size(); i++) {
            int start = Math.min(walk.starts.get(i), text.length());
            starts.add(start);
            if (stamp) {
                walk.blocks.get(i).attr(START, String.valueOf(start));
            }
        }
        return new PageText(text, starts);
    }

    /// The sum of the text with its typography folded.
    static String hash(String text) {
        return Sum.of(Folded.typography(text).text());
    }

    private static final class Walk implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<Element> blocks = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final IdentityHashMap<Element, Integer> ends = new IdentityHashMap<>();
        private final IdentityHashMap<Element, Hit> raised = new IdentityHashMap<>();
        private boolean blank;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element && depth > 0) {
                if (isBlock(element)) {
                    blank = true;
                    blocks.add(element);
                    starts.add(text.isEmpty() ? 0 : text.length() + 1);
                } else if (element.normalName().equals("br")) {
                    blank = true;
                } else if (element.nameIs(RAISED)) {
                    raised.put(element, new Hit(text.length(), text.length()));
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && isBlock(element)) {
                blank = true;
                ends.put(element, text.length());
            } else if (node instanceof Element element && element.nameIs(RAISED)) {
                raised.computeIfPresent(
                        element, (_, begun) -> new Hit(begun.start(), text.length()));
            }
        }

        private static boolean isBlock(Element element) {
            return HtmlNames.BLOCKS.contains(element.normalName());
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                    blank = true;
                    continue;
                }
                if (blank && !text.isEmpty()) {
                    text.append(' ');
                }
                blank = false;
                text.append(c);
            }
        }
    }
}
