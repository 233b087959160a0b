// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

class FindingTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final Reader reader = Readers.of(background);
    private final Finding finding = reader.finding();

    @BeforeEach
    void open() throws IOException {
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(
                bees.resolve("index.md"),
                "---\ntitle: Bees\n---\nwax one\n\nwax two\n\nwax three\n");
        Files.writeString(bees.resolve("section-1.md"), "---\ntitle: 1. Wax\n---\nWax and WAX\n");
        reader.open(folder.resolve("course"));
        background.finish();
    }

    /// The number of the current hit, of how many, and how the way to it led.
    private String found() {
        Found now = Objects.requireNonNull(finding.foundProperty().get());
        return now.number() + " of " + now.hits().size() + " " + now.round();
    }

    @Test
    void goesToTheFirstHitFromWhereThePageIsScrolledTo() {
        finding.look("wax");
        assertEquals("1 of 3 NO", found());
        finding.end();
        reader.navigation().reached(new Place(8, 0, 0.5));
        finding.look("wax");
        assertEquals("2 of 3 NO", found());
        finding.look("one");
        assertEquals("1 of 1 FROM_THE_START", found());
    }

    @Test
    void walksRoundAndSaysSo() {
        finding.look("wax");
        finding.next();
        finding.next();
        assertEquals("3 of 3 NO", found());
        finding.next();
        assertEquals("1 of 3 FROM_THE_START", found());
        finding.next();
        assertEquals("2 of 3 NO", found());
        finding.previous();
        finding.previous();
        assertEquals("3 of 3 FROM_THE_END", found());
    }

    @Test
    void moreLettersStayAtTheHitIfItStillFits() {
        finding.look("wa");
        finding.next();
        finding.look("wax t");
        assertEquals("1 of 2 NO", found());
        finding.next();
        finding.look("wax");
        assertEquals("3 of 3 NO", found());
    }

    @Test
    void whatIsSelectedIsTheHit() {
        finding.look("wax", 8);
        assertEquals("2 of 3 NO", found());
    }

    @Test
    void nothingFoundIsKnownAndHasNoNext() {
        finding.look("honey");
        finding.next();
        finding.previous();
        assertEquals("0 of 0 NO", found());
        finding.look("  ");
        assertNull(finding.foundProperty().get());
    }

    @Test
    void theNextPageIsSearchedForTheSameWordsAndStaysWhereItBegins() {
        finding.look("wax");
        reader.navigation().next();
        background.finish();
        assertEquals("0 of 2 NO", found());
        finding.next();
        assertEquals("1 of 2 NO", found());
        assertEquals(
                "1. Wax",
                Objects.requireNonNull(finding.foundProperty().get()).page().section().title());
    }

    @Test
    void endsButKeepsItsWordsForTheNextTime() {
        finding.look("wax");
        finding.end();
        assertNull(finding.foundProperty().get());
        reader.navigation().next();
        background.finish();
        assertNull(finding.foundProperty().get());
        finding.begin();
        assertTrue(finding.goingOnProperty().get());
        assertEquals("0 of 2 NO", found());
    }

    @Test
    void endsWithTheCourse() {
        finding.look("wax");
        reader.close();
        assertFalse(finding.goingOnProperty().get());
        finding.begin();
        assertFalse(finding.goingOnProperty().get());
    }
}
