// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.carrel.notebook.Agenda;
import org.carrel.reader.Handouts;
import org.carrel.reader.Planning;
import org.carrel.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// The agenda beside the page, in the place of the notebook: what is on it, when, and whether it fits.
final class AgendaPane {
    private final Planning planning;
    private final AgendaRows rows;
    private final AgendaAdding adding;
    private final Label nothing = new Label();
    private final VBox box;

    /// @param window what comes up over the page is laid over it
    /// @param close brings the notebook back
    AgendaPane(
            Reader reader,
            Commands commands,
            Handouts handouts,
            DialogFrame frame,
            StackPane window,
            Runnable close) {
        planning = reader.planning();
        var actions = new AgendaActions(reader);
        rows = new AgendaRows(actions);
        var find =
                new QuickOpen(
                        reader,
                        window,
                        AgendaMessage.ADD_SECTION_PROMPT,
                        section -> {
                            actions.add(List.of(section), rows.place());
                            rows.focus();
                        });
        adding = new AgendaAdding(reader, actions, rows::place, find::show);
        var choice = new AgendaChoice(planning, handouts, frame);
        var title = new Label(AgendaMessage.TITLE.text());
        title.getStyleClass().add("pane-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var back = new Button(null, new FontIcon(Feather.X));
        back.getStyleClass().addAll("tool", "small");
        back.setAccessibleText(AgendaMessage.CLOSE.text());
        back.setTooltip(new Tooltip(AgendaMessage.CLOSE.text()));
        back.setOnAction(_ -> close.run());
        var top = new HBox(title, adding.button(), back);
        top.getStyleClass().add("top");
        var head = new VBox(top, choice.button(), new AgendaClock(planning).node());
        head.getStyleClass().add("notes-head");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("nothing");
        nothing.setMouseTransparent(true);
        nothing.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        Spoken.announce(nothing);
        var middle = new StackPane(rows.node(), nothing);
        VBox.setVgrow(middle, Priority.ALWAYS);
        box =
                new VBox(
                        head,
                        middle,
                        new AgendaFoot(planning, commands).node(),
                        new NotesFoot(reader.annotating().notes()).node());
        box.getStyleClass().addAll("notes", "agenda");
        box.setOnDragOver(
                drag -> {
                    if (AgendaDrag.isOurs(drag.getDragboard()) && !actions.isReadOnly()) {
                        drag.consume();
                        drag.acceptTransferModes(TransferMode.MOVE, TransferMode.COPY);
                    }
                });
        box.setOnDragDropped(
                drag ->
                        drag.setDropCompleted(
                                actions.drop(drag.getDragboard(), Integer.MAX_VALUE)));
        planning.agendaProperty().subscribe(this::show);
        planning.estimates().knownProperty().subscribe(_ -> rows.refresh());
        reader.annotating()
                .notes()
                .keptProperty()
                .subscribe(
                        _ -> {
                            adding.button().setDisable(actions.isReadOnly());
                            choice.button().setDisable(actions.isReadOnly());
                        });
    }

    Region node() {
        return box;
    }

    /// What has the focus when one comes here first.
    Node first() {
        return rows.node();
    }

    void focus() {
        if (rows.isEmpty()) {
            adding.button().requestFocus();
        } else {
            rows.focus();
        }
    }

    private void show(@Nullable Agenda agenda) {
        rows.fill(agenda);
        nothing.setVisible(rows.isEmpty());
        nothing.setText(
                !rows.isEmpty()
                        ? ""
                        : agenda == null ? AgendaMessage.NONE.text() : AgendaMessage.EMPTY.text());
    }
}
