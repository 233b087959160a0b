// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.export.Handout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class HandoutsTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final List<byte[]> made = new ArrayList<>();
    private final Reader reader = Readers.of(background);
    private final Handouts handouts =
            new Handouts(
                    background,
                    reader,
                    (label, _) -> label.name(),
                    (phrase, _) -> phrase.name(),
                    "1.0");

    @BeforeEach
    void open() throws IOException {
        Path bees = Files.createDirectories(folder.resolve("modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        Files.writeString(bees.resolve("section-1.md"), "---\ntitle: 1. Wax\n---\nWax.\n");
        reader.open(folder, new SectionId("bees/index"));
        background.finish();
        handouts.make(
                handouts.handout(
                        Handout.Kind.TEXT,
                        Handout.Paper.A4,
                        "Bees",
                        List.of(section("bees/index"), section("bees/section-1"))),
                made::add);
    }

    private Section section(String path) {
        return Objects.requireNonNull(reader.courseProperty().get())
                .section(new SectionId(path))
                .orElseThrow();
    }

    @Test
    void aSectionThatIsAskedForMeanwhileComesFirst() {
        reader.navigation().show(section("bees/section-1"));
        background.step();
        assertEquals(
                section("bees/section-1"),
                Objects.requireNonNull(reader.navigation().shownProperty().get()).page().section());
        assertEquals(new Handouts.State.Working(0, 2), handouts.stateProperty().get());
        background.finish();
        assertInstanceOf(Handouts.State.Made.class, handouts.stateProperty().get());
        assertEquals(1, made.size());
    }

    @Test
    void canBeGivenUp() {
        handouts.cancel();
        background.finish();
        assertEquals(new Handouts.State.Idle(), handouts.stateProperty().get());
        assertEquals(List.of(), made);
    }
}
