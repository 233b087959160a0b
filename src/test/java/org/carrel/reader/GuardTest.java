// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.SectionId;
import org.carrel.page.Page;
import org.carrel.storage.Openings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class GuardTest {
    /// No process of these numbers lives: systems give out smaller ones.
    private static final long GONE = 1L << 40;

    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private Path marks;
    private Reader reader;

    /// As at a new start of the program: nothing is known but what lies in the folder.
    private Reader start() {
        return Readers.of(background, Desk.empty(), new Guard(new Openings(folder)));
    }

    @BeforeEach
    void write() throws IOException {
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.createDirectories(folder.resolve("course/_includes"));
        Files.writeString(
                bees.resolve("index.md"),
                "---\ntitle: Bees\n---\n## Hives\n\n<b>Where</b> bees live. [On](section-1.html)\n");
        Files.writeString(bees.resolve("section-1.md"), "---\ntitle: 1. Wax\n---\nOn wax.\n");
        Files.writeString(bees.resolve("section-2.md"), "---\ntitle: 2. Honey\n---\nOn honey.\n");
        marks = folder.resolve("opening");
        reader = start();
    }

    private void open() {
        reader.open(folder.resolve("course"));
        background.finish();
    }

    private Page shown() {
        return Objects.requireNonNull(reader.navigation().shownProperty().get()).page();
    }

    private boolean plain() {
        return shown().body().contains("<pre class=\"source\"");
    }

    private void stands() {
        reader.navigation().stood(shown());
        background.finish();
    }

    private List<String> marks() throws IOException {
        try (Stream<Path> files = Files.list(marks)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /// What is left when the program ends while the page just shown is being opened: the mark, of a process that is gone.
    private void stopped(int time) throws IOException {
        String page = shown().text().hash();
        for (String mark : marks()) {
            if (mark.startsWith(page + "." + ProcessHandle.current().pid() + ".")) {
                Files.delete(marks.resolve(mark));
            }
        }
        Files.createFile(marks.resolve(page + "." + (GONE + time) + ".1"));
        reader = start();
    }

    private void stoppedTwice() throws IOException {
        open();
        stopped(1);
        open();
        stopped(2);
    }

    @Test
    void marksAPageBeforeItIsShownAndUntilItStands() throws IOException {
        open();
        assertEquals(1, marks().size());
        assertTrue(marks().getFirst().startsWith(shown().text().hash() + "."));

        stands();

        assertEquals(List.of(), marks());
    }

    @Test
    void marksNoPageThatAnotherHasTakenThePlaceOf() throws IOException {
        open();
        String first = shown().text().hash();
        reader.navigation().next();
        background.finish();
        reader.navigation().next();
        background.finish();

        assertEquals(2, marks().size());
        assertFalse(marks().stream().anyMatch(mark -> mark.startsWith(first)));
    }

    @Test
    void showsAPageThatStoppedTheProgramOnceAsItIs() throws IOException {
        open();
        stopped(1);
        open();

        assertFalse(plain());
        assertNull(reader.notices().troubleProperty().get());
    }

    @Test
    void showsAPageThatStoppedTheProgramTwiceAsPlainTextAndSaysSo() throws IOException {
        stoppedTwice();
        open();

        assertTrue(plain());
        assertTrue(shown().body().contains("## Hives"), "as its author wrote it");
        assertTrue(shown().body().contains("&lt;b&gt;Where&lt;/b&gt;"));
        assertFalse(shown().body().contains("<a"), "no link is alive");
        var trouble =
                assertInstanceOf(
                        Trouble.StoppedBefore.class, reader.notices().troubleProperty().get());
        assertEquals("Bees", trouble.section().title());
    }

    @Test
    void staysWithPlainTextThoughThatStands() throws IOException {
        stoppedTwice();
        open();
        stands();
        reader = start();
        open();

        assertTrue(plain());
    }

    @Test
    void leavesOtherPagesAlone() throws IOException {
        stoppedTwice();
        open();
        reader.navigation().next();
        background.finish();

        assertFalse(plain());
        assertNull(reader.notices().troubleProperty().get());
    }

    @Test
    void triesThePageAgainWhenTheCourseIsReloaded() throws IOException {
        stoppedTwice();
        open();
        reader.reload();
        background.finish();
        assertFalse(plain());
        assertNull(reader.notices().troubleProperty().get());

        stands();
        reader = start();
        open();
        assertFalse(plain());
    }

    @Test
    void reloadingForgetsNothingOfOtherPages() throws IOException {
        stoppedTwice();
        reader.open(folder.resolve("course"), new SectionId("bees/section-1"));
        background.finish();
        reader.reload();
        background.finish();
        reader.navigation().previous();
        background.finish();

        assertTrue(plain());
    }

    @Test
    void forgetsTheFailureOfAPageThatStands() throws IOException {
        open();
        stopped(1);
        open();
        stands();
        stopped(2);
        open();

        assertFalse(plain());
    }

    @Test
    void readsOnWhereNothingCanBeMarked() throws IOException {
        Files.createFile(marks);
        open();
        stands();
        reader.navigation().next();
        background.finish();

        assertFalse(plain());
        assertEquals("1. Wax", shown().section().label());
        assertNull(reader.notices().troubleProperty().get());
    }
}
