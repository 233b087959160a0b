// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Section;
import org.carrel.notebook.LastRead;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Keeps with the notes where each course was left, so that a person can go on at another computer.
final class LastPlaces {
    private final Notes notes;
    private final Navigation navigation;
    private @Nullable Section first;
    private Place at = Place.TOP;
    private boolean moved;

    LastPlaces(Notes notes, Navigation navigation) {
        this.notes = notes;
        this.navigation = navigation;
    }

    /// The course was opened: as long as nobody goes anywhere in it, what another computer told of it stays.
    void begin() {
        first = navigation.sectionProperty().get();
        at = navigation.placeProperty().get();
        moved = false;
    }

    /// The person rests somewhere, or leaves.
    void keep(String course) {
        Shown shown = navigation.shownProperty().get();
        Section section = navigation.sectionProperty().get();
        if (course.isEmpty()
                || shown == null
                || section == null
                || !shown.page().section().equals(section)) {
            return;
        }
        Place place = navigation.placeProperty().get();
        moved |= !section.equals(first) || !place.isAt(at);
        if (moved) {
            keep(course, section, place, shown.page().text().text());
        }
    }

    private void keep(String course, Section section, Place place, String text) {
        int start = text.codePointCount(0, Math.min(place.start(), text.length()));
        var now = new LastRead(course, section.id().path(), start, place.within(), notes.now());
        Optional<LastRead> before = notes.notebookProperty().get().lastRead(course);
        boolean same =
                before.filter(
                                last ->
                                        last.section().equals(now.section())
                                                && last.start() == now.start()
                                                && Math.abs(last.within() - now.within()) < 0.01)
                        .isPresent();
        if (!same) {
            notes.keep(List.of(now));
        }
    }

    /// Where the course was left at another computer, if that is not where the person is.
    Optional<String> elsewhere(String course) {
        Section here = navigation.sectionProperty().get();
        return notes.notebookProperty()
                .get()
                .lastRead(course)
                .map(LastRead::section)
                .filter(path -> !Objects.equals(here == null ? "" : here.id().path(), path));
    }

    /// Where in its section the course was left, as far as can be told before its page is there.
    Optional<Place> place(String course, Section section) {
        return notes.notebookProperty()
                .get()
                .lastRead(course)
                .filter(read -> read.section().equals(section.id().path()))
                .map(read -> new Place(read.start(), read.within(), 0));
    }
}
