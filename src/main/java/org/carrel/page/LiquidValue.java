// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.LinkedHashMap;
import java.util.Map;

/// The value of a Liquid expression: a name or a literal, through the few filters that addresses need.
final class LiquidValue {
    /// A value that is longer grows no more: each filter can double it.
    private static final int LONGEST = 64 << 10;

    private LiquidValue() {}

    static String of(String expression, Map<String, String> names) {
        int bar = outsideQuotes(expression, 0, '|');
        String value = term(expression.substring(0, bar), names);
        while (bar < expression.length() && value.length() <= LONGEST) {
            int next = outsideQuotes(expression, bar + 1, '|');
            value = filtered(value, expression.substring(bar + 1, next), names);
            bar = next;
        }
        return value.replace("{{", "").replace("{%", "");
    }

    /// The {@code name="value"} pairs of an include.
    static Map<String, String> parameters(String text, Map<String, String> names) {
        var found = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            int from = equals + 1;
            while (from < text.length() && text.charAt(from) <= ' ') {
                from++;
            }
            int end = outsideQuotes(text, from, ' ');
            found.put(text.substring(at, equals).strip(), term(text.substring(from, end), names));
            at = end;
        }
        return found;
    }

    private static String filtered(String value, String filter, Map<String, String> names) {
        int colon = outsideQuotes(filter, 0, ':');
        String argument = colon < filter.length() ? term(filter.substring(colon + 1), names) : "";
        return switch (filter.substring(0, colon).strip()) {
            case "prepend" -> argument + value;
            case "append" -> value + argument;
            case "default" -> value.isEmpty() ? argument : value;
            case "relative_url" -> joined(names.getOrDefault("site.baseurl", ""), value);
            case "absolute_url" ->
                    names.getOrDefault("site.url", "")
                            + joined(names.getOrDefault("site.baseurl", ""), value);
            default -> value;
        };
    }

    private static String joined(String base, String path) {
        String head = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return path.startsWith("/") ? head + path : head + "/" + path;
    }

    private static String term(String text, Map<String, String> names) {
        String term = text.strip();
        if (term.length() >= 2
                && (term.charAt(0) == '"' || term.charAt(0) == '\'')
                && term.charAt(term.length() - 1) == term.charAt(0)) {
            return term.substring(1, term.length() - 1);
        }
        return names.getOrDefault(term, "");
    }

    private static int outsideQuotes(String text, int from, char wanted) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == wanted) {
                return i;
            }
        }
        return text.length();
    }
}
