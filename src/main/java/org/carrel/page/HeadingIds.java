// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gives the headings that Markdown made the ids that GitHub and kramdown give them.
final class HeadingIds {
    private HeadingIds() {}

    /// @param headings the marked ones, in document order
    static void set(List<Element> headings) {
        Map<String, Integer> used = new HashMap<>();
        for (Element heading : headings) {
            takeWrittenId(heading);
            if (!heading.hasAttr("id")) {
                String id = id(heading.wholeText());
                int before = used.merge(id, 1, Integer::sum) - 1;
                heading.attr("id", before == 0 ? id : id + "-" + before);
            }
        }
    }

    /// Lower case; letters, marks, digits, {@code _} and {@code -} stay, a blank becomes {@code -}, the rest goes.
    static String id(String text) {
        var id = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(
                        c -> {
                            if (c == ' ' || c == '\t') {
                                id.append('-');
                            } else if (c == '-' || isWord(c)) {
                                id.appendCodePoint(c);
                            }
                        });
        return id.toString();
    }

    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.LETTER_NUMBER ->
                    true;
            default -> Character.isLetter(c) || Character.isDigit(c);
        };
    }

    /// {@code # Title {#id}}.
    private static void takeWrittenId(Element heading) {
        if (!(heading.lastChild() instanceof TextNode last)) {
            return;
        }
        String text = last.getWholeText().stripTrailing();
        int open = text.lastIndexOf("{#");
        if (open < 0
                || !text.endsWith("}")
                || text.indexOf(' ', open) > 0
                || text.length() - open < 4) {
            return;
        }
        heading.attr("id", text.substring(open + 2, text.length() - 1));
        last.text(text.substring(0, open).stripTrailing());
    }
}
