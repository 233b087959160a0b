// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.carrel.reader.NotebookDoor;
import org.carrel.reader.Notices;
import org.carrel.reader.Trouble;
import org.carrel.storage.Policy;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Where the notebook is kept, and which it is. Impossible in a window that keeps none.
final class NotebookCommands {
    private final ReadOnlyObjectWrapper<@Nullable NotebookDialog> dialog =
            new ReadOnlyObjectWrapper<>();
    private final DialogFrame frame;

    NotebookCommands(Commands commands, DialogFrame frame, Notices notices, Policy policy) {
        this.frame = frame;
        commands.add(
                NotebookMessage.ANOTHER, dialog.isNotNull(), () -> with(NotebookDialog::another));
        commands.add(
                NotebookMessage.KEEP_IN,
                dialog.isNotNull(),
                () -> {
                    if (policy.notes().isPresent()) {
                        notices.report(
                                new Trouble.SetByLibrary(Trouble.SetByLibrary.What.NOTES_FOLDER));
                    } else {
                        with(NotebookDialog::keepIn);
                    }
                });
        commands.add(
                NotebookMessage.SAVE_COPY,
                dialog.isNotNull(),
                () -> with(NotebookDialog::saveCopy));
    }

    /// From now on the window keeps notes.
    void keepBy(NotebookDoor door) {
        var fresh = new NotebookDialog(frame, door);
        fresh.comeUp();
        dialog.set(fresh);
    }

    /// Asks before the window closes, where something would be lost by it.
    void watch(Stage stage) {
        stage.addEventHandler(
                WindowEvent.WINDOW_CLOSE_REQUEST,
                request -> {
                    NotebookDialog now = dialog.get();
                    if (now != null && !now.mayClose()) {
                        request.consume();
                    }
                });
    }

    private void with(Consumer<NotebookDialog> act) {
        NotebookDialog now = dialog.get();
        if (now != null) {
            act.accept(now);
        }
    }
}
