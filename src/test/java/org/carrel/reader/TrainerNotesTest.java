// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.carrel.course.SectionId;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Notebook;
import org.carrel.page.Page;
import org.carrel.workshop.Kind;
import org.carrel.workshop.Part;
import org.carrel.workshop.Show;
import org.carrel.workshop.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

class TrainerNotesTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final Reader reader = Readers.of(background);

    @BeforeEach
    void open() throws IOException {
        Path course = folder.resolve("course");
        Path bees = Files.createDirectories(course.resolve("modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        Files.writeString(
                bees.resolve("section-1.md"),
                "---\ntitle: 1. Wax\n---\nOne is wax.\n\nTwo is honey.\n\nThree is brood.\n");
        reader.annotating().notes().open(Notebook.EMPTY, new HeldKeeper());
        reader.open(course, new SectionId("bees/section-1"));
        background.finish();
    }

    private String text() {
        return page().text().text();
    }

    private Page page() {
        return Objects.requireNonNull(reader.navigation().shownProperty().get()).page();
    }

    private void noteOn(String words, String text, String... tags) {
        int at = text().indexOf(words);
        UUID id = reader.annotating().noting().note(at, at + words.length()).orElseThrow();
        reader.annotating().notes().write(id, "", text);
        reader.annotating().notes().tag(id, List.of(), List.of(tags));
    }

    private void noteOnSection(String text, String... tags) {
        Anchor section = reader.annotating().noting().section().orElseThrow();
        reader.annotating().noting().begin(section, text, List.of(tags));
    }

    /// Presents the section in three steps on two screens, and goes to one of them.
    private void present(int step) {
        reader.presenting()
                .present(
                        new Show(
                                "Wax",
                                List.of(Part.of(new SectionId("bees/section-1"), "Wax", 0))));
        background.finish();
        Page page =
                Objects.requireNonNull(
                        Objects.requireNonNull(reader.presenting().aheadProperty().get()).page());
        int two = text().indexOf("Two");
        int three = text().indexOf("Three");
        reader.presenting()
                .laidOut(
                        page,
                        List.of(
                                step(0, 1, 0, 0, two),
                                step(0, 1, 1, two, three),
                                step(2, 2, 2, three, Integer.MAX_VALUE)));
        reader.presenting().go(step);
    }

    private static Step step(int from, int to, int shown, int start, int end) {
        return new Step(200, from, to, shown, 0, 0, Kind.PARAGRAPH, "", "", start, end);
    }

    private List<String> lines() {
        return reader.trainerNotes().linesProperty().get().stream()
                .map(line -> line.nearness() + " " + line.text())
                .toList();
    }

    @Test
    void areThoseOfTheStepThenOfTheScreenThenOfTheSection() {
        noteOnSection("Handout page 2", "trainer");
        noteOn("One", "Wait here", "trainer");
        noteOn("Two", "Ask the room", "Trainer", "later");
        noteOn("Three", "Skip if late", "trainer");
        present(1);
        assertEquals(
                List.of("STEP Ask the room", "SCREEN Wait here", "SECTION Handout page 2"),
                lines());
        reader.presenting().next();
        assertEquals(List.of("STEP Skip if late", "SECTION Handout page 2"), lines());
    }

    @Test
    void areNoOtherNotes() {
        noteOnSection("My own thought");
        noteOn("One", "Private", "home");
        noteOn("Two", "", "trainer");
        present(0);
        assertEquals(List.of(), lines());
    }

    @Test
    void comeUpWhileTheyAreWritten() {
        present(0);
        noteOn("One", "Just thought of", "trainer");
        assertEquals(List.of("STEP Just thought of"), lines());
        reader.presenting().end();
        assertEquals(List.of(), lines());
    }
}
