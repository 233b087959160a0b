// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

class PageScriptTest {
    @Test
    void onlyOneFunctionLooksForManyElementsAsOtherWaysKeepEachPageForEver() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PageScript.class.getResourceAsStream("page.js"))) {
            List<String> looking =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("querySelectorAll("))
                            .map(String::strip)
                            .toList();
            assertEquals(
                    List.of(
                            "const every = (selector, within = document) => Array.from(within.querySelectorAll(`:is(${selector})`));"),
                    looking);
        }
    }
}
