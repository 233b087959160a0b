// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.Set;

/// What kramdown and HTML know about the names of elements.
final class HtmlNames {
    /// Elements that are part of a line of text: such a tag at a line's start begins no block.
    static final Set<String> SPAN =
            Set.of(
                    "a", "abbr", "acronym", "b", "big", "bdo", "br", "button", "cite", "code",
                    "del", "dfn", "em", "i", "img", "input", "ins", "kbd", "label", "mark",
                    "option", "q", "rb", "rbc", "rp", "rt", "rtc", "ruby", "samp", "select",
                    "small", "span", "strong", "sub", "sup", "tt", "u", "var");

    /// Elements without content.
    static final Set<String> VOID =
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "param", "source", "track", "wbr");

    /// Elements whose content holds no tags.
    static final Set<String> TEXT_ONLY = Set.of("script", "style", "textarea", "xmp", "title");

    /// Elements of a line whose content kramdown leaves as written.
    static final Set<String> RAW_IN_LINES =
            Set.of(
                    "code",
                    "font",
                    "kbd",
                    "mark",
                    "option",
                    "s",
                    "samp",
                    "strike",
                    "textarea",
                    "time",
                    "u",
                    "var");

    /// Elements that {@code markdown="1"} makes hold a line of Markdown; the others hold blocks.
    static final Set<String> HOLDS_SPANS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "caption", "legend");

    /// Where one block ends and the next begins, in the canonical text.
    static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul");

    private HtmlNames() {}

    /// The end of the name that begins there; the same place where none does.
    static int end(CharSequence text, int from) {
        int i = from;
        if (i >= text.length() || !isLetter(text.charAt(i))) {
            return from;
        }
        while (i < text.length() && (isLetter(text.charAt(i)) || isInner(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /// Whether that is one of {@code h1} to {@code h6}.
    static boolean isHeading(String name) {
        return name.length() == 2
                && name.charAt(0) == 'h'
                && name.charAt(1) >= '1'
                && name.charAt(1) <= '6';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isInner(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    }
}
