// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.carrel.course.Progress;
import org.carrel.export.Extent;
import org.carrel.export.Format;
import org.carrel.export.Gathering;
import org.carrel.export.Holdings;
import org.carrel.export.Imprint;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Notebook;
import org.carrel.reader.Along;
import org.carrel.storage.Processes;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Notes out, in, backed up and restored, by keyboard alone; the system's own windows for files are answered here.
class AlongDialogsTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private final FxBackground background = new FxBackground();
    private WindowOnStage window;
    private DialogFrame frame;
    private Along along;
    private Path chosen;

    @BeforeEach
    void start() throws Exception {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.writeString(bread.resolve("index.md"), "---\ntitle: Bread\n---\nOn bread.\n");
        chosen = folder.resolve("chosen");
        window = new WindowOnStage(folder);
        window.open();
        frame =
                new DialogFrame(
                        () -> Optional.of(window.stage),
                        window.preferences,
                        new Chosen(() -> chosen));
        along = onFx(() -> new Along(window.reader, background, Named::say, "test"));
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
        background.close();
    }

    private void note(String text) throws Exception {
        onFx(
                () -> {
                    var noting = window.reader.annotating().noting();
                    return noting.begin(noting.section().orElseThrow(), text, List.of());
                });
    }

    private void forgetAll() throws Exception {
        onFx(
                () -> {
                    window.reader.annotating().notes().undo();
                    return null;
                });
        assertEquals(List.of(), texts());
    }

    private List<Entry> entries() throws Exception {
        return onFx(
                () ->
                        window.reader
                                .annotating()
                                .notes()
                                .notebookProperty()
                                .get()
                                .entries()
                                .toList());
    }

    private List<String> texts() throws Exception {
        return entries().stream().map(Entry::text).toList();
    }

    private void begin(Runnable asking) throws Exception {
        Platform.runLater(asking);
        until(() -> DialogOnStage.now().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void untilSaid(String words) throws Exception {
        until(
                () ->
                        DialogOnStage.all(".label")
                                .map(label -> ((Label) label).getText())
                                .anyMatch(text -> text.contains(words)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static RadioButton focusedChoice() {
        return (RadioButton) DialogOnStage.now().orElseThrow().getScene().getFocusOwner();
    }

    private void export() throws Exception {
        begin(() -> new ExportDialog(frame, along.exporting()).show());
    }

    @Test
    void everyFormatIsChosenWithArrowsAndSavedWithEnter() throws Exception {
        note("Ask the baker");
        List<Format> formats = List.of(Format.values());
        for (Format format : formats) {
            chosen = folder.resolve("out." + format.ending());
            export();
            for (int i = 0; i < 5; i++) {
                press(KeyCode.TAB);
            }
            for (int i = 0; i < formats.indexOf(format); i++) {
                press(KeyCode.DOWN);
            }
            assertEquals(new Named("format", format).text(), onFx(() -> focusedChoice().getText()));
            assertTrue(
                    onFx(() -> !((Region) focusedChoice().lookup(".radio")).getBorder().isEmpty()),
                    "shows that it has the focus");
            press(KeyCode.ENTER);
            untilSaid(chosen.toString());
            assertTrue(Files.readString(chosen).contains("Ask the baker"), "" + format);
            DialogOnStage.everyControlHasAName();
            press(KeyCode.ESCAPE);
            until(() -> DialogOnStage.now().isEmpty());
        }
    }

    @Test
    void aSetIsSeenBeforeItIsTakenAndTakenApart() throws Exception {
        note("Ask the baker");
        chosen = folder.resolve("set.annotation");
        onFx(
                () -> {
                    var out = along.exporting();
                    out.save(out.gather(Extent.ALL), Format.ANNOTATION, chosen);
                    return null;
                });
        until(() -> Files.exists(chosen) && !Files.readString(chosen).isEmpty());
        forgetAll();
        begin(() -> new ImportDialog(frame, along.importing()).show());
        press(KeyCode.ENTER);
        untilSaid(AlongMessage.NEW.text(1));
        assertEquals(List.of(), texts(), "nothing is taken before it was seen");
        DialogOnStage.everyControlHasAName();
        press(KeyCode.ENTER);
        until(() -> DialogOnStage.now().isEmpty() && texts().size() == 1);
        assertEquals(List.of("Ask the baker"), texts());
    }

    @Test
    void agendasAloneAreSomethingToTakeIn() throws Exception {
        chosen = folder.resolve("agendas.annotation");
        var plan = Agenda.of(UUID.randomUUID(), "elsewhere", "Workshop", Instant.EPOCH);
        var notebook = Notebook.of(List.of(plan));
        var imprint = new Imprint(Named::say, "test", Instant.EPOCH, ZoneOffset.UTC);
        var all = new Gathering(notebook, List.of(), _ -> Optional.empty()).gather(Extent.ALL);
        Files.write(chosen, Format.ANNOTATION.file(notebook, all, imprint, Progress.NONE).bytes());
        begin(() -> new ImportDialog(frame, along.importing()).show());
        press(KeyCode.ENTER);
        untilSaid(AlongMessage.AGENDAS.text(1));
        press(KeyCode.ENTER);
        until(() -> DialogOnStage.now().isEmpty());
        assertEquals(
                List.of(plan),
                onFx(
                        () ->
                                window.reader
                                        .annotating()
                                        .notes()
                                        .notebookProperty()
                                        .get()
                                        .agendas("elsewhere")
                                        .toList()));
    }

    @Test
    void aBackupIsMadeSeenAndRestored() throws Exception {
        Path shelf = Files.createDirectories(folder.resolve("data/notebooks"));
        var device = new Device("abcd", InstantSource.system(), Processes.OF_THIS_COMPUTER, "test");
        Path kept = new Shelf(shelf).create("Mine", device);
        var store =
                ((NotebookOpening.Opened)
                                NotebookStore.open(kept, device, new Emergency(List.of())))
                        .store();
        note("Ask the baker");
        store.put(entries());
        store.force();
        onFx(
                () -> {
                    along.backups()
                            .keptOn(
                                    () ->
                                            new Holdings(
                                                    List.of(shelf),
                                                    folder.resolve("data/settings.json"),
                                                    device,
                                                    new Emergency(List.of())));
                    return null;
                });
        chosen = folder.resolve("backup.zip");
        var dialog = new BackupDialog(frame, along.backups(), window.preferences);
        begin(dialog::make);
        press(KeyCode.ENTER);
        untilSaid(AlongMessage.BACKUP_MADE.text(1, 1, chosen));
        press(KeyCode.ESCAPE);
        until(() -> DialogOnStage.now().isEmpty());

        Files.move(shelf, folder.resolve("lost"));
        Files.createDirectories(shelf);
        begin(dialog::restore);
        press(KeyCode.ENTER);
        untilSaid(AlongMessage.RESTORE_NEW.text("Mine", 1));
        DialogOnStage.everyControlHasAName();
        press(KeyCode.ENTER);
        untilSaid(AlongMessage.RESTORED.text("Mine", 1));
        press(KeyCode.ESCAPE);
        until(() -> DialogOnStage.now().isEmpty());
        try (var restored = Files.list(shelf)) {
            Path folderOf = restored.findFirst().orElseThrow();
            var again =
                    (NotebookOpening.Opened)
                            NotebookStore.open(folderOf, device, new Emergency(List.of()));
            assertEquals(
                    List.of("Ask the baker"),
                    again.store().notebook().entries().map(Entry::text).toList());
        }
    }
}
