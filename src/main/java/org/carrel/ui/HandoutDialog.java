// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

import org.carrel.export.Handout;
import org.carrel.export.HandoutFile;
import org.carrel.reader.Handouts;
import org.carrel.reader.Handouts.State;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// Asks for whom and of what a handout is to be, and where it goes; then tells what was made.
final class HandoutDialog {
    private final DialogFrame frame;
    private final Handouts handouts;
    private final PaperPrinting printing;
    private final boolean mayPrint;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleGroup extents = new ToggleGroup();
    private final ToggleGroup papers = new ToggleGroup();
    private final Label outcome = DialogFrame.sentence("");
    private final ProgressBar progress = new ProgressBar();
    private final HBox working;
    private List<Button> makers = List.of();

    /// Makes a handout of what was chosen.
    @FunctionalInterface
    private interface Of extends BiFunction<Handout.Kind, Handout.Paper, Handout> {}

    /// @param mayPrint whether the library lets people print
    HandoutDialog(DialogFrame frame, Handouts handouts, PaperPrinting printing, boolean mayPrint) {
        this.frame = frame;
        this.handouts = handouts;
        this.printing = printing;
        this.mayPrint = mayPrint;
        var cancel = new Button(Message.CANCEL.text());
        cancel.setOnAction(_ -> handouts.cancel());
        working = new HBox(12, progress, cancel);
        working.getStyleClass().add("along-working");
        Spoken.announce(outcome);
    }

    void show() {
        handouts.begin();
        var content =
                new VBox(
                        part(AgendaMessage.HANDOUT_FOR, kinds()),
                        part(AgendaMessage.HANDOUT_WHAT, extents()),
                        part(AgendaMessage.HANDOUT_PAPER, papers()),
                        new VBox(8, working, outcome));
        content.getStyleClass().add("along");
        var save = new ButtonType(AgendaMessage.HANDOUT_SAVE.text(), ButtonData.OK_DONE);
        var print = new ButtonType(AgendaMessage.HANDOUT_PRINT.text(), ButtonData.LEFT);
        var close = new ButtonType(AgendaMessage.HANDOUT_CLOSE.text(), ButtonData.CANCEL_CLOSE);
        ButtonType[] buttons =
                mayPrint ? new ButtonType[] {save, print, close} : new ButtonType[] {save, close};
        var dialog = frame.dialog(AgendaMessage.HANDOUT_TITLE.text(), content, buttons);
        var saving = (Button) dialog.getDialogPane().lookupButton(save);
        stays(saving, this::save);
        makers = List.of(saving);
        if (mayPrint) {
            var printer = (Button) dialog.getDialogPane().lookupButton(print);
            stays(printer, this::print);
            makers = List.of(saving, printer);
        }
        Subscription telling = handouts.stateProperty().subscribe(this::tell);
        dialog.showAndWait();
        telling.unsubscribe();
        handouts.cancel();
    }

