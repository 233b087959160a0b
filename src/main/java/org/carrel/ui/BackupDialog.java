// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

import org.carrel.export.Backup;
import org.carrel.export.Restore;
import org.carrel.page.Theme;
import org.carrel.reader.Backups;
import org.carrel.reader.Backups.State;
import org.carrel.reader.Preferences;
import org.carrel.storage.Settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All notes and settings into one file, and back: says what it is, asks where, and tells what came of it.
final class BackupDialog {
    private final DialogFrame frame;
    private final Backups backups;
    private final Preferences preferences;
    private final Label said = DialogFrame.sentence("");
    private final ProgressBar progress = new ProgressBar();
    private final CheckBox settings = new CheckBox(AlongMessage.RESTORE_SETTINGS.text());
    private final VBox content = new VBox();

    BackupDialog(DialogFrame frame, Backups backups, Preferences preferences) {
        this.frame = frame;
        this.backups = backups;
        this.preferences = preferences;
        content.getStyleClass().add("along");
        settings.setWrapText(true);
        progress.setAccessibleText(AlongMessage.BACKUP_WORKING.text());
        Spoken.announce(said);
    }

    void make() {
        var save = new ButtonType(AlongMessage.BACKUP_SAVE.text(), ButtonData.OK_DONE);
        show(
                AlongMessage.BACKUP_TITLE,
                save,
                backups.isAllKept() ? AlongMessage.BACKUP_WHAT : AlongMessage.BACKUP_UNSAVED,
                () -> choose(true).ifPresent(backups::make));
    }

    void restore() {
        settings.setSelected(false);
        var take = new ButtonType(AlongMessage.RESTORE_TAKE.text(), ButtonData.OK_DONE);
        show(
                AlongMessage.RESTORE_TITLE,
                take,
                AlongMessage.RESTORE_WHAT,
                () -> {
                    if (backups.stateProperty().get() instanceof State.Planned) {
                        Optional<Settings> chosen =
                                settings.isSelected() ? backups.settings() : Optional.empty();
                        backups.restore();
                        chosen.ifPresent(this::apply);
                    } else {
                        choose(false).ifPresent(backups::look);
                    }
                });
    }

    private void show(AlongMessage title, ButtonType act, AlongMessage what, Runnable action) {
        backups.cancel();
        var close = new ButtonType(AlongMessage.CLOSE.text(), ButtonData.CANCEL_CLOSE);
        var dialog = frame.dialog(title.text(), content, act, close);
        var button = (Button) dialog.getDialogPane().lookupButton(act);
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume(); // the dialog stays, to tell what came of it
                    action.run();
                });
        Subscription telling =
                backups.stateProperty()
                        .subscribe(
                                state -> {
                                    tell(state, what);
                                    button.setText(
                                            title == AlongMessage.RESTORE_TITLE
                                                            && !(state instanceof State.Planned)
                                                    ? AlongMessage.CHOOSE_FILE.text()
                                                    : act.getText());
                                    button.setDisable(
                                            state instanceof State.Working
                                                    || (state instanceof State.Planned planned
                                                            && hasNothing(planned)));
                                    boolean further = !(state instanceof State.Made);
                                    if (further && !button.isDisabled()) {
                                        button.requestFocus(); // lost while it could do nothing
                                    }
                                    dialog.getDialogPane().getScene().getWindow().sizeToScene();
                                });
        dialog.showAndWait();
        telling.unsubscribe();
        backups.cancel();
    }

    private void tell(State state, AlongMessage what) {
        content.getChildren().setAll(said);
        said.setText(
                switch (state) {
                    case State.Idle _ -> what.text();
                    case State.Working _ -> {
                        content.getChildren().add(progress);
                        yield AlongMessage.BACKUP_WORKING.text();
                    }
                    case State.Made(Backup.Made made) -> made(made);
                    case State.Planned(Path file, _, Restore.Plan plan) -> {
                        if (plan.settings().filter(this::differ).isPresent()) {
                            content.getChildren().add(settings);
                        }
                        yield plan(file, plan);
                    }
                    case State.Restored(List<String> names, int entries) ->
                            AlongMessage.RESTORED.text(String.join(", ", names), entries);
                    case State.Refused(Path place, var why) ->
                            new Named("refusal", why).text(place);
                    case State.Failed(Path place, var why, List<String> restored) ->
                            restored.isEmpty()
                                    ? AlongMessage.RESTORE_FAILED.text(place, Named.why(why))
                                    : AlongMessage.RESTORE_STOPPED.text(
                                            String.join(", ", restored), Named.why(why));
                });
    }

    private static String made(Backup.Made made) {
        String done = AlongMessage.BACKUP_MADE.text(made.notebooks(), made.entries(), made.file());
        return made.notRead().isEmpty()
                ? done
                : done
                        + "\n\n"
                        + AlongMessage.BACKUP_NOT_READ.text(String.join(", ", made.notRead()));
    }

    private static String plan(Path file, Restore.Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(AlongMessage.RESTORE_FOUND.text(String.valueOf(file.getFileName())));
        for (Restore.Part part : plan.parts()) {
            AlongMessage how =
                    part.here() == null
                            ? AlongMessage.RESTORE_NEW
                            : part.coming() == 0
                                    ? AlongMessage.RESTORE_SAME
                                    : AlongMessage.RESTORE_HERE;
            lines.add(how.text(part.part().name(), part.coming()));
        }
        plan.notRead().forEach(name -> lines.add(AlongMessage.RESTORE_NOT_READ.text(name)));
        if (plan.parts().isEmpty() && plan.notRead().isEmpty()) {
            lines.add(AlongMessage.RESTORE_NONE.text());
        }
        return String.join("\n", lines);
    }

    private boolean hasNothing(State.Planned planned) {
        return planned.plan().settings().filter(this::differ).isEmpty()
                && planned.plan().parts().stream()
                        .allMatch(part -> part.here() != null && part.coming() == 0);
    }

    private boolean differ(Settings kept) {
        return !kept.theme().equals(preferences.themeProperty().get().id())
                || kept.zoom() != preferences.zoomProperty().get();
    }

    private void apply(Settings kept) {
        Theme.of(kept.theme()).ifPresent(preferences::setTheme);
        preferences.setZoom(kept.zoom());
    }

    private Optional<Path> choose(boolean save) {
        var chooser = new FileChooser();
        chooser.setTitle(
                save ? AlongMessage.BACKUP_TITLE.text() : AlongMessage.RESTORE_TITLE.text());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(AlongMessage.BACKUP_FILES.text(), "*.zip"));
        if (save) {
            chooser.setInitialFileName(backups.name());
            return frame.choosing().toSave(chooser);
        }
        return frame.choosing().toOpen(chooser);
    }
}
