// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.carrel.export.Format;
import org.carrel.reader.Exporting;
import org.carrel.reader.Kept;
import org.carrel.reader.Notes;
import org.carrel.reader.Sitting;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/// A guest sits down and leaves. Impossible in a window that keeps nothing anyway.
final class GuestCommands {
    private record Seated(Sitting sitting, GuestDialog dialog, Optional<IdleWatch> idle) {}

    private final DialogFrame frame;
    private final NotebookCommands notebook;
    private final ChangedCopyDialog changedCopies;
    private final Runnable forget;
    private final ClipWatch clip = new ClipWatch();
    private final ReadOnlyBooleanWrapper mayCome = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mayLeave = new ReadOnlyBooleanWrapper();
    private @Nullable Seated seated;

    /// @param forget takes out of the window what was typed into its fields
    GuestCommands(
            Commands commands,
            DialogFrame frame,
            NotebookCommands notebook,
            ChangedCopyDialog changedCopies,
            Runnable forget) {
        this.frame = frame;
        this.notebook = notebook;
        this.changedCopies = changedCopies;
        this.forget = forget;
        commands.add(NotebookMessage.GUEST, mayCome, this::begin);
        commands.add(NotebookMessage.GUEST_END, mayLeave, this::end);
    }

    /// Whether the notes shown are those of a guest.
    static BooleanBinding isGuest(Notes notes) {
        return Bindings.createBooleanBinding(
                () -> notes.keptProperty().get() instanceof Kept.Guest, notes.keptProperty());
    }

    /// From now on guests may come.
    void seat(Sitting sitting, Exporting exporting) {
        seated =
                new Seated(
                        sitting,
                        new GuestDialog(
                                frame,
                                exporting,
                                sitting,
                                name -> ExportDialog.chooseFile(frame, name, Format.ANNOTATION)),
                        sitting.idleEnd(InstantSource.system())
                                .map(idle -> new IdleWatch(idle, this::expire)));
        seated.idle.ifPresent(IdleWatch::begin);
        sitting.guestProperty()
                .subscribe(
                        guest -> {
                            mayCome.set(!guest);
                            mayLeave.set(guest);
                            if (guest) {
                                clip.begin();
                            }
                        });
    }

    /// A guest who closes the window leaves as well.
    void watch(Stage stage) {
        stage.addEventHandler(
                WindowEvent.WINDOW_CLOSE_REQUEST,
                request -> {
                    Seated now = seated;
                    if (now != null && now.sitting.isUnsaved() && !request.isConsumed()) {
                        request.consume();
                        now.dialog.ask(() -> changedCopies.before(stage::close));
                    }
                });
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> leave());
    }

    private void leave() {
        clearClip();
        if (seated != null) {
            seated.idle.ifPresent(IdleWatch::end);
        }
    }

    private void clearClip() {
        if (mayLeave.get()) {
            clip.clear();
        }
    }

    /// Nobody is there to be asked: what asks goes, and so does all that was left to a guest.
    void expire() {
        Seated now = seated;
        if (now != null) {
            frame.closeAll();
            changedCopies.withoutAsking(
                    () -> {
                        clearClip();
                        forget.run();
                        now.sitting.expire();
                        clip.begin();
                    });
        }
    }

    private void begin() {
        Seated now = seated;
        if (now != null && notebook.mayGiveWay()) {
            changedCopies.before(
                    () -> {
                        forget.run();
                        now.sitting.begin();
                    });
        }
    }

    private void end() {
        Seated now = seated;
        if (now != null) {
            now.dialog.ask(
                    () ->
                            changedCopies.before(
                                    () -> {
                                        clearClip();
                                        forget.run();
                                        now.sitting.end();
                                        if (mayLeave.get()) {
                                            clip.begin(); // for the next guest
                                        }
                                    }));
        }
    }
}
