// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a course says of itself as a whole.
///
/// @param site the settings of {@code _config.yml}
/// @param hints those of {@code carrel.json}
/// @param problems what could not be understood of them
record Settings(Map<String, String> site, Map<String, String> hints, List<Problem> problems) {
    private static final int LONGEST = 64 * 1024;

    static Settings read(CourseFiles files, FileNames names) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<String> config = names.find("_config.yml").or(() -> names.find("_config.yaml"));
        return new Settings(
                scalars(files, config, problems),
                scalars(files, names.find("carrel.json"), problems),
                problems);
    }

    Optional<String> title() {
        return said(hints, "title")
                .or(() -> said(site, "title"))
                .map(Titles::plain)
                .filter(t -> !t.isEmpty());
    }

    /// The id that is stated, which survives whatever happens to the text.
    Optional<String> id() {
        return said(hints, "id").map(Titles::plain).filter(id -> !id.isEmpty());
    }

    String language() {
        String stated = said(hints, "lang").or(() -> said(site, "lang")).orElse("en");
        String tag = Locale.forLanguageTag(stated.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? "en" : tag;
    }

    private static Optional<String> said(Map<String, String> settings, String key) {
        return Optional.ofNullable(settings.get(key)).filter(value -> !value.isEmpty());
    }

    private static Map<String, String> scalars(
            CourseFiles files, Optional<String> path, List<Problem> problems) throws IOException {
        if (path.isEmpty()) {
            return Map.of();
        }
        try {
            // JSON may be indented by tabs, YAML may not.
            String text =
                    Texts.decode(files.read(path.get(), LONGEST), true).text().replace('\t', ' ');
            Optional<Map<String, String>> values = PlainYaml.scalars(text, LONGEST);
            if (values.isEmpty() && !text.isBlank()) {
                problems.add(new Problem(Problem.Cause.BROKEN_SETTINGS, path.get(), ""));
            }
            return values.orElseGet(() -> PlainYaml.lines(text));
        } catch (UnreadableFileException e) {
            problems.add(e.problem());
            return Map.of();
        }
    }
}
