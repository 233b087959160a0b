// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds notes, highlights and bookmarks of the open course by their words.
final class NoteSearch {
    /// Among sections stand no more than these; all of them where only notes are looked for.
    private static final int FEW = 5;

    private final Annotating annotating;
    private CourseIndex index = CourseIndex.NONE;
    private volatile NoteWords words = NoteWords.NONE;

    NoteSearch(Annotating annotating) {
        this.annotating = annotating;
    }

    void enter(Course course) {
        index = new CourseIndex("", course);
    }

    /// Those of the notebook as it is now that may be found, for [#find].
    List<Entry> candidates(Sought sought) {
        if (sought.kind() != null) {
            return List.of();
        }
        return annotating
                .notes()
                .notebookProperty()
                .get()
                .entries()
                .filter(entry -> annotating.belongsHere(entry.anchor()))
                .filter(
                        entry ->
                                sought.module() == null
                                        || index.module(entry.anchor()).equals(sought.module()))
                .toList();
    }

    /// Those that hold all words; any thread.
    List<Entry> find(Sought sought, List<Entry> among) {
        var filter =
                new SectionFilter(
                        sought.words().replaceAll("[\"\u201c\u201d\u201e\u00ab\u00bb]", " "));
        if (filter.isEmpty() && !sought.notes()) {
            return List.of();
        }
        NoteWords folded = words.of(among);
        words = folded;
        return among.stream().filter(each -> filter.matchesFolded(folded.get(each))).toList();
    }

    /// In reading order, below a heading where there are sections too.
    List<SearchRow> rows(Sought sought, List<Entry> found) {
        List<SearchRow> rows = new ArrayList<>();
        if (!sought.notes() && !found.isEmpty()) {
            rows.add(new SearchRow.Heading(null, found.size()));
        }
        found.stream()
                .sorted(Comparator.comparingDouble((Entry each) -> index.order(each.anchor())))
                .limit(sought.notes() ? Long.MAX_VALUE : FEW)
                .map(this::card)
                .forEach(rows::add);
        return rows;
    }

    private SearchRow card(Entry entry) {
        Anchor anchor = entry.anchor();
        String where = index.section(anchor.place()).map(Section::label).orElse(anchor.title());
        return new SearchRow.Note(
                new NoteRow.Card(
                        entry, annotating.placing().placesProperty().get().get(entry.id()), where));
    }
}
