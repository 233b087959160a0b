// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import org.carrel.reader.NotebookDoor;
import org.carrel.reader.NotebookQuestion;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.Shelf;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What only the person can say of their notebook: where it is, which it is, and what of it holds.
final class NotebookDialog {
    private final DialogFrame frame;
    private final NotebookDoor door;
    private final boolean decided;

    /// @param decided whether the library has set where notes are kept
    NotebookDialog(DialogFrame frame, NotebookDoor door, boolean decided) {
        this.frame = frame;
        this.door = door;
        this.decided = decided;
    }

    /// Whether the window may close: asks where something would be lost by it.
    boolean mayClose() {
        if (!door.isUnsaved()) {
            return true;
        }
        var save =
                new ButtonType(
                        (door.isOpen()
                                        ? NotebookMessage.UNSAVED_COPY
                                        : NotebookMessage.UNSAVED_KEEP)
                                .text(),
                        ButtonData.OK_DONE);
        var close = new ButtonType(NotebookMessage.UNSAVED_CLOSE.text(), ButtonData.OTHER);
        ButtonType chosen =
                show(
                        NotebookMessage.UNSAVED_TITLE.text(),
                        DialogFrame.sentence(
                                (door.isOpen()
                                                ? NotebookMessage.UNSAVED_WAITING
                                                : NotebookMessage.UNSAVED)
                                        .text()),
                        save,
                        close,
                        DialogFrame.cancel());
        if (chosen == save && door.isOpen()) {
            saveCopy();
        } else if (chosen == save) {
            keepIn();
        }
        return chosen == close;
    }

    /// Whether the notebook can be put away: what is not saved yet has to be first.
    boolean mayGiveWay() {
        if (!door.isUnsaved()) {
            return true;
        }
        boolean open = door.isOpen();
        var save =
                new ButtonType(
                        (open ? NotebookMessage.UNSAVED_COPY : NotebookMessage.UNSAVED_KEEP).text(),
                        ButtonData.OK_DONE);
        ButtonType chosen =
                show(
                        NotebookMessage.UNSAVED_TITLE.text(),
                        DialogFrame.sentence(
                                (open
                                                ? NotebookMessage.GUEST_FIRST_WAITING
                                                : NotebookMessage.GUEST_FIRST)
                                        .text()),
                        save,
                        DialogFrame.cancel());
        if (chosen == save && open) {
            saveCopy();
        } else if (chosen == save) {
            keepIn();
        }
        return false;
    }

    /// Asks whenever there is something to ask.
    void comeUp() {
        // Later: a dialog waits, and whoever found the question has more to do.
        door.questionProperty()
                .subscribe(
                        question -> {
                            if (question != null) {
                                Platform.runLater(() -> askIfStill(question));
                            }
                        });
    }

    private void askIfStill(NotebookQuestion question) {
        if (question.equals(door.questionProperty().get())) {
            ask(question);
        }
    }

    private void ask(NotebookQuestion question) {
        switch (question) {
            case NotebookQuestion.Missing(Path place) ->
                    where(NotebookMessage.MISSING_TITLE, NotebookMessage.MISSING.text(place), true);
            case NotebookQuestion.CannotRead(Path place, var why) ->
                    where(
                            NotebookMessage.CANNOT_READ_TITLE,
                            NotebookMessage.CANNOT_READ.text(place, Named.why(why)),
                            false);
            case NotebookQuestion.CannotMake(Path place, var why) ->
                    where(
                            NotebookMessage.CANNOT_MAKE_TITLE,
                            (decided
                                            ? NotebookMessage.CANNOT_MAKE_DECIDED
                                            : NotebookMessage.CANNOT_MAKE)
                                    .text(place, Named.why(why)),
                            false);
            case NotebookQuestion.Unreadable(Path place) ->
                    where(
                            NotebookMessage.UNREADABLE_TITLE,
                            NotebookMessage.UNREADABLE.text(place),
                            true);
            case NotebookQuestion.Edited(NotebookOpening.Edited opening) -> edited(opening);
            case NotebookQuestion.Several(List<Shelf.Named> all) -> several(all);
            case NotebookQuestion.AlreadyThere there ->
                    new AlreadyThereDialog(frame, door).ask(there);
        }
    }

    private void where(NotebookMessage title, String text, boolean mayBegin) {
        var again = new ButtonType(NotebookMessage.LOOK_AGAIN.text(), ButtonData.OK_DONE);
        var show = new ButtonType(NotebookMessage.SHOW_WHERE.text(), ButtonData.OTHER);
        var begin = new ButtonType(NotebookMessage.BEGIN_NEW.text(), ButtonData.OTHER);
        List<ButtonType> buttons = new ArrayList<>(List.of(again, show, goOn()));
        if (mayBegin) {
            buttons.add(2, begin);
        }
        var words =
                new VBox(
                        DialogFrame.sentence(text),
                        DialogFrame.sentence(NotebookMessage.MEANWHILE.text(), "soft"));
        words.getStyleClass().add("link-words");
        ButtonType chosen = show(title.text(), words, buttons.toArray(ButtonType[]::new));
        if (chosen == again) {
            door.open();
        } else if (chosen == begin) {
            makeNew(door::goOnWithout);
        } else if (chosen == show) {
            chooseFolder(NotebookMessage.SHOW_WHERE)
                    .ifPresentOrElse(door::openIn, door::goOnWithout);
        } else {
            door.goOnWithout();
        }
    }

