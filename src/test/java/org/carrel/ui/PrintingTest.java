// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.print.PrinterJob;
import javafx.scene.input.KeyCode;

import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.page.InWindow;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.reader.Notices;
import org.carrel.reader.Trouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

class PrintingTest {
    @TempDir Path folder;

    private final FxBackground background = new FxBackground();
    private final Known known = new Known();
    private DialogOnStage over;
    private Notices notices;
    private Printing printing;
    private Page page;

    /// Printers that take every wish and then are gone.
    private static final class Known implements Printers {
        final List<PrintWish> wishes = new CopyOnWriteArrayList<>();
        volatile boolean askedOnFx;
        volatile List<String> names = List.of();
        volatile boolean broken;

        @Override
        public List<String> names() {
            askedOnFx |= Platform.isFxApplicationThread();
            if (broken) {
                throw new IllegalStateException("the printers don't answer");
            }
            return names;
        }

        @Override
        public @Nullable PrinterJob job(PrintWish wish) {
            askedOnFx |= Platform.isFxApplicationThread();
            wishes.add(wish);
            return null;
        }

        @Override
        public boolean print(byte[] pdf, PrintWish wish, String title) {
            askedOnFx |= Platform.isFxApplicationThread();
            wishes.add(wish);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("page.md"), "---\ntitle: Page\n---\nOn paper.\n");
        var course = ((Opening.Opened) CourseOpener.open(folder, Progress.NONE)).course();
        page =
                new PageRenderer(course, (label, _) -> label.name(), new InWindow())
                        .render(course.sections().getFirst());
        over = new DialogOnStage();
        notices = onFx(Notices::new);
        printing = new Printing(background, notices, over.frame, known, folder.resolve("scratch"));
    }

    @AfterEach
    void leave() throws Exception {
        background.close();
        FxToolkit.cleanupStages();
        assertFalse(known.askedOnFx, "the system's answer held up the window");
    }

    private void print() {
        printing.print(page, "en");
    }

    private void untilNoPrinter() throws Exception {
        until(() -> notices.troubleProperty().get() instanceof Trouble.NoPrinter);
    }

    @Test
    void saysSoWhereThereIsNoPrinter() throws Exception {
        Platform.runLater(this::print);
        untilNoPrinter();
    }

    @Test
    void saysSoWhereThePrintersDoNotAnswer() throws Exception {
        known.broken = true;
        Platform.runLater(this::print);
        untilNoPrinter();
    }

    @Test
    void asksFirstAndSetsTheJobUpAsWanted() throws Exception {
        known.names = List.of("Front desk", "Attic");
        over.begin(this::print);
        DialogOnStage.everyControlHasAName();
        over.choose(Message.PRINT_NOW);
        over.untilGone();
        untilNoPrinter();
        assertEquals(List.of(new PrintWish("Front desk", 1, false, false)), known.wishes);
    }

    @Test
    void asksThePrinterNothingWhenThePersonWantsNothing() throws Exception {
        known.names = List.of("Front desk");
        over.begin(this::print);
        over.press(KeyCode.ESCAPE);
        over.untilGone();
        assertTrue(known.wishes.isEmpty());
        assertNull(onFx(() -> notices.troubleProperty().get()));
    }

    @Test
    void theSystemsOwnDialogIsOfferedWhereThereIsOne() throws Exception {
        var wish = new CompletableFuture<PrintWish>();
        over.begin(
                () ->
                        new PrintDialog(over.frame, List.of("Attic"), true)
                                .ask()
                                .ifPresent(wish::complete));
        over.choose(Message.PRINT_MORE);
        assertEquals(new PrintWish("Attic", 1, false, true), wish.get(60, TimeUnit.SECONDS));
    }
}
