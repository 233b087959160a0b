// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

class PlanningTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final HeldKeeper keeper = new HeldKeeper();
    private final Reader reader = Readers.of(background);
    private final Planning planning = reader.planning();
    private final Composing composing = planning.composing();

    @BeforeEach
    void open() throws IOException {
        Path bees = Files.createDirectories(folder.resolve("modules/bees"));
        Files.writeString(
                bees.resolve("index.md"),
                "---\ntitle: Bees\n---\n<p class=\"time\">2 hours</p>\n\nWhere bees live.\n");
        Files.writeString(
                bees.resolve("section-1.md"), "---\ntitle: 1. Wax\n---\n" + "wax ".repeat(2200));
        Files.writeString(
                bees.resolve("section-2.md"),
                "---\ntitle: 2. Honey\n---\n<div class=\"reflection\"><p>Is it?</p></div>\n");
        reader.annotating().notes().open(Notebook.EMPTY, keeper);
        reader.open(folder, new SectionId("bees/section-1"));
        background.finish();
    }

    private Section section(int number) {
        return Objects.requireNonNull(reader.courseProperty().get())
                .section(new SectionId("bees/section-" + number))
                .orElseThrow();
    }

    private Agenda now() {
        return Objects.requireNonNull(planning.agendaProperty().get());
    }

    private List<String> titles() {
        return now().items().stream().map(AgendaItem::title).toList();
    }

    private UUID item(int at) {
        return now().items().get(at).id();
    }

    private void fill() {
        composing.add(List.of(section(1), section(2)), 0, "Beekeepers");
        background.finish();
        composing.add(AgendaItem.Kind.BREAK, "Break", 10, 1, "other");
    }

    @Test
    void beginsWithTheFirstThatIsPutOnItAndSuggestsItsMinutes() {
        fill();

        assertEquals("Beekeepers", now().title());
        assertEquals(List.of("1. Wax", "Break", "2. Honey"), titles());
        assertEquals(List.of(10, 10, 5), now().items().stream().map(AgendaItem::minutes).toList());
        assertEquals(120, planning.estimates().stated(planning.modules(now()).getFirst()));
    }

    @Test
    void movesChangesAndRemovesItsItems() {
        fill();
        composing.move(item(0), 3);
        composing.setMinutes(item(0), 15);
        composing.setTitle(item(0), "Tea");
        assertEquals(List.of("Tea", "2. Honey", "1. Wax"), titles());
        composing.move(item(2), 1);
        assertEquals(List.of("Tea", "1. Wax", "2. Honey"), titles());
        composing.remove(item(1));

        assertEquals(List.of("Tea", "2. Honey"), titles());
        assertEquals(15, now().items().getFirst().minutes());
    }

    @Test
    void isUndoneStepByStep() {
        fill();
        composing.setMinutes(item(0), 15);
        composing.remove(item(1));

        reader.annotating().notes().undo();
        assertEquals(List.of("1. Wax", "Break", "2. Honey"), titles());
        reader.annotating().notes().undo();
        assertEquals(10, now().items().getFirst().minutes());
        reader.annotating().notes().redo();
        assertEquals(15, now().items().getFirst().minutes());
    }

    @Test
    void changesNothingWhereNothingIsOther() {
        fill();
        Agenda before = now();

        composing.setMinutes(item(0), 10);
        composing.move(item(0), 0);
        composing.setTimes(null, null, null);
        planning.rename("Beekeepers");

        assertEquals(before, now());
    }

    @Test
    void isOneOfSeveralThatCanBeCopiedRenamedAndDeleted() {
        fill();
        composing.setTimes(null, LocalTime.of(14, 30), LocalTime.of(15, 30));
        planning.duplicate("Second day");
        planning.rename("Another day");

        assertEquals("Another day", now().title());
        assertEquals(List.of("1. Wax", "Break", "2. Honey"), titles());
        assertEquals(LocalTime.of(14, 30), now().start());
        planning.delete();
        assertEquals("Beekeepers", now().title());
        reader.annotating().notes().undo();
        assertEquals(2, planning.agendasProperty().get().size());
        planning.choose(planning.agendasProperty().get().getLast());
        assertEquals("Another day", now().title());
    }

    @Test
    void isOfItsCourseAndGoesWithIt() throws IOException {
        fill();
        Path other = Files.createDirectories(folder.resolve("other/modules/ants"));
        Files.writeString(other.resolve("index.md"), "---\ntitle: Ants\n---\nWhere ants live.\n");

        reader.open(folder.resolve("other"), new SectionId("ants/index"));
        background.finish();
        assertNull(planning.agendaProperty().get());

        reader.open(folder, new SectionId("bees/section-1"));
        background.finish();
        assertEquals("Beekeepers", now().title());
    }

    @Test
    void offersTheMinutesThatARunTook() {
        fill();
        planning.present();
        background.finish();
        reader.presenting().end();
        assertNull(planning.offerProperty().get());

        Agenda of = now();
        reader.annotating()
                .notes()
                .keep(
                        List.of(
                                new Run(
                                        new UUID(9, 9),
                                        of.course(),
                                        of.id(),
                                        Instant.parse("2026-03-02T12:00:00Z"),
                                        List.of(new Run.Taken(item(0), Duration.ofMinutes(17))))));
        planning.useMeasured();

        assertEquals(List.of(17, 10, 5), now().items().stream().map(AgendaItem::minutes).toList());
        reader.annotating().notes().undo();
        assertEquals(of, now());
    }

    @Test
    void isPresentedFromItsFirstItem() {
        fill();

        planning.present();

        assertEquals(
                3, Objects.requireNonNull(reader.presenting().showProperty().get()).parts().size());
        assertNotNull(now());
        reader.presenting().end();
    }
}
