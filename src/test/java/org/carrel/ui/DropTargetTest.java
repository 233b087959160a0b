// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// No robot can drag a file out of another program: the events that the system sends are made here.
class DropTargetTest {
    private final List<Path> opened = new ArrayList<>();
    private final Pane window = new Pane();
    private final Pane inside = new Pane();
    private DropTarget target;

    @BeforeEach
    void listen() throws Exception {
        FxToolkit.registerPrimaryStage();
        target = OnFx.onFx(() -> new DropTarget(opened::add));
        window.getChildren().add(inside);
        target.listen(window);
    }

    private static ClipboardContent files(String... names) {
        var content = new ClipboardContent();
        content.putFiles(List.of(names).stream().map(File::new).toList());
        return content;
    }

    private static ClipboardContent words() {
        var content = new ClipboardContent();
        content.putString("words");
        return content;
    }

    private DragEvent send(EventType<DragEvent> type, ClipboardContent content) throws Exception {
        return OnFx.onFx(
                () -> {
                    Dragboard board = DragboardHelper.createDragboard(heldBySystem(content));
                    var drag =
                            new DragEvent(
                                    inside,
                                    inside,
                                    type,
                                    board,
                                    0,
                                    0,
                                    0,
                                    0,
                                    TransferMode.COPY,
                                    null,
                                    inside,
                                    new PickResult(inside, 0, 0));
                    Event.fireEvent(inside, drag);
                    return drag;
                });
    }

    private static TKClipboard heldBySystem(ClipboardContent content) {
        return (TKClipboard)
                Proxy.newProxyInstance(
                        DropTargetTest.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "getContentTypes" -> content.keySet();
                                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                                    case "hasContent" -> content.containsKey(arguments[0]);
                                    case "getContent" -> content.get(arguments[0]);
                                    default -> throw new IllegalStateException(method.getName());
                                });
    }

    @Test
    void saysWhatItDoesWhileAFileIsHeldOverTheWindow() throws Exception {
        assertFalse(target.node().isVisible());
        send(DragEvent.DRAG_OVER, files("/courses/bread.zip"));
        assertTrue(target.node().isVisible());
        assertEquals(List.of(), opened);
    }

    @Test
    void opensWhatIsDroppedAnywhere() throws Exception {
        send(DragEvent.DRAG_OVER, files("/courses/bread.zip"));
        send(DragEvent.DRAG_DROPPED, files("/courses/bread.zip"));
        assertEquals(List.of(new File("/courses/bread.zip").toPath()), opened);
        assertFalse(target.node().isVisible());
    }

    @Test
    void opensTheFirstOfSeveral() throws Exception {
        send(DragEvent.DRAG_DROPPED, files("/a", "/b"));
        assertEquals(List.of(new File("/a").toPath()), opened);
    }

    @Test
    void takesNothingButFiles() throws Exception {
        DragEvent over = send(DragEvent.DRAG_OVER, words());
        assertNull(over.getAcceptedTransferMode());
        assertFalse(target.node().isVisible());
        send(DragEvent.DRAG_DROPPED, words());
        assertEquals(List.of(), opened);
    }
}
