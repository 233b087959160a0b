// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.page.Hit;
import org.carrel.page.PageParts.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class SectionIndexTest {
    @TempDir Path folder;

    private IndexedCourse course;

    @BeforeEach
    void index() throws IOException {
        course =
                IndexedCourse.of(
                        IndexedCourse.write(
                                folder.resolve("course"),
                                "modules/bread/index.md",
                                """
                                ---
                                title: Baking bread
                                secret: frontword
                                ---
                                Flour and water. <!-- hiddenword -->

                                <div class="toggle"><input type="checkbox" id="a"><label for="a">Answer</label>
                                <div>Closed inside: the sourdough starter.</div></div>

                                <div class="case_study_box"><p class="box-title">A village oven</p>
                                <p>They baked loaves together.</p></div>
                                """,
                                "modules/bread/section-1.md",
                                """
                                ---
                                title: 1. Caf\u00e9 Jos\u00e9
                                ---
                                ## Kneading

                                The library\u2019s \u201cown\u201d loaf\u00a0was well\u2013baked by Jos\u00e9. Knead slowly, and wait.
                                Nobody waits slowly while kneading.

                                <div class="reflection"><p class="box-title">Your oven</p>
                                <table class="worksheet"><tr><th>Which oven?</th></tr></table></div>
                                """,
                                "modules/cake/index.md",
                                """
                                ---
                                title: <b onclick="x">Cake</b> & "more" \u202e
                                ---
                                Sugar, and one mention of kneading bread.

                                Sweet honey<sup><a name="1" href="#fn1">1</a></sup> comes from bees,
                                and the oven has 5 m<sup>3</sup>.

                                <hr/>

                                <a name="fn1" href="#1">1</a>: [Bees](https://example.org)
                                """));
    }

    @AfterEach
    void close() throws IOException {
        course.close();
    }

    @Test
    void findsOtherFormsOfAWordTheTitleFirst() throws IOException {
        assertEquals(List.of("bread/section-1", "cake/index"), course.sections("kneads"));
        assertEquals("bread/index", course.sections("breads").getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "library's",
                "library\u2019s",
                "LIBRARY",
                "jose",
                "JOS\u00c9",
                "well-baked",
                "well\u2014baked",
                "loaf was",
                "\"library's own\""
            })
    void foldsQuotesAccentsDashesAndBlanks(String words) throws IOException {
        assertEquals(List.of("bread/section-1"), course.sections(words));
    }

    @Test
    void findsWhatIsInClosedTogglesButNothingThatIsHidden() throws IOException {
        assertEquals(List.of("bread/index"), course.sections("sourdough"));
        assertEquals(List.of(), course.sections("hiddenword"));
        assertEquals(List.of(), course.sections("frontword"));
        assertEquals(List.of(), course.sections("onclick"));
    }

    @Test
    void wantsAllWordsAndTheVeryWordsOfAPhrase() throws IOException {
        assertEquals(List.of("bread/section-1"), course.sections("slowly wait"));
        assertEquals(List.of("bread/section-1"), course.sections("\"knead slowly\""));
        assertFalse(course.index().answer(Asked.of("\"slowly knead\" wait")).all());
        assertFalse(course.index().answer(Asked.of("\"kneads slowly\"")).all());
    }

    @Test
    void offersPlacesWithSomeWordsWhereNoneHasAll() throws IOException {
        Answer answer = course.index().answer(Asked.of("sugar sourdough"));
        assertFalse(answer.all());
        assertEquals(2, answer.found().size());
    }

    @Test
    void takesTheLastWordForABeginningWhileOneTypes() throws IOException {
        var typing = new Asked("sourd", true, null, null);
        assertEquals(List.of("bread/index"), course.sections(typing));
        assertEquals(List.of(), course.sections("sourd"));
        assertEquals(List.of(), course.sections(new Asked("sourd ", true, null, null)));
    }

    @Test
    void knowsWordsThatLookAlike() throws IOException {
        assertEquals(
                Optional.of("sourdough"), course.index().answer(Asked.of("sourdogh")).instead());
        assertEquals(Optional.empty(), course.index().answer(Asked.of("zeppelin")).instead());
    }

    @Test
    void findsPartsOfAKindWithOrWithoutWords() throws IOException {
        assertEquals(
                List.of("bread/index"),
                course.sections(new Asked("", true, Kind.CASE_STUDY, null)));
        assertEquals(
                List.of("bread/section-1"),
                course.sections(new Asked("oven", false, Kind.REFLECTION, null)));
        assertEquals(
                List.of("bread/section-1"),
                course.sections(new Asked("", false, Kind.WORKSHEET, null)));
        assertEquals(
                List.of(),
                course.sections(new Asked("flour", false, Kind.CASE_STUDY, null)).stream()
                        .filter("bread/section-1"::equals)
                        .toList());
    }

    @Test
    void staysInAModule() throws IOException {
        assertEquals(
                List.of("cake/index"), course.sections(new Asked("bread", false, null, "cake")));
    }

    @Test
    void saysWhereInTheCanonicalTextTheWordsStand() throws IOException {
        Excerpt excerpt = course.excerpt("knead");
        String text = course.text(course.course().sections().get(1));
        assertEquals(
                List.of("Kneading", "Knead", "kneading"),
                excerpt.hits().stream()
                        .map(hit -> text.substring(hit.start(), hit.end()))
                        .toList());
        Hit first = excerpt.marks().getFirst();
        assertEquals("Kneading", excerpt.text().substring(first.start(), first.end()));
    }

    @Test
    void saysWhereAPartStandsInItsSection() throws IOException {
        var asked = new Asked("loaves", false, Kind.CASE_STUDY, null);
        Found found = course.index().answer(asked).found().getFirst();
        Excerpt excerpt =
                Objects.requireNonNull(course.index().excerpts(asked, List.of(found)).get(found));
        String text = course.text(course.course().sections().getFirst());
        assertEquals("A village oven", excerpt.title());
        Hit hit = excerpt.hits().getFirst();
        assertEquals("loaves", text.substring(hit.start(), hit.end()));
    }

    @Test
    void takesTheNumberOfAFootnoteForNoPartOfAWord() throws IOException {
        assertEquals(List.of("cake/index"), course.sections("\"sweet honey comes\""));
        Excerpt excerpt = course.excerpt("honey");
        Hit hit = excerpt.marks().getFirst();
        assertEquals("honey", excerpt.text().substring(hit.start(), hit.end()));
        assertTrue(excerpt.text().contains("Sweet honey1 comes"), excerpt.text());
        assertEquals(List.of("cake/index"), course.sections("m3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"\"\"",
                "\u201c \u201d",
                "AND OR NOT",
                "title:bread",
                "*",
                "a*b?",
                "(((",
                "bread~9",
                "[a TO z]",
                "\\",
                "/x/",
                "+-!",
                "\0\uffff",
                "\ud83d\ude00",
                "\ud83d"
            })
    void takesNothingThatIsTypedForAnOrder(String words) throws IOException {
        Answer answer = course.index().answer(new Asked(words, true, null, null));
        course.index().excerpts(Asked.of(words), answer.found());
    }

    @Test
    void isNotHeldUpByTextsThatWerePastedIn() {
        String much = "bread \"knead ".repeat(50_000) + "x".repeat(1_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> course.index().answer(new Asked(much, true, null, null)));
    }

    @Test
    void findsWhatWasChangedAndForgetsWhatIsGone() throws IOException {
        Path place = folder.resolve("course");
        IndexedCourse.write(place, "modules/cake/index.md", "---\ntitle: Cake\n---\nMarzipan.\n");
        java.nio.file.Files.delete(place.resolve("modules/bread/section-1.md"));
        var again = IndexedCourse.of(IndexedCourse.open(place), course.index());
        assertEquals(List.of("cake/index"), again.sections("marzipan"));
        assertEquals(List.of(), again.sections("sugar"));
        assertEquals(List.of(), again.sections("kneading"));
        assertEquals(2, course.index().size());
        assertTrue(again.sections("flour").contains("bread/index"));
    }
}
