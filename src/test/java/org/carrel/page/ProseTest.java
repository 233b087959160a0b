// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

class ProseTest {
    /// Each block on a line of its own, with signs for what its words are.
    private static String shown(String markdown) {
        return Prose.of(markdown).blocks().stream()
                .map(ProseTest::shown)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Prose.Block block) {
        return "%s%s%d %s%s"
                .formatted(
                        block.kind().name().charAt(0),
                        block.quoted() ? "q" : "",
                        block.depth(),
                        block.mark().isEmpty() ? "" : block.mark() + " ",
                        block.spans().stream().map(ProseTest::shown).collect(Collectors.joining()));
    }

    private static String shown(Prose.Span span) {
        String sign =
                (span.bold() ? "B" : "") + (span.italic() ? "I" : "") + (span.code() ? "C" : "");
        String address = span.address().isEmpty() ? "" : "->" + span.address();
        return sign.isEmpty() && address.isEmpty()
                ? span.text()
                : "[%s%s:%s]".formatted(sign, address, span.text());
    }

    @Test
    void wordsStandOutAsTheyWereMeantTo() {
        assertEquals(
                "P0 Ask [B:who] [I:came ][BI:back] and [C:why].",
                shown("Ask **who** *came **back*** and `why`."));
    }

    @Test
    void listsKeepTheirMarksAndTheirDepth() {
        assertEquals(
                """
                I1 • one
                I1 • two
                I2 1. first
                I2 2. second""",
                shown("- one\n- two\n    1. first\n    2. second\n"));
    }

    @Test
    void headingsQuotationsAndCodeAreBlocksOfTheirOwn() {
        assertEquals(
                """
                H0 Plan
                Pq1 said she
                C0 [C:x = 1]""",
                shown("# Plan\n\n> said she\n\n```\nx = 1\n```\n"));
    }

    @Test
    void aLineEndsWhereThePersonEndedIt() {
        assertEquals("P0 one\ntwo", shown("one\ntwo"));
    }

    @Test
    void linksAreWordsWithAnAddress() {
        assertEquals(
                "P0 see [->https://example.org/a:the page] and [->https://example.org:https://example.org]",
                shown("see [the page](https://example.org/a) and <https://example.org>"));
    }

    @Test
    void htmlAndPicturesAreShownAsTheyWereWritten() {
        assertEquals("P0 <script>alert(1)</script>", shown("<script>alert(1)</script>"));
        assertEquals(
                "P0 a <img src=x onerror=y> ![alt](file:///etc/passwd)",
                shown("a <img src=x onerror=y> ![alt](file:///etc/passwd)"));
    }

    @Test
    void nothingIsNothing() {
        assertEquals(List.of(), Prose.of("").blocks());
        assertEquals(List.of(), Prose.of(" \n ").blocks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "\\", "*", "> ", "- ", "`", "![", "<a ", "_a ", "[a](", "&"})
    void noTextTakesLong(String part) {
        String hard = "[" + part.repeat(39_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Prose.of(hard));
    }
}
