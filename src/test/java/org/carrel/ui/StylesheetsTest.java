// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.carrel.page.Palette;
import org.carrel.page.Theme;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class StylesheetsTest {
    private static final List<String> SHEETS =
            List.of("/org/carrel/page/page.css", "carrel.css", "contrast.css", "stage/stage.css");

    @Test
    void theyUseTheColoursOfThePaletteAndAllOfThem() throws IOException {
        var used = new TreeSet<String>();
        for (String sheet : SHEETS) {
            Pattern.compile("(?:var\\(--|-carrel-)([a-z-]+)")
                    .matcher(read(sheet))
                    .results()
                    .map(name -> name.group(1))
                    .forEach(used::add);
        }
        used.removeAll(List.of("box", "box-soft", "mark")); // the page's own, for one of several
        used.removeIf(name -> name.startsWith("film-")); // made of the marks' colours
        assertEquals(new TreeSet<>(Palette.of(Theme.LIGHT).keySet()), used);
    }

    @Test
    void onlyHighContrastHasTheStrongerLines() {
        assertEquals(
                List.of(Theme.CONTRAST),
                Stream.of(Theme.values())
                        .filter(
                                theme ->
                                        Stylesheets.of(theme).stream()
                                                .anyMatch(sheet -> sheet.endsWith("contrast.css")))
                        .toList());
    }

    @Test
    void darkThemesBuildOnADarkBase() {
        assertEquals(Stylesheets.base(Theme.LIGHT), Stylesheets.base(Theme.SEPIA));
        assertEquals(Stylesheets.base(Theme.DARK), Stylesheets.base(Theme.CONTRAST));
        assertFalse(Stylesheets.base(Theme.LIGHT).equals(Stylesheets.base(Theme.DARK)));
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Stylesheets.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("\\.carrel-[a-z-]+", "");
        }
    }
}
