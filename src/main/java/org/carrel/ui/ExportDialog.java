// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

import org.carrel.export.Extent;
import org.carrel.export.Format;
import org.carrel.export.Gathered;
import org.carrel.export.Gathered.Counts;
import org.carrel.notebook.Kind;
import org.carrel.reader.Exporting;
import org.carrel.reader.Exporting.State;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Asks which notes to take along, as what and where to; then tells what was written.
final class ExportDialog {
    private final DialogFrame frame;
    private final Exporting exporting;
    private final Map<Kind, CheckBox> kinds = new LinkedHashMap<>();
    private final ComboBox<ExportScope> from = new ComboBox<>();
    private final Map<Format, RadioButton> forms = new EnumMap<>(Format.class);
    private final Label count = DialogFrame.sentence("", "subject");
    private final Label outcome = DialogFrame.sentence("");
    private final ProgressBar progress = new ProgressBar();
    private final HBox working;
    private @Nullable Button save;

    ExportDialog(DialogFrame frame, Exporting exporting) {
        this.frame = frame;
        this.exporting = exporting;
        kinds.put(Kind.NOTE, new CheckBox(AlongMessage.NOTES.text()));
        kinds.put(Kind.HIGHLIGHT, new CheckBox(AlongMessage.HIGHLIGHTS.text()));
        kinds.put(Kind.BOOKMARK, new CheckBox(AlongMessage.BOOKMARKS.text()));
        for (CheckBox each : kinds.values()) {
            each.setSelected(true);
            each.selectedProperty().subscribe((_, _) -> count());
        }
        var group = new ToggleGroup();
        for (Format format : Format.values()) {
            var form = new RadioButton(new Named("format", format).text());
            form.setToggleGroup(group);
            form.setWrapText(true);
            form.setMinHeight(Region.USE_PREF_SIZE);
            forms.put(format, form);
        }
        form(Format.MARKDOWN).setSelected(true);
        group.selectedToggleProperty().subscribe((_, _) -> count());
        from.setMaxWidth(Double.MAX_VALUE);
        from.setAccessibleText(AlongMessage.FROM.text());
        from.valueProperty().subscribe((_, _) -> count());
        var cancel = new Button(Message.CANCEL.text());
        cancel.setOnAction(_ -> exporting.cancel());
        working = new HBox(12, progress, cancel);
        working.getStyleClass().add("along-working");
        Spoken.announce(count);
        Spoken.announce(outcome);
    }

    private RadioButton form(Format format) {
        return Objects.requireNonNull(forms.get(format));
    }

    void show() {
        exporting.begin();
        List<ExportScope> scopes = ExportScope.all(exporting);
        from.getItems().setAll(scopes);
        from.setValue(scopes.getFirst());
        var saving = new ButtonType(AlongMessage.SAVE.text(), ButtonData.OK_DONE);
        var close = new ButtonType(AlongMessage.CLOSE.text(), ButtonData.CANCEL_CLOSE);
        var dialog = frame.dialog(AlongMessage.EXPORT_TITLE.text(), content(), saving, close);
        var button = (Button) dialog.getDialogPane().lookupButton(saving);
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume(); // the dialog stays, to tell what was written
                    save();
                });
        save = button;
        count();
        Subscription telling = exporting.stateProperty().subscribe(this::tell);
        dialog.showAndWait();
        telling.unsubscribe();
        exporting.cancel();
    }

    private Node content() {
        var what = new HBox(16);
        what.getChildren().addAll(kinds.values());
        var as = new VBox(8);
        as.getChildren().addAll(forms.values());
        var content =
                new VBox(
                        part(AlongMessage.WHAT, what),
                        part(AlongMessage.FROM, from),
                        part(AlongMessage.FORM, as),
                        new VBox(8, count, working, outcome));
        content.getStyleClass().add("along");
        return content;
    }

    static Node part(AlongMessage words, Node control) {
        var title = new Label(words.text());
        title.getStyleClass().add("subject");
        title.setLabelFor(control);
        return new VBox(8, title, control);
    }

    private Extent wanted() {
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        kinds.forEach(
                (kind, box) -> {
                    if (box.isSelected()) {
                        wanted.add(kind);
                    }
                });
        ExportScope scope = from.getValue();
        return new Extent(wanted, scope.course(), scope.module());
    }

    private void count() {
        if (from.getValue() == null) {
            return;
        }
        if (exporting.stateProperty().get() instanceof State.Saved) {
            exporting.begin(); // what was told is of another choice
        }
        Gathered notes = exporting.gather(wanted());
        boolean nothing = notes.counts().all() == 0 && agendas(notes) == 0;
        count.setText(
                nothing
                        ? AlongMessage.COUNT_NONE.text()
                        : said(AlongMessage.COUNT, notes.counts(), agendas(notes)));
        if (save != null) {
            save.setDisable(nothing || exporting.stateProperty().get() instanceof State.Working);
        }
        DialogFrame.fit(outcome);
    }

    private int agendas(Gathered notes) {
        return format().keepsAgendas() ? notes.agendas().size() : 0;
    }

    private static String said(AlongMessage words, Counts counts, int agendas) {
        return words.text(counts.notes(), counts.highlights(), counts.bookmarks(), agendas);
    }

    private Format format() {
        return forms.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Format.MARKDOWN);
    }

    private void save() {
        Gathered notes = exporting.gather(wanted());
        Format format = format();
        String name = exporting.name(notes, format);
        Optional<Path> place =
                exporting.makesSeveral(notes, format)
                        ? chooseFolder(name)
                        : chooseFile(frame, name, format);
        place.ifPresent(to -> exporting.save(notes, format, to));
    }

    private Optional<Path> chooseFolder(String name) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(AlongMessage.SAVE_FOLDER.text(name));
        return frame.choosing().folder(chooser);
    }

    /// The system asks before a file is overwritten; a name that the ending is put to was not asked about.
    static Optional<Path> chooseFile(DialogFrame frame, String name, Format format) {
        var chooser = new FileChooser();
        chooser.setTitle(AlongMessage.SAVE_FILE.text());
        chooser.setInitialFileName(name);
        String ending = "." + format.ending();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
        return frame.choosing().toSave(chooser, ending);
    }

    private void tell(State state) {
        working.setVisible(state instanceof State.Working);
        working.setManaged(state instanceof State.Working);
        if (save != null) {
            save.setDisable(state instanceof State.Working);
        }
        switch (state) {
            case State.Idle _ -> {
                outcome.setText("");
                count();
            }
            case State.Working(int done, int total) -> {
                progress.setProgress(
                        total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
                progress.setAccessibleText(AlongMessage.WORKING.text(done, total));
                outcome.setText("");
            }
            case State.Saved(Path place, int files, Counts counts, int agendas) ->
                    outcome.setText(
                            said(AlongMessage.SAVED, counts, agendas)
                                    + "\n"
                                    + (files == 1
                                            ? AlongMessage.SAVED_FILE.text(place)
                                            : AlongMessage.SAVED_FOLDER.text(files, place)));
            case State.Failed(Path place, var why) ->
                    outcome.setText(AlongMessage.SAVE_FAILED.text(place, Named.why(why)));
        }
        boolean told = !outcome.getText().isEmpty();
        outcome.setVisible(told);
        outcome.setManaged(told);
        count.setVisible(!told);
        count.setManaged(!told);
        DialogFrame.fit(outcome);
    }
}