    private static ButtonType goOn() {
        return new ButtonType(NotebookMessage.GO_ON.text(), ButtonData.CANCEL_CLOSE);
    }

    private void edited(NotebookOpening.Edited opening) {
        var use = new ButtonType(NotebookMessage.EDITED_USE.text(), ButtonData.OK_DONE);
        var previous = new ButtonType(NotebookMessage.EDITED_PREVIOUS.text(), ButtonData.OTHER);
        List<ButtonType> buttons = new ArrayList<>(List.of(use, goOn()));
        if (opening.hasPrevious()) {
            buttons.add(1, previous);
        }
        ButtonType chosen =
                show(
                        NotebookMessage.EDITED_TITLE.text(),
                        DialogFrame.sentence(NotebookMessage.EDITED.text(opening.file())),
                        buttons.toArray(ButtonType[]::new));
        if (chosen == use || chosen == previous) {
            door.use(opening, chosen == use);
        } else {
            door.goOnWithout();
        }
    }

    private void several(List<Shelf.Named> all) {
        var open = new ButtonType(NotebookMessage.OPEN.text(), ButtonData.OK_DONE);
        ListView<Shelf.Named> list = NotebookList.of(all);
        var content = new VBox(DialogFrame.sentence(NotebookMessage.SEVERAL.text()), list);
        content.getStyleClass().add("link-words");
        ButtonType chosen = show(NotebookMessage.SEVERAL_TITLE.text(), content, open, goOn());
        if (chosen == open) {
            door.open(list.getSelectionModel().getSelectedItem());
        } else {
            door.goOnWithout();
        }
    }

    /// Another notebook of this place, a new one, or one that lies elsewhere.
    void another() {
        door.list(this::another);
    }

    private void another(List<Shelf.Named> all) {
        var open = new ButtonType(NotebookMessage.OPEN.text(), ButtonData.OK_DONE);
        var make = new ButtonType(NotebookMessage.MAKE.text(), ButtonData.OTHER);
        var show = new ButtonType(NotebookMessage.SHOW_WHERE.text(), ButtonData.OTHER);
        ListView<Shelf.Named> list = NotebookList.of(all);
        ButtonType chosen =
                show(
                        NotebookMessage.ANOTHER_TITLE.text(),
                        list,
                        open,
                        make,
                        show,
                        DialogFrame.cancel());
        if (chosen == make) {
            makeNew(() -> {});
        } else if (chosen == show) {
            chooseFolder(NotebookMessage.SHOW_WHERE).ifPresent(door::openIn);
        } else if (chosen == open && !list.getSelectionModel().isEmpty()) {
            door.open(list.getSelectionModel().getSelectedItem());
        }
    }

    private void makeNew(Runnable otherwise) {
        var ok = new ButtonType(NotebookMessage.MAKE_OK.text(), ButtonData.OK_DONE);
        var name = new TextField();
        name.setAccessibleText(NotebookMessage.MAKE_NAME.text());
        var content = new VBox(DialogFrame.sentence(NotebookMessage.MAKE_NAME.text()), name);
        content.getStyleClass().add("link-words");
        var dialog =
                frame.dialog(NotebookMessage.MAKE_TITLE.text(), content, ok, DialogFrame.cancel());
        dialog.getDialogPane()
                .lookupButton(ok)
                .disableProperty()
                .bind(name.textProperty().map(String::isBlank));
        dialog.setOnShown(_ -> name.requestFocus());
        if (dialog.showAndWait().orElse(null) == ok) {
            door.create(name.getText().strip());
        } else {
            otherwise.run();
        }
    }

    /// Keeps the notebook in a folder that the person chooses, as on a stick.
    void keepIn() {
        chooseFolder(NotebookMessage.KEEP_IN_TITLE).ifPresent(door.transfer()::keepIn);
    }

    void saveCopy() {
        frame.chooseCopy(NotebookMessage.COPY_NAME.text()).ifPresent(door::saveCopy);
    }

    private Optional<Path> chooseFolder(NotebookMessage title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title.plain());
        return Optional.ofNullable(chooser.showDialog(frame.owner().orElse(null)))
                .map(File::toPath);
    }

    private @Nullable ButtonType show(String title, Node content, ButtonType... buttons) {
        return frame.dialog(title, content, buttons).showAndWait().orElse(null);
    }
}
