// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Opens what is dropped on the window, and says so while it is held over it.
final class DropTarget {
    private final Consumer<Path> open;
    private final StackPane hint =
            new StackPane(new Label(Message.DROP_HERE.text(), new FontIcon(Feather.DOWNLOAD)));

    DropTarget(Consumer<Path> open) {
        this.open = open;
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
    }

    /// What is said; to lie over the middle of the window.
    Node node() {
        return hint;
    }

    void listen(Node window) {
        window.addEventFilter(DragEvent.DRAG_OVER, this::over);
        window.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        window.addEventFilter(
                DragEvent.DRAG_EXITED_TARGET,
                drag -> {
                    if (window.equals(drag.getTarget())) {
                        hint.setVisible(false);
                    }
                });
    }

    private void over(DragEvent drag) {
        if (AgendaDrag.isOurs(drag.getDragboard())) {
            return; // on its way to the agenda
        }
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            hint.setVisible(true);
        }
        drag.consume();
    }

    private void dropped(DragEvent drop) {
        if (AgendaDrag.isOurs(drop.getDragboard())) {
            return;
        }
        hint.setVisible(false);
        List<File> files =
                drop.getDragboard().hasFiles() ? drop.getDragboard().getFiles() : List.of();
        if (!files.isEmpty()) {
            open.accept(files.getFirst().toPath());
        }
        drop.setDropCompleted(!files.isEmpty());
        drop.consume();
    }
}
