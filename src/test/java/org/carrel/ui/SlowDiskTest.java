// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.carrel.reader.Desk;
import org.carrel.reader.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The window over a disk that takes its time, or does not answer at all: it never waits itself, tells what it waits for,
/// and lets it be given up.
class SlowDiskTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowOnStage window;
    private HeldDisk disk;
    private Path course;
    private Reader reader;
    private Stage stage;

    @BeforeEach
    void start() throws Exception {
        write();
        disk = new HeldDisk(folder);
        course = disk.on(folder.resolve("course"));
        window = new WindowOnStage(folder, Desk.empty(), Optional.of(course));
        reader = window.reader;
        stage = window.stage;
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    private void write() throws IOException {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.createDirectories(folder.resolve("course/_includes"));
        Files.writeString(
                bread.resolve("index.md"),
                "---\ntitle: Bread\n---\nOn bread. [plan](plan.pdf)\n\n![a loaf](loaf.png)\n");
        Files.writeString(bread.resolve("section-1.md"), "---\ntitle: 1. Dough\n---\nOn dough.\n");
        Files.writeString(bread.resolve("section-2.md"), "---\ntitle: 2. Crust\n---\nOn crust.\n");
        Files.writeString(bread.resolve("plan.pdf"), "%PDF-1.4");
        Files.write(bread.resolve("loaf.png"), new byte[64]);
    }

    private static void doOnFx(Runnable work) throws Exception {
        onFx(
                () -> {
                    work.run();
                    return null;
                });
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilShown(String section) throws Exception {
        until(
                () -> {
                    var now = reader.navigation().shownProperty().get();
                    return now != null && now.page().section().id().path().equals(section);
                });
    }

    private void open() throws Exception {
        doOnFx(() -> reader.open(course));
        untilShown("bread/index");
    }

    private String here() throws Exception {
        return onFx(
                () ->
                        Objects.requireNonNull(reader.navigation().sectionProperty().get())
                                .id()
                                .path());
    }

    private Optional<Node> busy() {
        return Optional.ofNullable(stage.getScene().getRoot().lookup(".busy"))
                .filter(Node::isVisible);
    }

    private void untilTold(String words) throws Exception {
        until(
                () ->
                        busy().stream()
                                .flatMap(busy -> busy.lookupAll(".label").stream())
                                .anyMatch(
                                        label ->
                                                label instanceof Label text
                                                        && text.getText().equals(words)));
    }

    private void untilNothingIsTold() throws Exception {
        until(() -> busy().isEmpty());
    }

    @Test
    void noFileIsTouchedOnTheThreadOfTheWindow() throws Exception {
        doOnFx(
                () ->
                        ((Hyperlink) stage.getScene().getRoot().lookup(".guide"))
                                .fire()); // the guide lies on this disk as well
        untilShown("bread/index");
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        untilShown("bread/section-1");
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("crust");
        press(KeyCode.ENTER);
        untilShown("bread/section-2");
        press(KeyCode.ALT, KeyCode.LEFT);
        untilShown("bread/section-1");
        doOnFx(() -> reader.navigation().cite(_ -> {}));
        until(() -> reader.busyProperty().get() == null);
        doOnFx(() -> reader.attachments().look("modules/bread/plan.pdf"));
        until(() -> DialogOnStage.now().isPresent());
        press(KeyCode.ESCAPE);
        doOnFx(reader::lookWhetherThere);
        press(KeyCode.CONTROL, KeyCode.R);
        until(() -> reader.busyProperty().get() == null);
        untilShown("bread/section-1");
        doOnFx(reader::close);
        assertFalse(disk.calls().isEmpty());
        assertEquals(
                List.of(),
                disk.calls().stream()
                        .filter(call -> call.thread().startsWith("JavaFX"))
                        .distinct()
                        .toList());
    }

    @Test
    void openingIsToldAndGivenUpByEscape() throws Exception {
        disk.hold();
        try {
            doOnFx(() -> reader.open(course));
            untilTold(Message.STATUS_OPENING.text("course"));
            press(KeyCode.ESCAPE);
            untilNothingIsTold();
        } finally {
            disk.letGo();
        }
        assertTrue(onFx(() -> reader.courseProperty().get() == null));
    }

    @Test
    void aSectionThatTakesItsTimeIsToldAndGivenUpByEscapeFromThePage() throws Exception {
        open();
        until(() -> stage.getScene().getFocusOwner().getStyleClass().contains("web-view"));
        disk.hold();
        try {
            press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            untilTold(Message.STATUS_OPENING.text("1. Dough"));
            assertEquals("bread/section-1", here());
            press(KeyCode.ESCAPE);
            untilNothingIsTold();
            assertEquals("bread/index", here());
        } finally {
            disk.letGo();
        }
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        untilShown("bread/section-1");
    }

    @Test
    void aCopyToASlowDiskIsToldAndGivenUp() throws Exception {
        open();
        doOnFx(() -> reader.attachments().look("modules/bread/plan.pdf"));
        until(() -> reader.attachments().offeredProperty().get() != null);
        disk.hold();
        try {
            doOnFx(() -> reader.attachments().save(disk.on(folder.resolve("mine.pdf"))));
            untilTold(Message.STATUS_SAVING.text("plan.pdf"));
            doOnFx(reader::cancel);
            untilNothingIsTold();
        } finally {
            disk.letGo();
        }
    }
}
