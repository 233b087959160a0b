// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class PageMenuTest {
    @TempDir Path folder;

    private WindowOnStage window;

    @BeforeEach
    void start() throws Exception {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.writeString(bread.resolve("index.md"), "---\ntitle: Bread\n---\nDough rises.\n");
        window = new WindowOnStage(folder);
        window.openAndStand();
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    private void ask() throws Exception {
        onFx(
                () -> {
                    Event.fireEvent(
                            page(),
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    10,
                                    10,
                                    10,
                                    10,
                                    true,
                                    null));
                    return true;
                });
        until(() -> menu().isPresent());
    }

    private WebView page() {
        return (WebView) window.stage.getScene().getRoot().lookup(".web-view");
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private static List<String> possible() throws Exception {
        return onFx(
                () ->
                        menu().orElseThrow().getItems().stream()
                                .filter(item -> item.getText() != null && !item.isDisable())
                                .map(MenuItem::getText)
                                .map(Wording::plain)
                                .toList());
    }

    @Test
    void offersNothingToCopyOrMarkWhereNothingIsSelected() throws Exception {
        ask();
        assertEquals(
                Stream.of(
                                NoteMessage.WRITE,
                                NoteMessage.BOOKMARK,
                                NoteMessage.DONE,
                                Message.CITE,
                                Message.PRINT)
                        .map(Wording::plain)
                        .toList(),
                possible());
    }

    @Test
    void offersToCopyWhatIsSelected() throws Exception {
        onFx(
                () -> {
                    page().getEngine().executeScript("carrel.select(0, 5)");
                    return true;
                });
        ask();
        assertTrue(possible().contains(Message.COPY.plain()));
        assertTrue(possible().contains(Message.COPY_WITH_SOURCE.plain()));
        assertTrue(possible().contains(NoteMessage.HIGHLIGHT.plain()));
    }

    @Test
    void isPutAwayByEscape() throws Exception {
        ask();
        new FxRobot().push(KeyCode.ESCAPE);
        until(() -> menu().isEmpty());
    }
}
