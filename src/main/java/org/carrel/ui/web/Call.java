// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// A call of a function of {@code page.js}, with its arguments as JSON.
final class Call {
    private Call() {}

    static String of(String function, Object... arguments) {
        return Arrays.stream(arguments)
                .map(Call::json)
                .collect(Collectors.joining(",", "carrel." + function + "(", ")"));
    }

    private static String json(Object argument) {
        return switch (argument) {
            case Number number -> number.toString();
            case List<?> list ->
                    list.stream().map(Call::json).collect(Collectors.joining(",", "[", "]"));
            default -> quoted(argument.toString());
        };
    }

    /// Everything but plain letters and digits as escapes: safe in JSON and in a script alike.
    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars()
                .forEach(
                        c -> {
                            if (c < 128 && Character.isLetterOrDigit(c)) {
                                json.append((char) c);
                            } else {
                                json.append("\\u").append(HexFormat.of().toHexDigits((char) c));
                            }
                        });
        return json.append('"').toString();
    }
}
