// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carrel.course.SectionText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Pages of the course dialect, each with what Jekyll and kramdown make of it (`dialect/render.rb`).
class DialectTest {
    private static final Map<String, String> SITE = Map.of("url", "https://shed.example", "baseurl", "/");

    private record Known(Set<String> measures, String reason) {}

    private static final Set<String> ALL = Set.of("text", "blocks", "links", "inline", "dom");
    private static final Map<String, Known> KNOWN =
            Map.of(
                    "code-coloured", new Known(Set.of("inline", "dom"), "code is not coloured"),
                    "false-tables", new Known(ALL, "kramdown takes prose with a bar in it for a table"),
                    "malformed", new Known(ALL, "kramdown prints stray tags and swallows text; we read as browsers do"),
                    "separators", new Known(Set.of("blocks", "dom"), "kramdown loosens the item before a ^"),
                    "tables-aligned", new Known(Set.of("dom"), "align instead of a style, which may not pass"),
                    "tables-with-foot", new Known(Set.of("blocks", "dom"), "one body instead of several and a foot"));

    @TestFactory
    Stream<DynamicTest> rendersAsKramdownDoes() throws Exception {
        Path folder = folder();
        var renderer = new BareRenderer(SITE, name -> include(folder.resolve("_includes").resolve(name)));
        return cases(folder).stream().map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> {
            Bare bare = Deep.call(20, () -> renderer.render(read(page), "input.md"));
            Measures expected = Measures.of(Files.readString(page.resolve("expected.html")));
            var differences = new HashMap<>(expected.differences(Measures.of(bare.html())));
            @Nullable Known known = KNOWN.get(page.getFileName().toString());
            if (known != null) {
                assertTrue(!differences.isEmpty(), "no longer an exception: " + known.reason());
                differences.keySet().removeAll(known.measures());
            }
            assertEquals(Map.of(), differences);
            assertEquals(List.of(), bare.problems());
        }));
    }

    @Test
    void hasAtLeastThirtyPages() throws Exception {
        assertTrue(cases(folder()).size() >= 30);
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(DialectTest.class.getResource("dialect/render.rb").toURI()).resolveSibling("");
    }

    private static List<Path> cases(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(page -> Files.exists(page.resolve("input.md"))).sorted().toList();
        }
    }

    private static Optional<String> include(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private static SectionText read(Path page) throws IOException {
        String text = Files.readString(page.resolve("input.md"));
        int end = text.indexOf("\n---\n", 3);
        var matter = new HashMap<String, String>();
        text.substring(4, end).lines().forEach(line -> {
            int colon = line.indexOf(':');
            matter.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return new SectionText(matter, text.substring(end + 5), List.of());
    }
}
