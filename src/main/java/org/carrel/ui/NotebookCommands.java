// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
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
    private final Policy policy;

    /// @param guest whether the notes shown are a guest's, which are kept nowhere
    NotebookCommands(
            Commands commands,
            DialogFrame frame,
            BooleanExpression guest,
            Notices notices,
            Policy policy) {
        this.frame = frame;
        this.policy = policy;
        BooleanBinding possible = dialog.isNotNull().and(guest.not());
        commands.add(NotebookMessage.ANOTHER, possible, () -> with(NotebookDialog::another));
        commands.add(
                NotebookMessage.KEEP_IN,
                possible,
                () -> {
                    if (policy.notes().isPresent()) {
                        notices.report(
                                new Trouble.SetByLibrary(Trouble.SetByLibrary.What.NOTES_FOLDER));
                    } else {
                        with(NotebookDialog::keepIn);
                    }
                });
        commands.add(NotebookMessage.SAVE_COPY, possible, () -> with(NotebookDialog::saveCopy));
    }

    /// From now on the window keeps notes.
    void keepBy(NotebookDoor door) {
        var fresh = new NotebookDialog(frame, door, policy.notes().isPresent());
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

    /// Whether a guest may sit here; asks what is to become of notes that are not saved.
    boolean mayGiveWay() {
        NotebookDialog now = dialog.get();
        return now == null || now.mayGiveWay();
    }

    private void with(Consumer<NotebookDialog> act) {
        NotebookDialog now = dialog.get();
        if (now != null) {
            act.accept(now);
        }
    }
}
