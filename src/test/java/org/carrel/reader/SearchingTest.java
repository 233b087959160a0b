// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Colour;
import org.carrel.page.PageParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class SearchingTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final Reader reader = Readers.of(background);
    private final Searching searching = reader.searching();

    @BeforeEach
    void write() throws IOException {
        page("bees/index", "Bees", "Where bees live.");
        page("bees/section-1", "1. Wax", "Waxes of bees. Wax again.");
        page("bees/section-2", "2. Honey", "Honey has some wax in it.");
        page(
                "cows/index",
                "Cows",
                "<div class=\"tips\"><p class=\"box-title\">Cheese</p><p>Wax keeps it.</p></div>");
        reader.open(folder.resolve("course"));
    }

    private void page(String path, String title, String text) throws IOException {
        Path file = folder.resolve("course/modules").resolve(path + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\ntitle: " + title + "\n---\n" + text + "\n");
    }

    private void look(String words) {
        background.finish();
        searching.look(now -> now.withWords(words));
        background.finish();
    }

    private Results results() {
        return searching.resultsProperty().get();
    }

    private List<String> rows() {
        return results().rows().stream().map(SearchingTest::words).toList();
    }

    private static String words(SearchRow row) {
        return switch (row) {
            case SearchRow.Heading heading -> {
                var module = heading.module();
                yield (module == null ? "notes" : module.title()) + " " + heading.count();
            }
            case SearchRow.Place place -> place.section().id().path();
            case SearchRow.Note(var card) -> "note in " + card.where();
        };
    }

    private SearchRow.Place place(int row) {
        return assertInstanceOf(SearchRow.Place.class, results().rows().get(row));
    }

    private String at() {
        Found found = Objects.requireNonNull(reader.finding().foundProperty().get());
        return found.page().section().id() + " " + found.number() + " of " + found.hits().size();
    }

    @Test
    void readsTheCourseOnceItsFirstPageIsThere() {
        assertNull(searching.growingProperty().get());
        while (reader.navigation().shownProperty().get() == null) {
            assertTrue(background.step());
        }
        assertNotNull(searching.growingProperty().get());
        look("wax");
        assertNull(searching.growingProperty().get());
        assertEquals(3, results().sections());
    }

    @Test
    void answersAnewAsMoreIsThere() {
        while (reader.navigation().shownProperty().get() == null) {
            background.step();
        }
        searching.look(now -> now.withWords("wax"));
        assertEquals(0, results().sections());
        background.finish();
        assertEquals("bees/section-1", rows().getFirst());
    }

    @Test
    void listsTheBestFirstOrByModuleInReadingOrder() {
        look("wax");
        assertEquals("bees/section-1", rows().getFirst());
        searching.look(now -> now.inOrder(true));
        background.finish();
        assertEquals(
                List.of("Bees 2", "bees/section-1", "bees/section-2", "Cows 1", "cows/index"),
                rows());
    }

    @Test
    void looksInPartsOfAKindAndInAModule() {
        background.finish();
        searching.look(now -> now.in(PageParts.Kind.TIPS));
        background.finish();
        assertEquals(List.of("cows/index"), rows());
        assertEquals("Cheese", place(0).excerpt().title());
        searching.look(now -> now.inModule("bees"));
        background.finish();
        assertEquals(List.of(), rows());
    }

    @Test
    void goesFromHitToHitAndOnToTheNextSection() {
        look("wax");
        searching.look(now -> now.inOrder(true));
        background.finish();
        searching.open(place(1));
        background.finish();
        assertEquals("bees/section-1 1 of 2", at());
        reader.finding().next();
        assertEquals("bees/section-1 2 of 2", at());
        reader.finding().next();
        background.finish();
        assertEquals("bees/section-2 1 of 1", at());
        assertEquals(place(2), searching.currentProperty().get());
        reader.finding().previous();
        background.finish();
        assertEquals("bees/section-1 2 of 2", at());
        reader.finding().next();
        background.finish();
        reader.finding().next();
        background.finish();
        reader.finding().next();
        assertEquals("cows/index 1 of 1", at());
    }

    @Test
    void leadsBackToWhereThePersonWas() {
        look("honey");
        searching.open(place(0));
        background.finish();
        reader.navigation().turnBack();
        background.finish();
        assertEquals(
                "bees/index",
                Objects.requireNonNull(reader.navigation().sectionProperty().get()).id().path());
        assertEquals("bees/section-2", rows().getFirst());
    }

    @Test
    void goesOnFromWhereThePersonWentBackTo() {
        look("wax");
        searching.open(place(0));
        background.finish();
        searching.open(place(1));
        background.finish();
        reader.navigation().turnBack();
        background.finish();
        assertEquals(place(0), searching.currentProperty().get());
    }

    @Test
    void findsNotesAndSeesThemChange() {
        background.finish();
        reader.annotating().noting().highlight(6, 10, Colour.YELLOW);
        look("bees");
        assertEquals("notes 1", rows().getFirst());
        assertEquals("note in Bees", rows().get(1));
        searching.look(Sought::inNotes);
        background.finish();
        assertEquals(List.of("note in Bees"), rows());
        reader.annotating().notes().undo();
        background.finish();
        assertEquals(List.of(), rows());
    }

    @Test
    void forgetsAllWhenTheCourseIsClosed() {
        look("wax");
        reader.close();
        background.finish();
        assertEquals(Results.NONE, results());
        assertTrue(searching.soughtProperty().get().isEmpty());
        assertFalse(reader.finding().goingOnProperty().get());
    }

    @Test
    void knowsWordsThatLookAlike() {
        look("honney");
        assertEquals("honey", results().instead().orElseThrow());
    }
}
