// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import org.carrel.workshop.Schedule;

/// Drags items of the agenda, and lets them and sections fall between others.
final class AgendaDrops {
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

    private AgendaDrops() {}

    static void listen(ListCell<Schedule.Slot> cell, AgendaActions actions) {
        cell.setOnDragDetected(
                drag -> {
                    if (!cell.isEmpty() && !cell.isEditing() && !actions.isReadOnly()) {
                        drag.consume();
                        AgendaDrag.begin(cell, cell.getItem().item().id());
                    }
                });
        cell.setOnDragOver(
                drag -> {
                    if (AgendaDrag.isOurs(drag.getDragboard()) && !actions.isReadOnly()) {
                        drag.consume();
                        drag.acceptTransferModes(TransferMode.MOVE, TransferMode.COPY);
                        boolean upper = isUpper(cell, drag);
                        cell.pseudoClassStateChanged(BEFORE, !cell.isEmpty() && upper);
                        cell.pseudoClassStateChanged(AFTER, !cell.isEmpty() && !upper);
                    }
                });
        cell.setOnDragExited(_ -> clear(cell));
        cell.setOnDragDropped(
                drag -> {
                    drag.consume();
                    clear(cell);
                    int at =
                            cell.isEmpty()
                                    ? Integer.MAX_VALUE
                                    : cell.getIndex() + (isUpper(cell, drag) ? 0 : 1);
                    drag.setDropCompleted(actions.drop(drag.getDragboard(), at));
                });
    }

    private static boolean isUpper(ListCell<?> cell, DragEvent drag) {
        return drag.getY() < cell.getHeight() / 2;
    }

    private static void clear(ListCell<?> cell) {
        cell.pseudoClassStateChanged(BEFORE, false);
        cell.pseudoClassStateChanged(AFTER, false);
    }
}
