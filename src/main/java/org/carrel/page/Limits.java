// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// What a browser engine can bear: more than this hangs it, and nothing can interrupt it then.
final class Limits {
    static final int NESTING = 200;
    static final int ELEMENTS = 20_000;
    static final int SPAN = 50;
    private static final int LONGEST_WORD = 1_000;
    private static final int MOST_TURNS = 1_000;
    private static final int MARKS_PER_BASE = 8;
    private static final int MARKS_PER_PARAGRAPH = 5_000;

    private Limits() {}

    /// The number that a {@code colspan} or {@code rowspan} may be; empty for one to leave out.
    static String span(String written) {
        int value = 0;
        for (int i = 0; i < written.length() && value <= SPAN; i++) {
            char c = written.charAt(i);
            if (c < '0' || c > '9') {
                break;
            }
            value = value * 10 + c - '0';
        }
        return value < 1 ? "" : String.valueOf(Math.min(value, SPAN));
    }

    /// Puts all text into NFC and takes away combining marks beyond any language's need; the marks of attributes too,
    /// as some are shown. Words of more than any language's length may be broken.
    static void text(Element body) {
        body.traverse(new Texts());
        var words = new Words();
        body.traverse(words);
        words.part();
    }

    /// Looks for what WebKit would take minutes to break into lines: words without end, where it says that they may be
    /// broken, and writing that turns again and again, which is to run in one direction.
    private static final class Words implements NodeVisitor {
        private record Break(TextNode text, int at) {}

        private final List<Break> breaks = new ArrayList<>();
        private final List<TextNode> turning = new ArrayList<>();
        private int inWord;
        private int turns;
        private boolean leftwards;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                look(text, text.getWholeText());
            } else if (node instanceof Element element
                    && HtmlNames.BLOCKS.contains(element.normalName())) {
                inWord = 0;
                turns = 0;
            }
        }

        private void look(TextNode text, String written) {
            for (int i = 0; i < written.length(); i++) {
                turn(written.charAt(i));
                if (Character.isWhitespace(written.charAt(i))) {
                    inWord = 0;
                } else if (++inWord > LONGEST_WORD && i > 0 && isBetween(written, i)) {
                    breaks.add(new Break(text, i));
                    inWord = 1;
                }
            }
            if (turns > MOST_TURNS) {
                turning.add(text);
            }
        }

        private void turn(char c) {
            byte direction = Character.getDirectionality(c);
            boolean left =
                    direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            if (left != leftwards
                    && (left || direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT)) {
                leftwards = left;
                turns++;
            }
        }

        /// Whether that is no place inside what is drawn as one sign.
        private static boolean isBetween(String text, int at) {
            char next = text.charAt(at);
            return !Character.isLowSurrogate(next)
                    && !Texts.isMark(next)
                    && Character.getType(next) != Character.FORMAT
                    && Character.getType(text.charAt(at - 1)) != Character.FORMAT;
        }

        /// From the end, so that the places in front stay what they are.
        private void part() {
            turning.forEach(text -> text.wrap("<bdo dir=\"ltr\"></bdo>"));
            for (Break place : breaks.reversed()) {
                place.text().splitText(place.at()).before(new Element("wbr"));
            }
        }
    }

    /// Whether a text needs no trimming: one that is drawn as it is.
    static boolean isModest(String text) {
        return Texts.isPlain(text) || new Texts().trimmed(text).length() == text.length();
    }

    private static final class Texts implements NodeVisitor {
        private int inParagraph;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                String written = text.getWholeText();
                if (!isPlain(written)) {
                    // In this order: the time that marks take to normalise grows with their square.
                    text.text(Normalizer.normalize(trimmed(written), Normalizer.Form.NFC));
                }
            } else if (node instanceof Element element) {
                if (HtmlNames.BLOCKS.contains(element.normalName())) {
                    inParagraph = 0;
                }
                for (Attribute attribute : element.attributes()) {
                    if (!isPlain(attribute.getValue())) {
                        attribute.setValue(trimmed(attribute.getValue()));
                    }
                }
            }
        }

        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                // Dashes, quotes and the ellipsis are the usual ones beyond Latin, and are as they
                // are in NFC.
                if (c >= '\u0300' && (c < '\u2010' || c > '\u2027')) {
                    return false;
                }
            }
            return true;
        }

        private String trimmed(String text) {
            var out = new StringBuilder(text.length());
            int onBase = 0;
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                i += Character.charCount(c);
                if (!isMark(c)) {
                    onBase = 0;
                } else if (++onBase > MARKS_PER_BASE || ++inParagraph > MARKS_PER_PARAGRAPH) {
                    continue;
                }
                out.appendCodePoint(c);
            }
            return out.toString();
        }

        /// Also signs that turn the writing: neither is seen by itself.
        private static boolean isMark(int c) {
            int type = Character.getType(c);
            boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            return turns || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }
    }
}
