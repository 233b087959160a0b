// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The named colours of each theme, from {@code palette.properties}: the only place where colours are written.
public final class Palette {
    private static final Map<String, String> COLOURS = read();
    private static final List<String> THEMES =
            columns(Objects.requireNonNull(COLOURS.remove("themes")));

    private Palette() {}

    /// The colours of a theme by name, such as {@code paper} to {@code #fffdf8}.
    public static Map<String, String> of(Theme theme) {
        Map<String, String> colours = new TreeMap<>();
        int column = THEMES.indexOf(theme.id());
        COLOURS.forEach((name, all) -> colours.put(name, columns(all).get(column)));
        return Collections.unmodifiableMap(colours);
    }

    /// A rule that declares the colours of a theme as {@code <prefix><name>}.
    public static String rule(String selector, String prefix, Theme theme) {
        return of(theme).entrySet().stream()
                .map(colour -> prefix + colour.getKey() + ":" + colour.getValue())
                .collect(Collectors.joining(";", selector + "{", "}"));
    }

    private static List<String> columns(String line) {
        return List.of(line.split(" +", -1));
    }

    private static Map<String, String> read() {
        var properties = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Palette.class.getResourceAsStream("palette.properties")),
                        StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
