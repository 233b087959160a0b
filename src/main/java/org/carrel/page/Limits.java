// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.text.Normalizer;

/// What a browser engine can bear: more than this hangs it, and nothing can interrupt it then.
final class Limits {
    static final int NESTING = 200;
    static final int ELEMENTS = 20_000;
    static final int SPAN = 50;
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

    /// Puts all text into NFC and takes away combining marks beyond any language's need.
    static void text(Element body) {
        body.traverse(new Texts());
    }

    private static final class Texts implements NodeVisitor {
        private int inParagraph;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                String written = text.getWholeText();
                if (!isPlain(written)) {
                    text.text(trimmed(Normalizer.normalize(written, Normalizer.Form.NFC)));
                }
            } else if (node instanceof Element element
                    && HtmlNames.BLOCKS.contains(element.normalName())) {
                inParagraph = 0;
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

        private static boolean isMark(int c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }
    }
}
