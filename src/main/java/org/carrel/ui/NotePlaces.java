// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Scope;
import org.carrel.page.Page;
import org.carrel.reader.Navigation;
import org.carrel.reader.NoteRow;
import org.carrel.reader.Reader;
import org.carrel.reader.Shown;
import org.carrel.storage.Recent;
import org.carrel.ui.web.PageMarks;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The ways from the notebook into the course: to where an entry belongs, with its words standing out.
final class NotePlaces {
    private final Reader reader;
    private final Navigation navigation;
    private final PageMarks marks;
    private final Map<UUID, Integer> visits = new HashMap<>();
    private @Nullable UUID wanted;

    NotePlaces(Reader reader, PageMarks marks) {
        this.reader = reader;
        this.navigation = reader.navigation();
        this.marks = marks;
        navigation.shownProperty().subscribe((_, _) -> arrive());
        reader.annotating().placing().placesProperty().subscribe((_, _) -> arrive());
    }

    /// Of several places that fit the next one each time.
    void go(NoteRow.Card card) {
        Entry entry = card.entry();
        if (card.placed() instanceof Placed.Several(var ranges)) {
            visits.merge(entry.id(), 0, (before, _) -> (before + 1) % ranges.size());
        }
        section(card).ifPresentOrElse(to -> go(entry, to), () -> openOther(entry));
    }

    private void go(Entry entry, Section to) {
        wanted = entry.id();
        if (to.equals(navigation.sectionProperty().get())
                && entry.anchor().scope() == Scope.PASSAGE) {
            navigation.leavePlace();
            arrive();
        } else {
            navigation.show(to);
        }
    }

    /// The place of several that the person was shown last.
    Optional<Placed.Range> visited(NoteRow.Card card) {
        return card.placed() instanceof Placed.Several(var ranges)
                ? Optional.of(ranges.get(visits.getOrDefault(card.entry().id(), 0)))
                : Optional.empty();
    }

    private Optional<Section> section(NoteRow.Card card) {
        Anchor anchor = card.entry().anchor();
        Course open = reader.courseProperty().get();
        if (open == null || !reader.annotating().belongsHere(anchor)) {
            return Optional.empty();
        }
        if (card.placed() instanceof Placed.Moved(String to, _, _)) {
            return open.section(new SectionId(to));
        }
        return anchor.scope() == Scope.MODULE
                ? open.modules().stream()
                        .filter(module -> module.id().equals(anchor.place()))
                        .map(Module::sections)
                        .findFirst()
                        .map(sections -> sections.getFirst())
                : open.section(new SectionId(anchor.place()));
    }

    /// A course that this computer knows is opened at the section.
    private void openOther(Entry entry) {
        Anchor anchor = entry.anchor();
        if (anchor.scope() == Scope.MODULE || reader.annotating().belongsHere(anchor)) {
            return;
        }
        reader.desk()
                .recentsProperty()
                .get()
                .byId(anchor.course())
                .flatMap(Recent::place)
                .ifPresent(
                        place -> {
                            wanted = entry.id();
                            reader.open(place, new SectionId(anchor.place()));
                        });
    }

    private void arrive() {
        UUID entry = wanted;
        Shown shown = navigation.shownProperty().get();
        if (entry == null
                || shown == null
                || !shown.page().section().equals(navigation.sectionProperty().get())) {
            return;
        }
        Placed placed = reader.annotating().placing().placesProperty().get().get(entry);
        if (placed != null) {
            wanted = null;
            reveal(shown.page(), entry, placed);
        }
    }

    private void reveal(Page page, UUID entry, Placed placed) {
        switch (placed) {
            case Placed.Sure(int start, int end, _) -> marks.reveal(page, start, end);
            case Placed.Check(int start, int end) -> marks.reveal(page, start, end);
            case Placed.Moved(_, int start, int end) -> marks.reveal(page, start, end);
            case Placed.Several(var ranges) -> {
                Placed.Range range = ranges.get(visits.getOrDefault(entry, 0));
                marks.reveal(page, range.start(), range.end());
            }
            case Placed.Whole _, Placed.Unknown _ -> {}
        }
    }
}
