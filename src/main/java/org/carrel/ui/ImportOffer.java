// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.export.Incoming;
import org.carrel.export.LeftOut;
import org.carrel.export.Preview;
import org.carrel.export.Preview.Clash;
import org.carrel.export.Preview.Standing;
import org.carrel.reader.Importing.State.Offered;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a file of notes would change, and what the person decides about it.
final class ImportOffer {
    private static final int SHOWN = 50;
    private static final int LIST_HEIGHT = 96;

    private final ToggleGroup whose = new ToggleGroup();
    private final RadioButton apart = choice(AlongMessage.APART, whose);
    private final RadioButton among = choice(AlongMessage.AMONG, whose);
    private final ToggleGroup clashes = new ToggleGroup();
    private final Map<Clash, RadioButton> clash = new EnumMap<>(Clash.class);
    private final Label counts = DialogFrame.sentence("");
    private final VBox clashPart;
    private final Label places = DialogFrame.sentence("", "soft");
    private final VBox box = new VBox();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private Offered offered;

    ImportOffer(Offered offered) {
        this.offered = offered;
        clash.put(Clash.KEEP_BOTH, choice(AlongMessage.KEEP_BOTH, clashes));
        clash.put(Clash.KEEP_MINE, choice(AlongMessage.KEEP_MINE, clashes));
        clash.put(Clash.TAKE_THEIRS, choice(AlongMessage.TAKE_THEIRS, clashes));
        Objects.requireNonNull(clash.get(Clash.KEEP_BOTH)).setSelected(true);
        (incoming().own() ? among : apart).setSelected(true);
        var title = new Label(AlongMessage.CLASH.text());
        title.getStyleClass().add("subject");
        clashPart = new VBox(8, title);
        clashPart.getChildren().addAll(clash.values());
        var owner = new Label(AlongMessage.WHOSE.text());
        owner.getStyleClass().add("subject");
        box.getStyleClass().add("along");
        box.getChildren().addAll(new VBox(8, owner, apart, among), counts, clashPart, places);
        leftOut();
        Spoken.announce(counts);
        whose.selectedToggleProperty().subscribe((_, _) -> count());
    }

    private static RadioButton choice(AlongMessage words, ToggleGroup group) {
        var button = new RadioButton(words.text());
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        return button;
    }

    Node node() {
        return box;
    }

    /// Whether this is the same file as it was looked into before.
    boolean isOf(Offered other) {
        return other.apart().incoming().equals(incoming());
    }

    void update(Offered now) {
        offered = now;
        count();
    }

    private Incoming incoming() {
        return offered.apart().incoming();
    }

    boolean asSet() {
        return apart.isSelected();
    }

    Clash clash() {
        return clash.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Clash.KEEP_BOTH);
    }

    /// Whether there is nothing to take in, as it is chosen now.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    private Preview preview() {
        return offered.preview(asSet());
    }

    /// What the file is.
    String words() {
        var set = incoming().set();
        return set.author().isEmpty()
                ? AlongMessage.FOUND.text(set.title())
                : AlongMessage.FOUND_BY.text(set.title(), set.author());
    }

    private void count() {
        Preview preview = preview();
        List<String> lines = new ArrayList<>();
        line(lines, AlongMessage.NEW, preview.count(Standing.NEW), true);
        line(lines, AlongMessage.SAME, preview.count(Standing.SAME), false);
        line(lines, AlongMessage.NEWER, preview.count(Standing.NEWER), false);
        line(lines, AlongMessage.OLDER, preview.count(Standing.OLDER), false);
        line(lines, AlongMessage.CONFLICT, preview.count(Standing.CONFLICT), false);
        line(lines, AlongMessage.AGENDAS, preview.agendas().size(), false);
        empty.set(preview.isEmpty());
        if (empty.get()) {
            lines.add(AlongMessage.NOTHING_NEW.text());
        }
        counts.setText(String.join("\n", lines));
        shown(clashPart, preview.count(Standing.CONFLICT) > 0);
        List<String> where = new ArrayList<>();
        if (offered.looking()) {
            where.add(AlongMessage.PLACING.text());
        }
        line(where, AlongMessage.UNPLACED, preview.unplaced().size(), false);
        line(where, AlongMessage.ELSEWHERE, offered.elsewhere(), false);
        places.setText(String.join("\n", where));
        shown(places, !where.isEmpty());
    }

    private static void line(List<String> lines, AlongMessage words, long count, boolean always) {
        if (always || count > 0) {
            lines.add(words.text(count));
        }
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void leftOut() {
        Incoming incoming = incoming();
        int all = incoming.leftOut().size() + incoming.more();
        if (all == 0) {
            return;
        }
        String lines =
                incoming.leftOut().stream()
                        .limit(SHOWN)
                        .map(ImportOffer::line)
                        .collect(Collectors.joining("\n"));
        int rest = all - Math.min(SHOWN, incoming.leftOut().size());
        var list =
                new TextArea(
                        rest == 0 ? lines : lines + "\n" + AlongMessage.LEFT_OUT_MORE.text(rest));
        list.setEditable(false);
        list.setWrapText(true);
        list.setPrefHeight(LIST_HEIGHT);
        list.setAccessibleText(AlongMessage.LEFT_OUT.text(all));
        box.getChildren()
                .add(
                        new VBox(
                                8,
                                DialogFrame.sentence(AlongMessage.LEFT_OUT.text(all), "subject"),
                                list));
    }

    private static String line(LeftOut out) {
        String why = new Named("left-out", out.reason()).text();
        return out.what().isEmpty() ? why : out.what() + " \u2014 " + why;
    }
}
