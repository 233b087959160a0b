// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.carrel.page.Theme;
import org.carrel.reader.Preferences;
import org.kordamp.ikonli.feather.Feather;

/// How the person likes the window; what is changed shows at once, in this dialog too.
final class SettingsDialog {
    private final DialogFrame frame;
    private final Commands commands;
    private final Preferences preferences;

    SettingsDialog(DialogFrame frame, Commands commands, Preferences preferences) {
        this.frame = frame;
        this.commands = commands;
        this.preferences = preferences;
    }

    void show() {
        var size = new Label();
        size.getStyleClass().add("percent");
        Button smaller = commands.get(Message.ZOOM_OUT).button(Feather.MINUS);
        Button larger = commands.get(Message.ZOOM_IN).button(Feather.PLUS);
        var normal = new Button(Message.SETTINGS_NORMAL.text());
        normal.setOnAction(_ -> commands.get(Message.ZOOM_NORMAL).run());
        var content =
                new VBox(
                        part(Message.SETTINGS_THEME, themes()),
                        part(Message.SETTINGS_SIZE, smaller, size, larger, normal));
        content.getStyleClass().add("settings");
        var close = new ButtonType(Message.PROBLEMS_CLOSE.text(), ButtonData.CANCEL_CLOSE);
        var dialog = frame.dialog(Message.SETTINGS.plain(), content, close);
        Subscription following =
                Subscription.combine(
                        preferences
                                .themeProperty()
                                .subscribe(
                                        theme ->
                                                dialog.getDialogPane()
                                                        .getStylesheets()
                                                        .setAll(Stylesheets.of(theme))),
                        preferences
                                .zoomProperty()
                                .subscribe(
                                        percent ->
                                                size.setText(Message.STATUS_ZOOM.text(percent))));
        dialog.showAndWait();
        following.unsubscribe();
    }

    private Node[] themes() {
        var group = new ToggleGroup();
        Theme[] all = Theme.values();
        var buttons = new Node[all.length];
        for (int i = 0; i < all.length; i++) {
            Theme theme = all[i];
            var button = new RadioButton(Named.theme(theme).plain());
            button.setToggleGroup(group);
            button.setSelected(theme == preferences.themeProperty().get());
            button.selectedProperty()
                    .subscribe(
                            (_, chosen) -> {
                                if (chosen) {
                                    preferences.setTheme(theme);
                                }
                            });
            buttons[i] = button;
        }
        return buttons;
    }

    private static Node part(Message words, Node... controls) {
        var title = new Label(words.text());
        title.getStyleClass().add("subject");
        var row = new HBox(controls);
        row.getStyleClass().add("settings-row");
        return new VBox(8, title, row);
    }
}
