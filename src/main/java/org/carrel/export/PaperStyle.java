// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.page.Palette;
import org.carrel.page.Theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// The style sheet of paper. What lays pages out knows no variables, so the colours are put in by name.
final class PaperStyle {
    private PaperStyle() {}

    static String of(Handout.Paper paper) {
        Map<String, String> colours = Palette.of(Theme.LIGHT);
        var style = new StringBuilder();
        String[] parts = resource().split("\\{\\{|}}", -1);
        for (int i = 0; i < parts.length; i++) {
            style.append(
                    i % 2 == 0
                            ? parts[i]
                            : parts[i].equals("size")
                                    ? paper.id()
                                    : Objects.requireNonNull(
                                            colours.get(parts[i]), "no colour " + parts[i]));
        }
        return style.toString();
    }

    private static String resource() {
        try (InputStream in =
                Objects.requireNonNull(PaperStyle.class.getResourceAsStream("paper.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
