// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.notebook.Entry;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Scope;
import org.carrel.page.Page;
import org.carrel.reader.Annotating;
import org.carrel.reader.Reader;
import org.carrel.reader.Shown;
import org.carrel.ui.web.Mark;
import org.carrel.ui.web.PageMarks;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Has the entries that belong to the page shown drawn in it.
final class NoteMarks {
    private record Drawn(Page page, List<Mark> marks) {}

    private final Reader reader;
    private final PageMarks marks;
    private @Nullable Drawn drawn;

    NoteMarks(Reader reader, PageMarks marks) {
        this.reader = reader;
        this.marks = marks;
        Annotating annotating = reader.annotating();
        reader.navigation().shownProperty().subscribe((_, _) -> draw());
        annotating.placing().placesProperty().subscribe((_, _) -> draw());
        annotating.notes().notebookProperty().subscribe((_, _) -> draw());
        draw();
    }

    private void draw() {
        Shown shown = reader.navigation().shownProperty().get();
        if (shown == null) {
            return;
        }
        Page page = shown.page();
        Map<UUID, Placed> places = reader.annotating().placing().placesProperty().get();
        String section = page.section().id().path();
        List<Mark> now =
                reader.annotating()
                        .notes()
                        .notebookProperty()
                        .get()
                        .entries()
                        .flatMap(entry -> mark(entry, places.get(entry.id()), section))
                        .toList();
        var next = new Drawn(page, now);
        if (!next.equals(drawn)) {
            drawn = next;
            marks.draw(page, now);
        }
    }

    private static Stream<Mark> mark(Entry entry, @Nullable Placed placed, String section) {
        boolean own = entry.anchor().place().equals(section);
        return switch (placed) {
            case Placed.Whole _ when own && entry.anchor().scope() == Scope.SECTION ->
                    Stream.of(mark(entry, 0, 0, false));
            case Placed.Sure(int start, int end, _) when own ->
                    Stream.of(mark(entry, start, end, false));
            case Placed.Check(int start, int end) when own ->
                    Stream.of(mark(entry, start, end, true));
            case Placed.Several(var ranges) when own ->
                    ranges.stream().map(range -> mark(entry, range.start(), range.end(), true));
            case Placed.Moved(String to, int start, int end) when to.equals(section) ->
                    Stream.of(mark(entry, start, end, true));
            case null, default -> Stream.empty();
        };
    }

    private static Mark mark(Entry entry, int start, int end, boolean unsure) {
        Mark.Sign sign =
                switch (entry.kind()) {
                    case BOOKMARK -> Mark.Sign.BOOKMARK;
                    case NOTE -> Mark.Sign.NOTE;
                    case HIGHLIGHT -> Mark.Sign.NONE;
                };
        return new Mark(
                entry.id(),
                start,
                end,
                entry.colour(),
                unsure,
                sign,
                sign == Mark.Sign.NONE ? "" : NoteWords.sign(entry, unsure));
    }
}
