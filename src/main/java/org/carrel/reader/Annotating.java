// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.carrel.course.Course;
import org.carrel.course.Fingerprint;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.LastRead;
import org.carrel.page.PageRenderer;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The notebook beside the course that is open: what belongs to it, where, and what is to be done with it.
public final class Annotating {
    private final Desk desk;
    private final Notes notes;
    private final Placing placing;
    private final Noting noting;
    private final NoteList list;
    private final LastPlaces last;
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NOTHING);
    private final ReadOnlyObjectWrapper<List<LastRead>> elsewhere =
            new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyStringWrapper identity = new ReadOnlyStringWrapper("");

    private String course = "";
    private @Nullable Course open;
    private @Nullable PageRenderer pages;

    Annotating(
            Background background,
            Notices notices,
            Navigation navigation,
            Desk desk,
            InstantSource clock) {
        this.desk = desk;
        notes = new Notes(notices, clock);
        placing = new Placing(notes, background);
        noting = new Noting(notes, navigation, placing, () -> course);
        list = new NoteList(notes, background);
        last = new LastPlaces(notes, navigation);
        navigation
                .shownProperty()
                .subscribe(shown -> placing.show(shown == null ? null : shown.page()));
        navigation.sectionProperty().subscribe(list::move);
        placing.placesProperty().subscribe(list::place);
        notes.notebookProperty().subscribe(_ -> count());
        desk.recentsProperty().subscribe(_ -> lookElsewhere());
    }

    public Notes notes() {
        return notes;
    }

    public Placing placing() {
        return placing;
    }

    public Noting noting() {
        return noting;
    }

    public NoteList list() {
        return list;
    }

    /// What the notebook knows the open course by; empty for none.
    ReadOnlyStringProperty courseProperty() {
        return identity.getReadOnlyProperty();
    }

    /// Of the open course.
    public ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// Where courses were left that this computer does not know where to find, the last one first.
    public ReadOnlyObjectProperty<List<LastRead>> elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    /// What a course is called in the notebook; empty for one that it does not know.
    public String title(String id) {
        return notes.notebookProperty()
                .get()
                .courses()
                .filter(known -> known.course().equals(id))
                .map(known -> known.title())
                .findFirst()
                .orElse("");
    }

    /// Whether a place is one of the open course, be it there or not.
    public boolean belongsHere(Anchor anchor) {
        return !course.isEmpty() && anchor.course().equals(course);
    }

    /// A course is open from now on, at one of its sections.
    void enter(Course entered, PageRenderer renderer) {
        open = entered;
        pages = renderer;
        call(desk.id(entered));
        last.begin();
    }

    void leave() {
        open = null;
        pages = null;
        call("");
    }

    private void call(String id) {
        course = id;
        identity.set(id);
        var index = new CourseIndex(id, open);
        placing.enter(index, pages);
        list.enter(index);
        count();
    }

    /// The whole course was read: it is known again by its text, and from now on under one name.
    void surveyed(Course read, Fingerprint fingerprint) {
        String id = desk.id(read);
        if (!id.equals(course)) {
            if (isProvisional(course)) {
                notes.rename(course, id);
            }
            call(id);
        }
        if (read.statedId().isEmpty()) {
            Courses.names(notes.notebookProperty().get(), fingerprint).stream()
                    .filter(other -> !other.equals(id))
                    .forEach(other -> notes.rename(other, id));
        }
        notes.keep(
                Courses.learnt(notes.notebookProperty().get(), id, read, fingerprint).stream()
                        .toList());
        placing.surveyed(fingerprint);
    }

    /// Whether a name was only given until the course was read. One that the notebook knows is that of another course,
    /// which lay in the same place before.
    private boolean isProvisional(String name) {
        return notes.notebookProperty()
                .get()
                .courses()
                .noneMatch(known -> known.course().equals(name));
    }

    /// Where the open course was left at another computer; empty where that is here, or not known.
    Optional<Section> leftElsewhere() {
        Course here = open;
        return here == null
                ? Optional.empty()
                : last.elsewhere(course).map(SectionId::new).flatMap(here::section);
    }

    /// Where in a section of the open course the person was at last, at whatever computer; empty where they were elsewhere.
    Optional<Place> lastPlace(Section section) {
        return last.place(course, section);
    }

    /// The person rests where they are, or leaves.
    void keepPlace() {
        last.keep(course);
    }

    private void count() {
        tally.set(
                course.isEmpty()
                        ? Tally.NOTHING
                        : Tally.of(notes.notebookProperty().get(), course));
        lookElsewhere();
    }

    private void lookElsewhere() {
        elsewhere.set(
                notes.notebookProperty().get().items().stream()
                        .map(item -> item instanceof LastRead read ? read : null)
                        .filter(Objects::nonNull)
                        .filter(read -> desk.recentsProperty().get().byId(read.course()).isEmpty())
                        .filter(read -> !title(read.course()).isEmpty())
                        .sorted(Comparator.comparing(LastRead::when).reversed())
                        .toList());
    }
}
