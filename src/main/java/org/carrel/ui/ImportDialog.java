// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

import org.carrel.reader.Importing;
import org.carrel.reader.Importing.State;

import java.util.List;
import java.util.Optional;

/// Lets a person choose a file of notes, shows what it would change, and takes it in as they decide.
final class ImportDialog {
    private final DialogFrame frame;
    private final Importing importing;
    private final VBox content = new VBox();
    private final Label said = DialogFrame.sentence("");
    private Optional<ImportOffer> offer = Optional.empty();

    ImportDialog(DialogFrame frame, Importing importing) {
        this.frame = frame;
        this.importing = importing;
        content.getStyleClass().add("along");
        Spoken.announce(said);
    }

    void show() {
        importing.cancel();
        var take = new ButtonType(AlongMessage.TAKE.text(), ButtonData.OK_DONE);
        var close = new ButtonType(AlongMessage.CLOSE.text(), ButtonData.CANCEL_CLOSE);
        var dialog = frame.dialog(AlongMessage.IMPORT_TITLE.text(), content, take, close);
        var button = (Button) dialog.getDialogPane().lookupButton(take);
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    if (offer.isEmpty()) {
                        event.consume(); // the dialog stays, to tell what is in the file
                        chooseFile();
                    }
                });
        Subscription telling =
                importing
                        .stateProperty()
                        .subscribe(
                                state -> {
                                    tell(state);
                                    button.setText(
                                            offer.isPresent()
                                                    ? AlongMessage.TAKE.text()
                                                    : AlongMessage.CHOOSE_FILE.text());
                                    follow(button, state);
                                    dialog.getDialogPane().getScene().getWindow().sizeToScene();
                                });
        ButtonType chosen = dialog.showAndWait().orElse(close);
        telling.unsubscribe();
        if (chosen == take && offer.isPresent()) {
            importing.take(offer.get().asSet(), offer.get().clash());
        } else {
            importing.cancel();
        }
    }

    /// There is nothing to take in while a file is looked into, nor of one that holds nothing new.
    private void follow(Button take, State state) {
        boolean wasIdle = take.isDisabled();
        take.disableProperty().unbind();
        if (offer.isPresent()) {
            take.disableProperty().bind(offer.get().emptyProperty());
        } else {
            take.setDisable(state instanceof State.Looking);
        }
        if (!take.isDisabled() && wasIdle) {
            take.requestFocus(); // it lost the focus while it could do nothing
        }
    }

    private void tell(State state) {
        switch (state) {
            case State.Nothing _ -> set(AlongMessage.IMPORT_WHAT.text());
            case State.Looking(String name) -> {
                set(AlongMessage.LOOKING.text(name));
                content.getChildren().add(new ProgressBar());
            }
            case State.Refused(var place, var why) -> set(new Named("refusal", why).text(place));
            case State.Failed(var place, var why) ->
                    set(AlongMessage.IMPORT_FAILED.text(place, Named.why(why)));
            case State.Offered offered -> {
                // While places are looked for it is the same offer, and what was chosen holds.
                ImportOffer now =
                        offer.filter(before -> before.isOf(offered))
                                .orElseGet(() -> new ImportOffer(offered));
                now.update(offered);
                offer = Optional.of(now);
                said.setText(now.words());
                content.getChildren().setAll(said, now.node());
                return;
            }
        }
        offer = Optional.empty();
    }

    private void set(String words) {
        said.setText(words);
        content.getChildren().setAll(said);
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(AlongMessage.IMPORT_TITLE.text());
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                AlongMessage.NOTE_FILES.text(),
                                List.of("*.annotation", "*.ann", "*.json", "*.zip")),
                        new FileChooser.ExtensionFilter(Message.ALL_FILES.text(), "*.*"));
        frame.choosing().toOpen(chooser).ifPresent(importing::look);
    }
}
