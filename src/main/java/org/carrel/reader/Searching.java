// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.carrel.course.Course;
import org.carrel.course.Progress;
import org.carrel.course.SectionId;
import org.carrel.notebook.Entry;
import org.carrel.page.PageRenderer;
import org.carrel.search.Answer;
import org.carrel.search.SectionIndex;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Looking for words in all of the open course and in the person's notes, and going from one place found to the next.
public final class Searching {
    private final Home home = new Home();
    private final Background background;
    private final ResultWalk walk;
    private final NoteSearch notes;
    private final ReadOnlyObjectWrapper<Sought> sought =
            new ReadOnlyObjectWrapper<>(Sought.NOTHING);
    private final ReadOnlyObjectWrapper<Results> results =
            new ReadOnlyObjectWrapper<>(Results.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Growth> growing = new ReadOnlyObjectWrapper<>();

    private Optional<Path> kept = Optional.empty();
    private @Nullable GrowingIndex index;
    private @Nullable SearchRows rows;
    private Subscription watching = Subscription.EMPTY;
    private int asked;

    Searching(
            Background background, Navigation navigation, Finding finding, Annotating annotating) {
        this.background = background;
        this.walk = new ResultWalk(navigation, finding);
        this.notes = new NoteSearch(annotating);
        annotating.notes().notebookProperty().subscribe((_, _) -> again());
    }

    /// Indexes of large courses are kept there from now on; null for nowhere.
    public void keepIn(@Nullable Path folder) {
        kept = Optional.ofNullable(folder);
    }

    public ReadOnlyObjectProperty<Sought> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /// Null once all of the course can be searched.
    public ReadOnlyObjectProperty<@Nullable Growth> growingProperty() {
        return growing.getReadOnlyProperty();
    }

    /// The place of those found that the person is at; null where they are at none.
    public ReadOnlyObjectProperty<SearchRow.@Nullable Place> currentProperty() {
        return walk.currentProperty();
    }

    /// A course is open from now on. It is read once the person has its first page before them.
    ///
    /// @param through takes what was learnt of its pages once all of it was read
    void enter(Course course, PageRenderer pages, Consumer<Map<SectionId, Surveyed>> through) {
        leave();
        var entered = new GrowingIndex(background, course, pages, kept, this::again, through);
        index = entered;
        rows = new SearchRows(course);
        notes.enter(course);
        Subscription growth = entered.growthProperty().subscribe(growing::set);
        Background.Running waiting = background.later(entered::begin);
        watching = growth.and(waiting::cancel);
    }

    void leave() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        asked++;
        GrowingIndex last = index;
        if (last != null) {
            last.leave();
        }
        index = null;
        rows = null;
        growing.set(null);
        forget();
    }

    /// What was looked for and found is nobody's any more.
    void forget() {
        asked++;
        sought.set(Sought.NOTHING);
        results.set(Results.NONE);
        walk.through(Results.NONE);
    }

    /// Looks for something else; what is found comes later.
    public void look(UnaryOperator<Sought> changed) {
        home.check();
        Sought next = changed.apply(sought.get());
        if (!next.equals(sought.get())) {
            sought.set(next);
            beginNow();
            again();
        }
    }

    /// Who looks for something has seen the first page.
    private void beginNow() {
        GrowingIndex into = index;
        if (into != null) {
            into.begin();
        }
    }

    private record Answered(Answer answer, List<SearchRow> rows, List<Entry> notes) {}

    /// An answer holds only what was on hand when it was asked for, so whoever looked before more was there asks again.
    /// The first places come at once, the others once those are shown.
    private void again() {
        int mine = ++asked;
        Sought now = sought.get();
        GrowingIndex from = index;
        SectionIndex open = from == null ? null : from.index();
        SearchRows into = rows;
        if (now.isEmpty() || into == null) {
            show(Results.of(now, List.of(), nothing(), 0));
            return;
        }
        List<Entry> among = notes.candidates(now);
        if (from == null || open == null) {
            ask(
                    mine,
                    _ -> new Answered(nothing(), List.of(), notes.find(now, among)),
                    answered -> show(now, answered),
                    _ -> {});
            return;
        }
        ask(
                mine,
                _ -> {
                    Answer answer = now.notes() ? nothing() : open.answer(now.asked());
                    return new Answered(
                            answer,
                            into.of(now, answer, open, SearchRows.FIRST),
                            notes.find(now, among));
                },
                first -> {
                    show(now, first);
                    if (first.answer().found().size() > SearchRows.FIRST) {
                        ask(
                                mine,
                                _ ->
                                        new Answered(
                                                first.answer(),
                                                into.of(now, first.answer(), open, SearchRows.MOST),
                                                first.notes()),
                                all -> show(now, all),
                                e -> from.broke(open, e));
                    }
                },
                e -> from.broke(open, e));
    }

    /// Not to be cancelled: the index could not bear it. Nobody hears an answer when something else was asked meanwhile.
    private void ask(
            int mine,
            Background.Work<Answered> work,
            Consumer<Answered> done,
            Consumer<Exception> failed) {
        background
                .files()
                .run(
                        work,
                        answered -> {
                            if (mine == asked) {
                                done.accept(answered);
                            }
                        },
                        failed,
                        Progress.NONE);
    }

    private void show(Sought now, Answered answered) {
        List<SearchRow> all = new ArrayList<>(notes.rows(now, answered.notes()));
        all.addAll(answered.rows());
        show(Results.of(now, all, answered.answer(), answered.notes().size()));
    }

    private static Answer nothing() {
        return new Answer(List.of(), true, Optional.empty());
    }

    private void show(Results found) {
        results.set(found);
        walk.through(found);
    }

    /// Goes to a place that was found, at its first hit. From there [Finding#next] goes on to the hits of the next place.
    public void open(SearchRow.Place place) {
        home.check();
        walk.open(place);
    }
}
