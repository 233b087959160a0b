// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.util.List;

/// One thing that can be done with an entry.
///
/// @param first whether it stands on the card itself; all stand in its menu
/// @param choices to choose from instead of doing it at once; empty for none
record NoteAction(String words, boolean first, List<NoteAction> choices, Runnable run) {
    static NoteAction of(Wording words, boolean first, Runnable run) {
        return new NoteAction(words.text(), first, List.of(), run);
    }

    static NoteAction choice(Wording words, List<NoteAction> choices) {
        return new NoteAction(words.text(), true, choices, () -> {});
    }

    /// The same, and then something else.
    NoteAction then(Runnable next) {
        return new NoteAction(
                words,
                first,
                choices.stream().map(choice -> choice.then(next)).toList(),
                () -> {
                    run.run();
                    next.run();
                });
    }

    ButtonBase button() {
        ButtonBase button =
                choices.isEmpty() ? new Button(words) : new MenuButton(words, null, items());
        button.getStyleClass().add("small");
        if (choices.isEmpty()) {
            button.setOnAction(_ -> run.run());
        }
        return button;
    }

    MenuItem menuItem() {
        MenuItem item = choices.isEmpty() ? new MenuItem(words) : new Menu(words, null, items());
        item.setMnemonicParsing(false);
        if (choices.isEmpty()) {
            item.setOnAction(_ -> run.run());
        }
        return item;
    }

    private MenuItem[] items() {
        return choices.stream().map(NoteAction::menuItem).toArray(MenuItem[]::new);
    }
}
