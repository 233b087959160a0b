// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives kramdown's attribute lists, which came through Markdown as comments, to the elements that they are for.
final class AttributeLists {
    private static final int MOST = 1000;

    private final Map<String, String> named = new HashMap<>();

    private AttributeLists() {}

    /// Applies the lists among these comments of one page; a list inside a line that is for nothing is shown again.
    static void apply(List<Comment> comments) {
        var marks = new ArrayList<Comment>();
        for (Comment comment : comments) {
            if (comment.getData().startsWith("ial-") && marks.size() < MOST) {
                marks.add(comment);
            }
        }
        if (marks.isEmpty()) {
            return;
        }
        var lists = new AttributeLists();
        marks.forEach(lists::define);
        marks.forEach(lists::give);
    }

    /// Remembers {@code {:name: .class}}, which stands for its content wherever the name is used.
    private void define(Comment mark) {
        String written = written(mark);
        int colon = written.indexOf(':');
        int blank = written.indexOf(' ');
        if (!mark.getData().startsWith(BlockAttributes.SPAN)
                && colon > 0
                && (blank < 0 || colon < blank)) {
            named.merge(
                    written.substring(0, colon),
                    written.substring(colon + 1),
                    (a, b) -> a + " " + b);
        }
    }

    private void give(Comment mark) {
        String kind = mark.getData();
        String written = written(mark);
        if (kind.startsWith(BlockAttributes.SPAN)) {
            Element target = before(mark);
            Element parent = mark.parent();
            if (target == null
                    && parent != null
                    && parent.normalName().equals("li")
                    && first(mark)) {
                target = parent;
            }
            if (target == null) {
                mark.replaceWith(new TextNode(source(mark)));
                return;
            }
            set(target, written, 0);
            return;
        }
        boolean definition =
                written.indexOf(':') > 0
                        && !written.substring(0, written.indexOf(':')).contains(" ");
        if (definition) {
            return;
        }
        Element target =
                kind.startsWith(BlockAttributes.AFTER) ? mark.nextElementSibling() : before(mark);
        if (target != null) {
            set(target, written, 0);
        }
    }

    private static boolean first(Comment mark) {
        Node before = mark.previousSibling();
        return before == null
                || (before instanceof TextNode text
                        && text.isBlank()
                        && before.previousSibling() == null);
    }

    private static @Nullable Element before(Comment mark) {
        Node before = mark.previousSibling();
        boolean inLine = mark.getData().startsWith(BlockAttributes.SPAN);
        while (!inLine && before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof Element element ? element : null;
    }

    private void set(Element element, String list, int depth) {
        for (String part : parts(list)) {
            int equals = part.indexOf('=');
            if (part.startsWith(".")) {
                element.addClass(part.substring(1));
            } else if (part.startsWith("#")) {
                element.attr("id", part.substring(1));
            } else if (equals > 0) {
                String value = part.substring(equals + 1);
                boolean quoted =
                        value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
                value = quoted ? value.substring(1, value.length() - 1) : value;
                String name = part.substring(0, equals);
                if (name.equals("class")) {
                    element.addClass(value);
                } else if (HtmlNames.end(name, 0) == name.length()) {
                    element.attr(name, value);
                }
            } else if (depth < 5 && named.containsKey(part)) {
                set(element, named.getOrDefault(part, ""), depth + 1);
            }
        }
    }

    private static List<String> parts(String list) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        char quote = 0;
        for (char c : (list + " ").toCharArray()) {
            if (quote == 0 && c <= ' ') {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                }
                part.setLength(0);
                continue;
            }
            if (quote == 0
                    && (c == '.' || c == '#')
                    && part.indexOf("=") < 0
                    && part.length() > 1) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            }
            part.append(c);
        }
        return parts;
    }

    private static String source(Comment mark) {
        String data = mark.getData();
        try {
            return URLDecoder.decode(data.substring(data.indexOf(':') + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // the author's own comment, which only looks like one of ours: it stands for
            // nothing
        }
    }

    /// What stands between {@code {:} and {@code }}.
    private static String written(Comment mark) {
        String source = source(mark);
        int end = source.endsWith("}") ? source.length() - 1 : source.length();
        return source.length() > 2 ? source.substring(2, Math.max(2, end)) : "";
    }
}
