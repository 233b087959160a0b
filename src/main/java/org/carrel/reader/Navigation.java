// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Where the person is in the open course, and the ways from there.
public final class Navigation {
    private final Home home = new Home();
    private final Typesetter typesetter;
    private final Notices notices;
    private final Desk desk;
    private final History history = new History();

    private final ReadOnlyObjectWrapper<@Nullable Section> section = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.TOP);
    private final ReadOnlyBooleanWrapper canTurnBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canTurnForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoOn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoBefore = new ReadOnlyBooleanWrapper();

    private @Nullable Course course;
    private boolean stands;

    Navigation(Typesetter typesetter, Notices notices, Desk desk) {
        this.typesetter = typesetter;
        this.notices = notices;
        this.desk = desk;
    }

    /// The section asked for last; its page may still be on its way.
    public ReadOnlyObjectProperty<@Nullable Section> sectionProperty() {
        return section.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// How far the page shown is scrolled.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
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

    /// Begins in a course, and forgets where the person was in the one before.
    ///
    /// @param at null for where the section was left
    /// @param again whether the first page is to be tried even if it stopped the program before
    void enter(
            Course entered, PageRenderer pages, Section first, @Nullable Place at, boolean again) {
        leave();
        course = entered;
        typesetter.enter(entered, pages);
        go(first, "", at == null ? desk.place(entered, first.id()) : at, again);
    }

    void leave() {
        keepPlace();
        typesetter.leave();
        history.clear();
        course = null;
        shown.set(null);
        section.set(null);
        turnings();
    }

    /// Shows a section where it was left; the one being read, from its beginning.
    public void show(Section next) {
        Course open = course;
        boolean elsewhere = !next.equals(section.get());
        show(next, "", open != null && elsewhere ? desk.place(open, next.id()) : Place.TOP);
    }

    private void show(Section next, String anchor, Place at) {
        home.check();
        setOut();
        here().filter(
                        now ->
                                !now.section().equals(next)
                                        || !anchor.isEmpty()
                                        || !now.place().isAt(at))
                .ifPresent(history::leave);
        go(next, anchor, at, false);
    }

    /// The page is about to be scrolled elsewhere by itself; turning back leads to where it stands now.
    public void leavePlace() {
        home.check();
        here().ifPresent(history::leave);
        turnings();
    }

    private void go(Section next, String anchor, Place at, boolean again) {
        notices.passOn();
        typesetter.stopMaking();
        leavePage();
        section.set(next);
        turnings();
        Shown now = shown.get();
        if (now != null && now.page().section().equals(next)) {
            history.arrive();
            stands = false;
            shown.set(new Shown(now.page(), anchor, at));
        } else {
            typesetter.make(
                    next,
                    again,
                    made -> arrived(made, anchor, at),
                    e -> {
                        if (e instanceof GoneException) {
                            stay();
                        } else {
                            history.arrive();
                            shown.set(null);
                        }
                        notices.report(
                                GoneException.orElse(e, new Trouble.CannotShow(next, Why.of(e))));
                    });
        }
    }

    private void arrived(Guard.Made made, String anchor, Place at) {
        history.arrive();
        stands = false;
        place.set(at);
        shown.set(new Shown(made.page(), anchor, at));
        typesetter.given(made.page());
        if (made.plain()) {
            notices.report(new Trouble.StoppedBefore(made.page().section()));
        }
    }

    /// Gives up what is on its way: the person is again where the page shown is.
    void stay() {
        typesetter.stopMaking();
        history.stay().ifPresent(section::set);
        turnings();
    }

    private void setOut() {
        Shown page = shown.get();
        Section now = section.get();
        if (now != null && page != null && page.page().section().equals(now)) {
            history.setOut(now);
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
        home.check();
        stands = true;
        place.set(where);
    }

    /// Remembers where the section being read stands, beyond this sitting; told by the window now and then. As long as
    /// the page has not come to where it was asked to begin, what is known of it stays.
    public void keepPlace() {
        home.check();
        leavePage();
        desk.keep();
    }

    private void leavePage() {
        Course open = course;
        Shown page = shown.get();
        if (open != null && page != null && stands && page.page().section().equals(section.get())) {
            desk.leave(open, page.page().section().id(), place.get());
        }
    }

    /// The page has been in the view for a moment; told by the window.
    public void stood(Page page) {
        home.check();
        typesetter.stood(page);
    }

    public void next() {
        neighbour(1).ifPresent(this::show);
    }

    public void previous() {
        neighbour(-1).ifPresent(this::show);
    }

    /// The first section of the module being read.
    public void overview() {
        module().map(module -> module.sections().getFirst()).ifPresent(this::show);
    }

    public void turnBack() {
        setOut();
        here().flatMap(history::turnBack)
                .ifPresent(visit -> go(visit.section(), "", visit.place(), false));
    }

    public void turnForward() {
        setOut();
        here().flatMap(history::turnForward)
                .ifPresent(visit -> go(visit.section(), "", visit.place(), false));
    }

    /// Follows a link inside the course; true if it was one.
    public boolean follow(Target target) {
        home.check();
        return switch (target) {
            case Target.Here(String anchor) -> {
                here().ifPresent(now -> show(now.section(), anchor, Place.TOP));
                yield true;
            }
            case Target.ToSection(Section to, String anchor) -> {
                show(to, anchor, Place.TOP);
                yield true;
            }
            case Target.ToFile _, Target.Outside _, Target.Broken _, Target.Refused _ -> false;
        };
    }

    /// The module of the section being read.
    public Optional<Module> module() {
        Course open = course;
        Section now = section.get();
        return open == null || now == null
                ? Optional.empty()
                : open.modules().stream().filter(m -> m.sections().contains(now)).findFirst();
    }

    /// The sections visited in this sitting, the last one first.
    public List<Section> visited() {
        return history.visited();
    }

    private Optional<History.Visit> here() {
        home.check();
        return Optional.ofNullable(section.get()).map(this::visit);
    }

    /// While the page of a section is still on its way, the view stands somewhere in another.
    private History.Visit visit(Section now) {
        Shown page = shown.get();
        boolean shows = page != null && page.page().section().equals(now);
        return new History.Visit(now, shows ? place.get() : Place.TOP);
    }

    private Optional<Section> neighbour(int step) {
        home.check();
        Course open = course;
        Section now = section.get();
        if (open == null || now == null) {
            return Optional.empty();
        }
        List<Section> all = open.sections();
        int at = all.indexOf(now) + step;
        return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
    }
}
