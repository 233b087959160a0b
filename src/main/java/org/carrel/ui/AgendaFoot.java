// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.carrel.course.Module;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Run;
import org.carrel.reader.Planning;
import org.carrel.workshop.Schedule;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How long the agenda takes, whether that fits, and what is done with it once it stands.
final class AgendaFoot {
    private final Planning planning;
    private final Label total = DialogFrame.sentence("", "total");
    private final Label fits = DialogFrame.sentence("");
    private final Label about = DialogFrame.sentence("", "about");
    private final Label offer = DialogFrame.sentence("");
    private final VBox sums = new VBox(2, total, fits, about);
    private final VBox offered;
    private final VBox box;

    AgendaFoot(Planning planning, Commands commands) {
        this.planning = planning;
        var take = new Button(AgendaMessage.OFFER_TAKE.text());
        take.getStyleClass().add("small");
        take.setOnAction(_ -> planning.useMeasured());
        var leave = new Button(AgendaMessage.OFFER_LEAVE.text());
        leave.getStyleClass().add("small");
        leave.setOnAction(_ -> planning.keepPlanned());
        offered = new VBox(8, offer, new FlowPane(8, 6, take, leave));
        offered.getStyleClass().add("offer");
        var present = button(commands.get(AgendaMessage.PRESENT), Feather.PLAY);
        present.getStyleClass().add("main");
        var actions =
                new FlowPane(
                        8, 6, present, button(commands.get(AgendaMessage.HANDOUT), Feather.FILE));
        actions.getStyleClass().add("actions");
        sums.getStyleClass().add("sums");
        box = new VBox(offered, sums, actions);
        box.getStyleClass().add("agenda-foot");
        for (Label each : List.of(fits, about)) {
            each.managedProperty().bind(each.visibleProperty());
            each.visibleProperty().bind(each.textProperty().isNotEmpty());
        }
        for (var each : List.of(offered, sums)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        Spoken.announce(total);
        Spoken.announce(fits);
        Spoken.announce(offer);
        planning.agendaProperty().subscribe(this::show);
        planning.estimates()
                .knownProperty()
                .subscribe(_ -> about.setText(about(planning.agendaProperty().get())));
        planning.offerProperty().subscribe(this::offer);
    }

    private static Button button(Command command, Feather icon) {
        var button = new Button(command.words().plain(), new FontIcon(icon));
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(command.plainWithKey()));
        button.disableProperty().bind(Bindings.not(command.possible()));
        button.setOnAction(_ -> command.run());
        return button;
    }

    Node node() {
        return box;
    }

    private void show(@Nullable Agenda agenda) {
        arrange();
        if (agenda == null) {
            return;
        }
        var schedule = new Schedule(agenda);
        total.setText(
                schedule.end()
                        .map(
                                end ->
                                        AgendaMessage.TOTAL_ENDS.text(
                                                schedule.minutes(), AgendaTimes.text(end)))
                        .orElseGet(() -> AgendaMessage.TOTAL.text(schedule.minutes())));
        LocalTime until = agenda.end();
        int over = schedule.over().orElse(0);
        boolean limited = until != null && schedule.over().isPresent();
        fits.getStyleClass().removeAll("over", "soft");
        fits.getStyleClass().add(over > 0 ? "over" : "soft");
        fits.setGraphic(over > 0 ? new FontIcon(Feather.ALERT_TRIANGLE) : null);
        fits.setText(
                !limited || until == null
                        ? ""
                        : over > 0
                                ? AgendaMessage.OVER.text(
                                        over,
                                        AgendaTimes.text(schedule.end().orElse(until)),
                                        AgendaTimes.text(until))
                                : over < 0
                                        ? AgendaMessage.SPARE.text(-over, AgendaTimes.text(until))
                                        : AgendaMessage.FITS.text());
        about.setText(about(agenda));
    }

    /// The sums make room for what is asked: on a low screen there is none for both.
    private void arrange() {
        Agenda agenda = planning.agendaProperty().get();
        boolean asked = agenda != null && planning.offerProperty().get() != null;
        offered.setVisible(asked);
        sums.setVisible(agenda != null && !agenda.items().isEmpty() && !asked);
    }

    /// What is suggested, beside what the authors state; empty as long as nobody knows.
    private String about(@Nullable Agenda agenda) {
        if (agenda == null) {
            return "";
        }
        int sum = 0;
        boolean any = false;
        for (AgendaItem item : agenda.items()) {
            OptionalInt minutes =
                    planning.section(item)
                            .map(section -> planning.estimates().suggested(section.id()))
                            .orElse(OptionalInt.empty());
            sum += minutes.orElse(0);
            any |= minutes.isPresent();
        }
        if (!any) {
            return "";
        }
        List<String> words = new ArrayList<>(List.of(AgendaMessage.ABOUT.text(sum)));
        for (Module module : planning.modules(agenda)) {
            int stated = planning.estimates().stated(module);
            if (stated > 0) {
                words.add(
                        AgendaMessage.ABOUT_STATED.text(
                                words.removeLast(), stated, module.title()));
            }
        }
        return words.getLast();
    }

    private void offer(@Nullable Run run) {
        Agenda agenda = planning.agendaProperty().get();
        arrange();
        if (run == null || agenda == null) {
            return;
        }
        int planned =
                agenda.items().stream()
                        .filter(
                                item ->
                                        run.times().stream()
                                                .anyMatch(each -> each.item().equals(item.id())))
                        .mapToInt(AgendaItem::minutes)
                        .sum();
        offer.setText(AgendaMessage.OFFER.text(run.minutes(), planned));
    }
}
