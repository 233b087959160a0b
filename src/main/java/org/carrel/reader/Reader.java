// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Fingerprint;
import org.carrel.course.Module;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.course.Target;
import org.carrel.page.Addresses;
import org.carrel.page.PageRenderer;
import org.carrel.page.Words;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is open in one window and where in it the person is.
///
/// Belongs to the thread that made it, which is the one that answers of [Background] arrive on; every call checks that.
public final class Reader {
    private final Thread home = Thread.currentThread();
    private final Background background;
    private final Words words;
    private final Function<Course, Addresses> addresses;
    private final Desk desk;
    private final Survey survey;
    private final History history = new History();

    private final ReadOnlyObjectWrapper<@Nullable Course> course = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Section> section = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.TOP);
    private final ReadOnlyObjectWrapper<@Nullable Busy> busy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Done> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Section> leftAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canTurnBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canTurnForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoOn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoBefore = new ReadOnlyBooleanWrapper();

    private Background.Running opening = () -> {};
    private Background.Running rendering = () -> {};
    private @Nullable PageRenderer renderer;

    /// @param addresses how pages of a course address its pictures in this window
    public Reader(
            Background background, Words words, Function<Course, Addresses> addresses, Desk desk) {
        this.background = background;
        this.words = words;
        this.addresses = addresses;
        this.desk = desk;
        this.survey = new Survey(background);
    }

    public ReadOnlyObjectProperty<@Nullable Course> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /// The section asked for last; its page may still be on its way.
    public ReadOnlyObjectProperty<@Nullable Section> sectionProperty() {
        return section.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Busy> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// What was done last; null from the next section on.
    public ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Where the person left this course when it lay elsewhere; null where there is nothing to offer.
    public ReadOnlyObjectProperty<@Nullable Section> leftAtProperty() {
        return leftAt.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canTurnBackProperty() {
        return canTurnBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canTurnForwardProperty() {
        return canTurnForward.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoOnProperty() {
        return canGoOn.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBeforeProperty() {
        return canGoBefore.getReadOnlyProperty();
    }

    public Survey survey() {
        return survey;
    }

    public Desk desk() {
        return desk;
    }

    /// Opens a folder or ZIP where it was left, and closes what is open only once that has worked.
    public void open(Path path) {
        open(path, null);
    }

    /// Opens a folder or ZIP at a section.
    ///
    /// @param first null for where it was left, or the beginning
    public void open(Path path, @Nullable SectionId first) {
        checkThread();
        opening.cancel();
        trouble.set(null);
        busy.set(new Busy(path, 0, 0));
        opening =
                background
                        .files()
                        .run(
                                progress -> CourseOpener.open(path, progress),
                                answer -> opened(first, answer),
                                e -> notOpened(new Trouble.CannotOpen(path, reason(e))),
                                (done, total) -> busy.set(new Busy(path, done, total)));
    }

    /// Gives up opening; what was open stays.
    public void cancel() {
        checkThread();
        opening.cancel();
        busy.set(null);
    }

    private void opened(@Nullable SectionId first, Opening answer) {
        switch (answer) {
            case Opening.Refused(Path refused, Opening.Reason why) ->
                    notOpened(new Trouble.NotACourse(refused, why));
            case Opening.Opened(Course opened) -> {
                busy.set(null);
                begin(opened, first);
            }
        }
    }

    private void notOpened(Trouble why) {
        busy.set(null);
        trouble.set(why);
    }

    private void begin(Course opened, @Nullable SectionId first) {
        history.clear();
        leftAt.set(null);
        shown.set(null);
        section.set(null);
        PageRenderer pages = new PageRenderer(opened, words, addresses.apply(opened));
        renderer = pages;
        course.set(opened);
        Optional<SectionId> begin = Optional.ofNullable(first).or(() -> desk.lastSection(opened));
        Section start = begin.flatMap(opened::section).orElse(opened.sections().getFirst());
        go(start, "", Place.TOP);
        if (first != null && !start.id().equals(first)) {
            trouble.set(new Trouble.NoSuchSection(first.path()));
        }
        survey.start(opened, pages, fingerprint -> surveyed(opened, fingerprint));
    }

    private void surveyed(Course opened, Fingerprint fingerprint) {
        Section now = section.get();
        desk.recognise(opened, fingerprint)
                .flatMap(opened::section)
                .filter(left -> now != null && !left.equals(now) && !history.canTurnBack())
                .ifPresent(leftAt::set);
    }

    public void goOnWhereLeft() {
        checkThread();
        Section left = leftAt.get();
        if (left != null) {
            show(left);
        }
    }

    /// Turns down the offer to go on elsewhere.
    public void stayHere() {
        checkThread();
        leftAt.set(null);
    }

    /// Reads the course anew from where it lies, and stays at the section.
    public void reload() {
        checkThread();
        Course open = course.get();
        Section now = section.get();
        if (open != null) {
            open(open.place(), now == null ? null : now.id());
        }
    }

    /// Leaves the course; nothing is open then.
    public void close() {
        checkThread();
        cancel();
        rendering.cancel();
        survey.stop();
        history.clear();
        leftAt.set(null);
        trouble.set(null);
        shown.set(null);
        section.set(null);
        course.set(null);
        renderer = null;
        turnings();
    }

    /// Copies a file of the course to a place the person chose.
    public void copy(String path, Path to) {
        checkThread();
        Course open = course.get();
        if (open != null) {
            background
                    .files()
                    .run(
                            _ -> Files.write(to, open.file(path)),
                            file -> done.set(new Done.CopySaved(file)),
                            e -> trouble.set(new Trouble.CannotCopy(path, reason(e))),
                            Progress.NONE);
        }
    }

    /// Shows a section from its beginning.
    public void show(Section next) {
        show(next, "");
    }

    private void show(Section next, String anchor) {
        checkThread();
        Section now = section.get();
        if (now != null && (!now.equals(next) || !anchor.isEmpty())) {
            history.leave(new History.Visit(now, place.get()));
        }
        go(next, anchor, Place.TOP);
    }

    private void go(Section next, String anchor, Place at) {
        Shown now = shown.get();
        section.set(next);
        trouble.set(null);
        done.set(null);
        leftAt.set(null);
        turnings();
        rendering.cancel();
        PageRenderer pages = renderer;
        if (now != null && now.page().section().equals(next)) {
            shown.set(new Shown(now.page(), anchor, at));
        } else if (pages != null) {
            rendering =
                    background
                            .pages()
                            .run(
                                    _ -> pages.render(next),
                                    page -> {
                                        place.set(at);
                                        shown.set(new Shown(page, anchor, at));
                                    },
                                    e -> trouble.set(new Trouble.CannotShow(next, reason(e))),
                                    Progress.NONE);
        }
        Course open = course.get();
        if (open != null) {
            desk.reading(open, next.id());
        }
    }

    private void turnings() {
        canTurnBack.set(history.canTurnBack());
        canTurnForward.set(history.canTurnForward());
        canGoBefore.set(neighbour(-1).isPresent());
        canGoOn.set(neighbour(1).isPresent());
    }

    /// The page is now scrolled there; told by the window as it happens.
    public void reached(Place where) {
        checkThread();
        place.set(where);
    }

    public void next() {
        checkThread();
        neighbour(1).ifPresent(this::show);
    }

    public void previous() {
        checkThread();
        neighbour(-1).ifPresent(this::show);
    }

    /// The first section of the module being read.
    public void overview() {
        checkThread();
        module().map(module -> module.sections().getFirst()).ifPresent(this::show);
    }

    public void turnBack() {
        checkThread();
        here().flatMap(history::turnBack)
                .ifPresent(visit -> go(visit.section(), "", visit.place()));
    }

    public void turnForward() {
        checkThread();
        here().flatMap(history::turnForward)
                .ifPresent(visit -> go(visit.section(), "", visit.place()));
    }

    /// Follows a link inside the course; true if it was one.
    public boolean follow(Target target) {
        checkThread();
        return switch (target) {
            case Target.Here(String anchor) -> {
                Section now = section.get();
                if (now != null) {
                    show(now, anchor);
                }
                yield true;
            }
            case Target.ToSection(Section to, String anchor) -> {
                show(to, anchor);
                yield true;
            }
            case Target.ToFile _, Target.Outside _, Target.Broken _, Target.Refused _ -> false;
        };
    }

    /// The module of the section being read.
    public Optional<Module> module() {
        Course open = course.get();
        Section now = section.get();
        return open == null || now == null
                ? Optional.empty()
                : open.modules().stream().filter(m -> m.sections().contains(now)).findFirst();
    }

    /// The language of the open course, as a tag.
    public String language() {
        Course open = course.get();
        return open == null ? "en" : open.language();
    }

    /// Tells of something done outside the reader's own work.
    public void report(Done what) {
        checkThread();
        done.set(what);
    }

    /// Tells of something that went wrong outside the reader's own work.
    public void report(Trouble what) {
        checkThread();
        trouble.set(what);
    }

    public void dismissTrouble() {
        checkThread();
        trouble.set(null);
    }

    private Optional<History.Visit> here() {
        return Optional.ofNullable(section.get()).map(now -> new History.Visit(now, place.get()));
    }

    private Optional<Section> neighbour(int step) {
        Course open = course.get();
        Section now = section.get();
        if (open == null || now == null) {
            return Optional.empty();
        }
        List<Section> all = open.sections();
        int at = all.indexOf(now) + step;
        return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private void checkThread() {
        if (Thread.currentThread() != home) {
            throw new IllegalStateException("the reader belongs to " + home.getName());
        }
    }
}
