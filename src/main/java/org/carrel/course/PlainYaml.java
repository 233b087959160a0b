// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The scalar settings of a YAML text, as they were written: {@code no} stays "no" and {@code 1.10}
/// stays "1.10". Made for text that no one vouches for: nothing is expanded, and no type is made
/// but text, lists and maps.
final class PlainYaml {
    private static final int LONGEST_KEY = 60;

    private PlainYaml() {}

    private static final class NoTypes extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    /// The top level's scalars, stripped, in the order written; nothing where the text is not a
    /// YAML map.
    ///
    /// @param text no longer than the limit
    static Optional<Map<String, String>> scalars(String text, int limit) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(limit);
        options.setNestingDepthLimit(10);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setTagInspector(tag -> false);
        options.setWarnOnDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        Yaml yaml =
                new Yaml(
                        new SafeConstructor(options),
                        new Representer(unused),
                        unused,
                        options,
                        new NoTypes());
        try {
            return yaml.load(text) instanceof Map<?, ?> map
                    ? Optional.of(strings(map))
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty(); // not YAML, or not what anyone should read as such
        }
    }

    /// What can be had of a text that is not YAML: each line that is {@code key: rest of the line}.
    static Map<String, String> lines(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines()
                .filter(PlainYaml::isKeyLine)
                .forEach(
                        line -> {
                            int colon = line.indexOf(':');
                            values.put(
                                    line.substring(0, colon),
                                    unquoted(line.substring(colon + 1).strip()));
                        });
        return values;
    }

    /// Whether a line is {@code key: value} or {@code key:}, with a key such as authors give.
    static boolean isKeyLine(String line) {
        int colon = line.indexOf(':');
        boolean ends =
                colon > 0
                        && colon <= LONGEST_KEY
                        && (colon + 1 == line.length()
                                || Character.isWhitespace(line.charAt(colon + 1)));
        return ends
                && Character.isLetter(line.charAt(0))
                && line.chars()
                        .limit(colon)
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() >= 2
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }

    private static Map<String, String> strings(Map<?, ?> map) {
        Map<String, String> values = new LinkedHashMap<>();
        map.forEach(
                (key, value) -> {
                    if (key instanceof String name && value instanceof String text) {
                        values.put(name.strip(), text.strip());
                    }
                });
        return values;
    }
}
