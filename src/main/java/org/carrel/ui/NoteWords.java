// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Scope;
import org.carrel.page.Prose;
import org.carrel.reader.Deed;
import org.carrel.reader.Done;
import org.carrel.reader.Kept;
import org.carrel.reader.NoteRow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;

/// What is said of the notebook, and of what is in it.
final class NoteWords {
    private static final int SIGN = 120;

    private NoteWords() {}

    /// What was done, for the line below the window.
    static String told(Done done) {
        return switch (done) {
            case Done.Noted(Deed deed, String where) ->
                    new Named("deed", deed)
                            .text(shortened(where, 40), KeyMap.words(NoteMessage.UNDO));
            case Done.Undone(Deed deed) ->
                    NoteMessage.UNDONE.text(
                            new Named("act", deed).text(), KeyMap.words(NoteMessage.REDO));
            case Done.Redone(Deed deed) -> NoteMessage.REDONE.text(new Named("act", deed).text());
            default -> "";
        };
    }

    static String colour(Colour colour) {
        return new Named("colour", colour).text();
    }

    /// What an entry is, with its colour.
    static String kind(Entry entry) {
        String kind = new Named("entry", entry.kind()).text();
        Colour colour = entry.colour();
        return colour == null ? kind : NoteMessage.KIND_AND_COLOUR.text(kind, colour(colour));
    }

    /// The words that were marked, or of the paragraph; empty where an entry belongs to none.
    static String quote(Entry entry) {
        Passage passage = entry.anchor().passage();
        return passage == null ? "" : passage.exact();
    }

    /// What an entry without words of its own in a text belongs to.
    static String whole(Entry entry) {
        return entry.anchor().scope() == Scope.MODULE
                ? NoteMessage.ON_MODULE.text()
                : NoteMessage.ON_SECTION.text();
    }

    /// What the sign in the margin says.
    static String sign(Entry entry, boolean unsure) {
        String text = shortened(Prose.of(entry.text()).text().replace('\n', ' '), SIGN);
        String words =
                entry.kind() != Kind.BOOKMARK
                        ? NoteMessage.SIGN_NOTE.text(text)
                        : text.isEmpty()
                                ? NoteMessage.SIGN_BOOKMARK.text()
                                : NoteMessage.ROW.text(NoteMessage.SIGN_BOOKMARK.text(), text);
        return unsure ? NoteMessage.SIGN_CHECK.text(words) : words;
    }

    static String heading(NoteRow.Heading heading) {
        NoteMessage words =
                switch (heading.group()) {
                    case CHECK -> NoteMessage.GROUP_CHECK;
                    case MOVED -> NoteMessage.GROUP_MOVED;
                    case UNKNOWN -> NoteMessage.GROUP_UNKNOWN;
                    case IN_PLACE -> NoteMessage.GROUP_IN_PLACE;
                    case OTHER_COURSE -> NoteMessage.GROUP_OTHER_COURSE;
                };
        return words.text(heading.of());
    }

    /// In few letters: of today the time, of this week the day, else the date.
    static String date(Instant when, Instant now) {
        ZonedDateTime local = when.atZone(ZoneId.systemDefault());
        LocalDate today = now.atZone(ZoneId.systemDefault()).toLocalDate();
        LocalDate day = local.toLocalDate();
        if (day.equals(today)) {
            return NoteMessage.TODAY.text(
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(local));
        }
        if (day.isAfter(today.minusDays(7)) && day.isBefore(today)) {
            return DateTimeFormatter.ofPattern("EEEE").format(local);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(local);
    }

    /// Whether the notes are kept, in a few words.
    static String kept(Kept kept) {
        return switch (kept) {
            case Kept.Saved _ -> NoteMessage.SAVED.text();
            case Kept.Saving _ -> NoteMessage.SAVING.text();
            case Kept.Waiting(_, var why) -> NoteMessage.WAITING.text(Named.why(why));
            case Kept.ReadOnly(_, var why) -> NoteMessage.READ_ONLY.text(Named.why(why));
            case Kept.InMemory _ -> NoteMessage.IN_MEMORY.text();
            case Kept.Guest _ -> NotebookMessage.GUEST_SITS.text();
        };
    }

    /// What the person has to know beyond that; empty for nothing.
    static String advice(Kept kept) {
        return switch (kept) {
            case Kept.Saved _, Kept.Saving _ -> "";
            case Kept.Waiting(var place, _) -> NoteMessage.WAITING_WHAT_TO_DO.text(place);
            case Kept.ReadOnly(var place, _) -> NoteMessage.READ_ONLY_WHAT_TO_DO.text(place);
            case Kept.InMemory _ -> NoteMessage.IN_MEMORY_WHAT_TO_DO.text();
            case Kept.Guest _ -> NotebookMessage.GUEST_WHAT_TO_DO.text();
        };
    }

    /// Where the notes are kept; empty for nowhere.
    static String place(Kept kept) {
        return switch (kept) {
            case Kept.Saved(var place) -> NoteMessage.KEPT_IN.text(place);
            case Kept.Saving(var place) -> NoteMessage.KEPT_IN.text(place);
            case Kept.Waiting(var place, _) -> NoteMessage.KEPT_IN.text(place);
            case Kept.ReadOnly(var place, _) -> NoteMessage.KEPT_IN.text(place);
            case Kept.InMemory _, Kept.Guest _ -> "";
        };
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = text.lastIndexOf(' ', most);
        int end = cut > most / 2 ? cut : most;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "\u2026";
    }

    static String style(Colour colour) {
        return "mark-" + Objects.requireNonNull(colour).id();
    }
}
