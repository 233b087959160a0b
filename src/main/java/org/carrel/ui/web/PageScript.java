// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.reader.Place;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/// The script that Carrel brings into each page, and calls of its functions by name. Scripts of the page itself never
/// run, nor does anything hear events there: whatever happens is told to Java, which calls.
final class PageScript {
    private static final String TEXT = read("page.js");

    /// Runs a script in the page.
    @FunctionalInterface
    interface Engine {
        @Nullable Object execute(String script);
    }

    private final Engine engine;

    PageScript(Engine engine) {
        this.engine = engine;
    }

    /// Brings the functions into a new page.
    void enter() {
        engine.execute(TEXT);
    }

    /// Brings more functions into the page.
    void enter(String functions) {
        engine.execute(functions);
    }

    @Nullable Object call(String function, Object... arguments) {
        return engine.execute(Call.of(function, arguments));
    }

    /// Whether the function's answer is yes.
    boolean ask(String function, Object... arguments) {
        return Boolean.TRUE.equals(call(function, arguments));
    }

    /// Where the page stands then, as the function tells.
    Optional<Place> place(String function, Object... arguments) {
        if (call(function, arguments) instanceof String told) {
            String[] numbers = told.split(" ", -1);
            return Optional.of(
                    new Place(
                            Integer.parseInt(numbers[0]),
                            Double.parseDouble(numbers[1]),
                            Double.parseDouble(numbers[2])));
        }
        return Optional.empty();
    }

    static String read(String name) {
        try (InputStream in = Objects.requireNonNull(PageScript.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
