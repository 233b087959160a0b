// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A text that tries to do what no page may.
///
/// In the files of attacks each begins with a line {@code %% its name}. {@code SERVER} stands for the address of a
/// server of its own, {@code ‹1F600›} for the character of that number, which an editor might not show.
record Attack(String name, String text) {
    private static final String BEGINS = "%% ";

    /// The attacks of a file beside this class.
    static List<Attack> read(String file) {
        String all = resource(file);
        if (!all.startsWith(BEGINS)) {
            throw new IllegalArgumentException(file + " begins with no attack");
        }
        var attacks = new ArrayList<Attack>();
        for (String part : all.substring(BEGINS.length()).split("\n" + BEGINS, -1)) {
            String[] lines = part.split("\n", 2);
            attacks.add(new Attack(lines[0].strip(), characters(lines[1])));
        }
        return attacks;
    }

    static List<Attack> readAll(String... files) {
        return Arrays.stream(files).flatMap(file -> read(file).stream()).toList();
    }

    /// With the address of its server.
    Attack at(String server) {
        return new Attack(name, text.replace("SERVER", server));
    }

    static String resource(String file) {
        try (InputStream in =
                Objects.requireNonNull(Attack.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String characters(String text) {
        var out = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf('‹'); open >= 0; open = text.indexOf('‹', done)) {
            int close = text.indexOf('›', open);
            out.append(text, done, open)
                    .appendCodePoint(Integer.parseInt(text, open + 1, close, 16));
            done = close + 1;
        }
        return out.append(text, done, text.length()).toString();
    }
}
