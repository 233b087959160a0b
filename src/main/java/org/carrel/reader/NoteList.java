// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Placed;
import org.carrel.page.Prose;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What is listed of the notebook beside the page.
public final class NoteList {
    /// More words than that are made ready in the background.
    private static final int AT_ONCE = 200;

    private final Home home = new Home();
    private final Notes notes;
    private final Background background;
    private final ReadOnlyObjectWrapper<Wanted> wanted = new ReadOnlyObjectWrapper<>(Wanted.FIRST);
    private final ReadOnlyObjectWrapper<List<NoteRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());

    private CourseIndex index = CourseIndex.NONE;
    private @Nullable Section section;
    private Map<UUID, Placed> places = Map.of();
    private NoteWords words = NoteWords.NONE;
    private List<Listed> sorted = List.of();
    private Background.Running folding = () -> {};
    private boolean shown;

    NoteList(Notes notes, Background background) {
        this.notes = notes;
        this.background = background;
        notes.notebookProperty().subscribe(_ -> sort());
    }

    public ReadOnlyObjectProperty<Wanted> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// While the list is not shown, those of the time before.
    public ReadOnlyObjectProperty<List<NoteRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The list is in view or not; one that nobody sees costs nothing.
    public void show(boolean visible) {
        home.check();
        if (shown != visible) {
            shown = visible;
            sort();
        }
    }

    public void want(UnaryOperator<Wanted> changed) {
        home.check();
        Wanted before = wanted.get();
        wanted.set(changed.apply(before));
        if (before.trash() != wanted.get().trash() || before.byDate() != wanted.get().byDate()) {
            sort();
        } else {
            list();
        }
    }

    /// The tags of all entries, by name.
    public List<String> tags() {
        return notes.notebookProperty()
                .get()
                .entries()
                .flatMap(entry -> entry.tags().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /// Of imports that still have entries, by title.
    public List<EntrySet> sets() {
        return notes.notebookProperty()
                .get()
                .sets()
                .filter(set -> notes.of(set).findAny().isPresent())
                .sorted(Comparator.comparing(EntrySet::title))
                .toList();
    }

    void enter(CourseIndex entered) {
        index = entered;
        sort();
    }

    void move(@Nullable Section to) {
        section = to;
        list();
    }

    void place(Map<UUID, Placed> found) {
        places = found;
        sort();
    }

    private void sort() {
        folding.cancel();
        if (!shown) {
            return;
        }
        Notebook notebook = notes.notebookProperty().get();
        List<Entry> entries = wanted.get().trash() ? notes.trash() : notebook.entries().toList();
        NoteWords before = words;
        if (before.missing(entries) > AT_ONCE) {
            folding =
                    background
                            .files()
                            .run(
                                    _ -> {
                                        Prose.of("*"); // takes its time the first time
                                        return before.of(entries);
                                    },
                                    made -> {
                                        words = made;
                                        sort();
                                    },
                                    e -> {
                                        throw new IllegalStateException(e);
                                    },
                                    Progress.NONE);
        } else {
            words = before.of(entries);
        }
        sorted = sorted(notebook, entries);
        list();
    }

    private List<Listed> sorted(Notebook notebook, List<Entry> entries) {
        Map<String, String> titles =
                notebook.courses()
                        .collect(Collectors.toMap(KnownCourse::course, KnownCourse::title));
        Wanted now = wanted.get();
        Comparator<Listed> order =
                now.trash()
                        ? Listed.DELETED_LAST_FIRST
                        : now.byDate() ? Listed.NEWEST_FIRST : Listed.BY_PLACE;
        return entries.stream()
                .map(
                        entry ->
                                Listed.of(
                                        entry,
                                        words.get(entry),
                                        index,
                                        course(entry, titles),
                                        places.get(entry.id())))
                .sorted(order)
                .toList();
    }

    private String course(Entry entry, Map<String, String> titles) {
        String id = entry.anchor().course();
        return index.isHere(entry.anchor()) ? "" : titles.getOrDefault(id, id);
    }

    private void list() {
        if (shown) {
            rows.set(new Listing(index, section).rows(wanted.get(), sorted));
        }
    }
}
