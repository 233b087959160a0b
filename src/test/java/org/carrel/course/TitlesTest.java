// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class TitlesTest {
    @ParameterizedTest
    @CsvSource({
        "A&#58; B,A: B",
        "R&amp;D,R&D",
        "AT&T,AT&T",
        "<b>Bold</b> move,Bold move",
        "a < b,a < b",
        "' two  blanks ',two blanks",
        "&lt;b&gt;,<b>"
    })
    void areReadAsPlainText(String html, String plain) {
        assertEquals(plain, Titles.plain(html));
    }

    @Test
    void loseWhatTurnsOrHidesText() {
        assertEquals("gpj.exe", Titles.plain("\u202egpj.\u200b\u2066e\u2069x\ufeffe\u0007\u0000"));
        assertEquals("a b", Titles.plain("a\u00a0\n\t b"));
    }

    @Test
    void keepTheJoiners() {
        assertEquals("\u0645\u06cc\u200c\u062e", Titles.plain("\u0645\u06cc\u200c\u062e"));
        assertEquals(
                "\ud83d\udc69\u200d\ud83c\udfeb", Titles.plain("\ud83d\udc69\u200d\ud83c\udfeb"));
    }

    @Test
    void areNeverLong() {
        assertTrue(Titles.plain("word ".repeat(1_000_000)).length() <= 301);
    }

    @ParameterizedTest
    @CsvSource({
        "02-more_about,More about",
        "week-1,Week 1",
        "2018-01-02-oats,Oats",
        "12,12",
        "_posts,Posts",
        "'\u00e9tude','\u00c9tude'"
    })
    void areMadeOfNames(String name, String title) {
        assertEquals(title, Titles.tidy(name));
    }

    @ParameterizedTest
    @CsvSource({
        "'text\n\n## Two *words* ##\n',Two words",
        "'Under\n-----\n',Under",
        "'<h2 class=\"x\">In <i>HTML</i></h2>',In HTML",
        "'# {{page.subtitle}}\n## Next\n',Next",
        "'~~~\n# no\n~~~\n# yes {#id}\n',yes",
        "'<!-- # no\n# no -->\n# snake_case `x` [a](b)\n',snake_case x a",
        "'#no\n# C#\n',C#",
        "'para\n\n---\n# After\n',After"
    })
    void areFoundInHeadings(String body, String title) {
        assertEquals(Optional.of(title), Titles.heading(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no heading", "    # code", "- item\n---\n", "####### seven"})
    void areNotFoundWhereThereIsNone(String body) {
        assertEquals(Optional.empty(), Titles.heading(body));
    }

    @Test
    void takeNoTimeOnHostileHeadings() {
        for (String part : List.of("[", "](", "*", "_a", "\\", "{", "#", "<!--", "![", "<", "&")) {
            String body = "# " + part.repeat(32_000 / part.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2), () -> Titles.heading(body).isPresent());
        }
    }
}
