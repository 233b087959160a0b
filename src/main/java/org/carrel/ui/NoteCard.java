// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Placed;
import org.carrel.page.Prose;
import org.carrel.reader.NoteRow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An entry of the notebook as a card.
final class NoteCard {
    /// Of what is longer the rest is shown when the card is chosen.
    private static final int QUOTE = 160;

    private static final int NOTE = 600;

    private NoteCard() {}

    /// As it stands among the others.
    static VBox of(NoteRow.Card card) {
        Entry entry = card.entry();
        var box = new VBox();
        box.getStyleClass().add("card");
        if (!card.where().isEmpty()) {
            box.getChildren().add(label(card.where(), "where"));
        }
        box.getChildren().add(head(entry));
        if (!entry.text().isEmpty() && entry.kind() != Kind.BOOKMARK) {
            box.getChildren().add(prose(entry, false));
        }
        String state = state(card);
        if (!state.isEmpty()) {
            box.getChildren().add(label(state, "state"));
        }
        box.getChildren().add(foot(entry));
        return box;
    }

    /// Shows all of a card and what can be done with it, or no longer. What the mouse was pressed on stays: a click has
    /// to end where it began.
    static void choose(VBox box, NoteRow.Card card, boolean chosen, List<NoteAction> actions) {
        Entry entry = card.entry();
        box.getChildren().removeIf(part -> part.getStyleClass().contains("actions"));
        if (box.lookup(".quote") instanceof Label quote) {
            quote.setText(quote(entry, chosen));
        }
        if (entry.text().length() > NOTE) {
            box.getChildren()
                    .replaceAll(
                            part ->
                                    part.getStyleClass().contains("prose")
                                            ? prose(entry, chosen)
                                            : part);
        }
        if (chosen && !actions.isEmpty()) {
            box.getChildren().add(buttons(actions));
        }
    }

    private static Node prose(Entry entry, boolean all) {
        return ProseView.of(Prose.of(all ? entry.text() : NoteWords.shortened(entry.text(), NOTE)));
    }

    private static String quote(Entry entry, boolean all) {
        String quote = NoteWords.quote(entry);
        return all ? quote : NoteWords.shortened(quote, QUOTE);
    }

    /// All of a card for whoever hears it.
    static String spoken(NoteRow.Card card) {
        Entry entry = card.entry();
        return Stream.of(
                        NoteWords.kind(entry),
                        card.where(),
                        NoteWords.quote(entry),
                        Prose.of(entry.text()).text(),
                        String.join(", ", entry.tags()),
                        state(card),
                        NoteWords.date(entry.modified(), Instant.now()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static Node head(Entry entry) {
        if (entry.kind() == Kind.BOOKMARK) {
            return bookmark(entry);
        }
        if (NoteWords.quote(entry).isEmpty()) {
            var icon = new FontIcon(Feather.EDIT_3);
            var row = new HBox(icon, label(NoteWords.whole(entry), "whole"));
            row.getStyleClass().add("of-whole");
            return row;
        }
        var edge = new Region();
        edge.getStyleClass().add("edge");
        Colour colour = entry.colour();
        if (colour != null) {
            edge.getStyleClass().add(NoteWords.style(colour));
        }
        edge.setMinWidth(6);
        edge.setMaxWidth(6);
        Label words = label(quote(entry, false), "quote");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(edge, words);
        row.getStyleClass().add("quoted-words");
        return row;
    }

    private static Node bookmark(Entry entry) {
        String quote = NoteWords.quote(entry);
        String named = entry.text().isEmpty() ? quote : entry.text();
        Label words =
                label(
                        named.isEmpty() ? NoteWords.whole(entry) : NoteWords.shortened(named, 90),
                        "bookmarked");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(new FontIcon(Feather.BOOKMARK), words);
        row.getStyleClass().add("of-whole");
        return row;
    }

    private static Node foot(Entry entry) {
        var tags = new FlowPane();
        tags.getStyleClass().add("tags");
        tags.getChildren().add(label(NoteWords.kind(entry), "kind"));
        for (String tag : entry.tags()) {
            tags.getChildren().add(label(tag, "tag"));
        }
        if (!entry.author().isEmpty()) {
            tags.getChildren().add(label(NoteMessage.BY.text(entry.author()), "kind"));
        }
        tags.setPrefWrapLength(150);
        HBox.setHgrow(tags, Priority.ALWAYS);
        Label date = label(NoteWords.date(entry.modified(), Instant.now()), "date");
        date.setMinWidth(Region.USE_PREF_SIZE);
        var foot = new HBox(tags, date);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private static Node buttons(List<NoteAction> actions) {
        var row = new FlowPane();
        row.getStyleClass().add("actions");
        actions.stream()
                .filter(NoteAction::first)
                .forEach(action -> row.getChildren().add(action.button()));
        return row;
    }

    /// What is to be said of its place; empty where there is no doubt.
    private static String state(NoteRow.Card card) {
        return switch (card.placed()) {
            case Placed.Sure(_, _, boolean edited) when edited -> NoteMessage.EDITED.text();
            case Placed.Several(var ranges) -> NoteMessage.PLACES.text(ranges.size());
            case Placed.Unknown _ -> NoteMessage.WAS_IN.text(card.entry().anchor().title());
            case null, default -> "";
        };
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