    /// The dialog stays, to tell what was made.
    private static void stays(Button button, Runnable act) {
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    act.run();
                });
    }

    private static Node part(AgendaMessage words, Node control) {
        var title = new Label(words.text());
        title.getStyleClass().add("subject");
        title.setLabelFor(control);
        return new VBox(8, title, control);
    }

    private Node kinds() {
        kinds.getToggles().clear();
        var box = new VBox(8);
        for (Handout.Kind kind : Handout.Kind.values()) {
            box.getChildren().add(radio(kinds, new Named("handout", kind).text(), kind));
        }
        return box;
    }

    private Node extents() {
        extents.getToggles().clear();
        var box = new VBox(8);
        handouts.agenda()
                .ifPresent(
                        agenda ->
                                box.getChildren()
                                        .add(
                                                radio(
                                                        extents,
                                                        AgendaMessage.HANDOUT_AGENDA.text(
                                                                agenda.title()),
                                                        (Of)
                                                                (kind, paper) ->
                                                                        handouts.handout(
                                                                                kind, paper,
                                                                                agenda))));
        handouts.section()
                .ifPresent(
                        section ->
                                box.getChildren()
                                        .add(
                                                radio(
                                                        extents,
                                                        AgendaMessage.HANDOUT_SECTION.text(
                                                                section.label()),
                                                        (Of)
                                                                (kind, paper) ->
                                                                        handouts.handout(
                                                                                kind,
                                                                                paper,
                                                                                section.label(),
                                                                                List.of(
                                                                                        section)))));
        handouts.module()
                .ifPresent(
                        module ->
                                box.getChildren()
                                        .add(
                                                radio(
                                                        extents,
                                                        AgendaMessage.HANDOUT_MODULE.text(
                                                                module.title()),
                                                        (Of)
                                                                (kind, paper) ->
                                                                        handouts.handout(
                                                                                kind,
                                                                                paper,
                                                                                module.title(),
                                                                                module
                                                                                        .sections()))));
        return box;
    }

    private Node papers() {
        papers.getToggles().clear();
        var box = new HBox(16);
        for (Handout.Paper paper : Handout.Paper.values()) {
            RadioButton row = radio(papers, new Named("paper", paper).text(), paper);
            row.setSelected(paper == Handout.Paper.usual(Locale.getDefault()));
            box.getChildren().add(row);
        }
        return box;
    }

    private static RadioButton radio(ToggleGroup group, String words, Object stands) {
        var row = new RadioButton(words);
        row.setMnemonicParsing(false);
        row.setWrapText(true);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setUserData(stands);
        row.setSelected(group.getToggles().isEmpty());
        row.setToggleGroup(group);
        return row;
    }

    private static @Nullable Object chosen(ToggleGroup group) {
        Toggle toggle = group.getSelectedToggle();
        return toggle == null ? null : toggle.getUserData();
    }

    private @Nullable Handout wanted() {
        return chosen(extents) instanceof Of of
                        && chosen(kinds) instanceof Handout.Kind kind
                        && chosen(papers) instanceof Handout.Paper paper
                ? of.apply(kind, paper)
                : null;
    }

    private void save() {
        Handout wanted = wanted();
        if (wanted == null) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(AgendaMessage.HANDOUT_FILE.text());
        chooser.setInitialFileName(HandoutFile.name(wanted.title()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.pdf", "*.pdf"));
        frame.choosing().toSave(chooser, ".pdf").ifPresent(to -> handouts.save(wanted, to));
    }

    private void print() {
        Handout wanted = wanted();
        if (wanted != null) {
            printing.print(wanted, () -> say(Message.TROUBLE_NO_PRINTER.text()));
        }
    }

    private void say(String words) {
        outcome.setText(words);
        boolean told = !words.isEmpty();
        outcome.setVisible(told);
        outcome.setManaged(told);
        DialogFrame.fit(outcome);
    }

    private void tell(State state) {
        boolean busy = state instanceof State.Working;
        working.setVisible(busy);
        working.setManaged(busy);
        makers.forEach(each -> each.setDisable(busy));
        if (state instanceof State.Working(int done, int total)) {
            progress.setProgress(
                    total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
            progress.setAccessibleText(AgendaMessage.HANDOUT_WORKING.text(done, total));
        }
        say(words(state));
    }

    private static String words(State state) {
        return switch (state) {
            case State.Idle _, State.Working _ -> "";
            case State.Made(int pages, int lost) ->
                    withLost(AgendaMessage.HANDOUT_MADE.text(pages), lost);
            case State.Saved(var file, int pages, int lost) ->
                    withLost(AgendaMessage.HANDOUT_SAVED.text(pages, file), lost);
            case State.Failed(var file, var why) ->
                    file.map(to -> AgendaMessage.HANDOUT_NOT_SAVED.text(to, Named.why(why)))
                            .orElseGet(() -> AgendaMessage.HANDOUT_FAILED.text(Named.why(why)));
        };
    }

    private static String withLost(String words, int lost) {
        return lost == 0
                ? words
                : String.join(System.lineSeparator(), words, AgendaMessage.HANDOUT_LOST.text(lost));
    }
}
