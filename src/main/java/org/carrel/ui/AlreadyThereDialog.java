// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.carrel.reader.NotebookDoor;
import org.carrel.reader.NotebookQuestion;
import org.carrel.storage.notes.Shelf;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// Where the notes are to be kept there are others: are both to be one, or to lie side by side?
final class AlreadyThereDialog {
    private final DialogFrame frame;
    private final NotebookDoor door;

    AlreadyThereDialog(DialogFrame frame, NotebookDoor door) {
        this.frame = frame;
        this.door = door;
    }

    void ask(NotebookQuestion.AlreadyThere there) {
        var use = new ButtonType(NotebookMessage.THERE_USE.text(), ButtonData.OK_DONE);
        var both = new ButtonType(NotebookMessage.THERE_BOTH.text(), ButtonData.OTHER);
        Path place = there.shelf().place();
        List<Shelf.Named> all = there.notebooks();
        ListView<Shelf.Named> list = NotebookList.of(all);
        var words = new VBox();
        words.getStyleClass().add("link-words");
        if (all.size() == 1) {
            String name = all.getFirst().name();
            words.getChildren()
                    .add(DialogFrame.sentence(NotebookMessage.THERE_ONE.text(place, name)));
        } else {
            words.getChildren()
                    .addAll(DialogFrame.sentence(NotebookMessage.THERE_SEVERAL.text(place)), list);
        }
        words.getChildren().add(DialogFrame.sentence(NotebookMessage.THERE_OR_BOTH.text(), "soft"));
        @Nullable ButtonType chosen =
                frame.dialog(
                                NotebookMessage.THERE_TITLE.text(),
                                words,
                                use,
                                both,
                                DialogFrame.cancel())
                        .showAndWait()
                        .orElse(null);
        if (chosen == use) {
            door.transfer().joinWith(list.getSelectionModel().getSelectedItem());
        } else if (chosen == both) {
            door.transfer().keepBeside(there.shelf());
        } else {
            door.stay();
        }
    }
}
