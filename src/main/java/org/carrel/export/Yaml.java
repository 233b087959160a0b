// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Text as a value of YAML that every reader takes for text.
final class Yaml {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}][\\p{L}\\p{N} ,._/()-]{0,200}(?<! )");
    private static final Set<String> NOT_TEXT =
            Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private Yaml() {}

    /// Fit for a list in brackets as well, where it has no comma.
    static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                                case '\n' -> quoted.append("\\n");
                                default -> {
                                    if (c < ' '
                                            || (c >= 0x7F && c < 0xA0)
                                            || c == 0x2028
                                            || c == 0x2029
                                            || (c >= 0xD800 && c <= 0xDFFF)) {
                                        quoted.append(' ');
                                    } else {
                                        quoted.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return quoted.append('"').toString();
    }
}
