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
import org.carrel.storage.Policy;
import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        List<String> decided = decided(preferences.policy());
        if (!decided.isEmpty()) {
            content.getChildren().add(part(Message.SET_BY_LIBRARY, lines(decided)));
        }
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

    /// What the person looks for here in vain, in sentences.
    private static List<String> decided(Policy policy) {
        List<String> decided = new ArrayList<>();
        policy.course().map(Message.SET_COURSE::text).ifPresent(decided::add);
        policy.notes().map(Message.SET_NOTES::text).ifPresent(decided::add);
        if (!policy.links()) {
            decided.add(Message.SET_LINKS.text());
        }
        if (!policy.printing()) {
            decided.add(Message.SET_PRINTING.text());
        }
        if (policy.ephemeral()) {
            decided.add(Message.SET_EPHEMERAL.text());
        }
        policy.idle().map(Duration::toMinutes).map(Message.SET_IDLE::text).ifPresent(decided::add);
        return decided;
    }

    private static Node lines(List<String> sentences) {
        var lines = new VBox(4);
        sentences.forEach(each -> lines.getChildren().add(DialogFrame.sentence(each)));
        return lines;
    }

    private Node[] themes() {
        var group = new ToggleGroup();
        Theme[] all = Theme.values();
        boolean set = preferences.policy().theme().isPresent();
        var buttons = new Node[all.length + (set ? 1 : 0)];
        if (set) {
            buttons[all.length] = new Label(Message.SET_BY_LIBRARY.text());
        }
        for (int i = 0; i < all.length; i++) {
            Theme theme = all[i];
            var button = new RadioButton(Named.theme(theme).plain());
            button.setToggleGroup(group);
            button.setDisable(set);
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
