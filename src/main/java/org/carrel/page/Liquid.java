// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Problem;
import org.carrel.course.Problem.Cause;
import org.carrel.course.SectionText;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The little of Liquid that course pages use: {@code site.*}, {@code page.*}, includes, {@code raw}, {@code comment}.
/// An unknown output is empty; of an unknown tag only the tag itself goes, the text inside stays readable.
final class Liquid {
    private static final int DEEPEST = 10;
    private static final int LONGEST = 2 << 20;
    private static final int MOST_INCLUDES = 1_000;

    private final Map<String, String> site;
    private final Includes includes;

    Liquid(Map<String, String> site, Includes includes) {
        this.site = Map.copyOf(site);
        this.includes = includes;
    }

    /// Expands the section's body; adds what went wrong to {@code problems}.
    String expand(SectionText text, String source, List<Problem> problems) throws IOException {
        // Jekyll leaves pages without front matter as they are, and so their braces.
        if (text.matter().isEmpty()
                || (!text.body().contains("{{") && !text.body().contains("{%"))) {
            return text.body();
        }
        var names = new HashMap<String, String>();
        site.forEach((name, value) -> names.put("site." + name, value));
        text.matter().forEach((name, value) -> names.put("page." + name, value));
        var run = new Run(source, problems);
        run.expand(text.body(), names, 0);
        return run.out.toString();
    }

    private final class Run {
        private final StringBuilder out = new StringBuilder();
        private final String source;
        private final List<Problem> problems;
        private boolean full;
        private int included;
        private long assigned;

        Run(String source, List<Problem> problems) {
            this.source = source;
            this.problems = problems;
        }

        void expand(String text, Map<String, String> names, int depth) throws IOException {
            var outputEnd = new TagEnd(text, "}}");
            var tagEnd = new TagEnd(text, "%}");
            Set<String> unclosed = new HashSet<>();
            int at = 0;
            while (at < text.length() && !full) {
                int open = nextOpening(text, at);
                if (open < 0) {
                    append(text, at, text.length());
                    return;
                }
                append(text, at, open);
                boolean output = text.charAt(open + 1) == '{';
                int close = (output ? outputEnd : tagEnd).after(open + 2);
                if (close < 0) {
                    at = open + 2; // never closed: only the braces go
                    continue;
                }
                at = close + 2;
                String inside = text.substring(open + 2, close);
                if (inside.startsWith("-")) {
                    stripEnd();
                    inside = inside.substring(1);
                }
                if (inside.endsWith("-")) {
                    inside = inside.substring(0, inside.length() - 1);
                    at = skipBlanks(text, at);
                }
                if (output) {
                    append(LiquidValue.of(inside, names));
                } else {
                    at = tag(inside.strip(), text, at, names, depth, unclosed);
                }
            }
        }

        private int tag(
                String tag,
                String text,
                int after,
                Map<String, String> names,
                int depth,
                Set<String> unclosed)
                throws IOException {
            int blank = firstBlank(tag);
            String name = tag.substring(0, blank);
            String rest = tag.substring(blank).strip();
            switch (name) {
                case "raw", "comment", "highlight" -> {
                    int end = unclosed.contains(name) ? -1 : endTag(text, after, "end" + name);
                    if (end < 0) {
                        unclosed.add(name); // only the tag goes; nor is any later one closed
                        return after;
                    }
                    block(name, text.substring(after, end));
                    return afterTag(text, end);
                }
                case "assign" -> {
                    int equals = rest.indexOf('=');
                    if (equals > 0 && assigned <= LONGEST) {
                        assign(
                                rest.substring(0, equals).strip(),
                                LiquidValue.of(rest.substring(equals + 1), names),
                                names);
                    }
                }
                case "link" -> append("/" + rest.replaceFirst("\\.(md|markdown)$", ".html"));
                case "include", "include_relative", "include_cached" -> include(rest, names, depth);
                default -> {}
            }
            return after;
        }

        private void assign(String name, String value, Map<String, String> names) {
            assigned += value.length();
            if (assigned > LONGEST) {
                report(Cause.INCLUDE_TOO_DEEP, name);
            } else {
                names.put(name, value);
            }
        }

        private void block(String name, String inside) {
            switch (name) {
                case "raw" -> append(inside);
                case "highlight" -> {
                    append("<figure class=\"highlight\"><pre><code>");
                    append(escaped(inside.strip()));
                    append("</code></pre></figure>");
                }
                default -> {}
            }
        }

        private void include(String rest, Map<String, String> names, int depth) throws IOException {
            int blank = firstBlank(rest);
            String name = rest.substring(0, blank);
            if (depth >= DEEPEST || ++included > MOST_INCLUDES) {
                report(Cause.INCLUDE_TOO_DEEP, name);
                return;
            }
            Optional<String> found = includes.text(name);
            if (found.isEmpty()) {
                report(Cause.MISSING_INCLUDE, name);
                return;
            }
            var inner = new HashMap<>(names);
            LiquidValue.parameters(rest.substring(blank), names)
                    .forEach((key, value) -> inner.put("include." + key, value));
            expand(found.get(), inner, depth + 1);
        }

        private void report(Cause cause, String detail) {
            var problem = new Problem(cause, source, detail);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }

        private void append(String text) {
            append(text, 0, text.length());
        }

        private void append(String text, int from, int to) {
            if (full || to - from > LONGEST - out.length()) {
                report(Cause.INCLUDE_TOO_DEEP, "");
                full = true;
                return;
            }
            out.append(text, from, to);
        }

        private void stripEnd() {
            int end = out.length();
            while (end > 0 && out.charAt(end - 1) <= ' ') {
                end--;
            }
            out.setLength(end);
        }
    }

    private static int nextOpening(String text, int from) {
        for (int i = text.indexOf('{', from);
                i >= 0 && i + 1 < text.length();
                i = text.indexOf('{', i + 1)) {
            char next = text.charAt(i + 1);
            if (next == '{' || next == '%') {
                return i;
            }
        }
        return -1;
    }

    /// Where the tag of that name begins, or -1.
    private static int endTag(String text, int from, String name) {
        for (int open = text.indexOf("{%", from); open >= 0; open = text.indexOf("{%", open + 2)) {
            int i = open + 2;
            if (i < text.length() && text.charAt(i) == '-') {
                i++;
            }
            if (text.startsWith(name, skipBlanks(text, i))) {
                return open;
            }
        }
        return -1;
    }

    private static int afterTag(String text, int tag) {
        int close = text.indexOf("%}", tag);
        return close < 0 ? text.length() : close + 2;
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static int firstBlank(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) > ' ') {
            i++;
        }
        return i;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
