// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Citation;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the person is in the open course, and the ways from there.
public final class Navigation {
    private final Home home = new Home();
    private final Notices notices;
    private final PageMaker pages;
    private final Position position;
    private final History history = new History();

    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    Navigation(Background background, Notices notices, Guard guard, Desk desk) {
        this.notices = notices;
        this.pages = new PageMaker(background, notices, guard);
        this.position = new Position(desk);
    }

    /// The section asked for last; its page may still be on its way.
    public ReadOnlyObjectProperty<@Nullable Section> sectionProperty() {
        return position.sectionProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void resumeBy(Resumption keeper) {
        pages.resumeBy(keeper);
    }

    List<ReadOnlyObjectProperty<@Nullable Busy>> waits() {
        return pages.waits();
    }

    /// How far the page shown is scrolled.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return position.placeProperty();
    }

    public ReadOnlyBooleanProperty canTurnBackProperty() {
        return history.canTurnBackProperty();
    }

    public ReadOnlyBooleanProperty canTurnForwardProperty() {
        return history.canTurnForwardProperty();
    }

    public ReadOnlyBooleanProperty canGoOnProperty() {
        return position.canGoOnProperty();
    }

    public ReadOnlyBooleanProperty canGoBeforeProperty() {
        return position.canGoBeforeProperty();
    }

    /// Begins in a course, and forgets where the person was in the one before.
    ///
    /// @param at null for where the section was left
    /// @param again whether the first page is to be tried even if it stopped the program before
    void enter(
            Course entered,
            PageRenderer renderer,
            Section first,
            @Nullable Place at,
            boolean again) {
        leave();
        position.enter(entered);
        pages.use(entered, renderer);
        go(first, "", at == null ? position.lastPlace(first) : at, again);
    }

    void leave() {
        keepPlace();
        pages.leave();
        history.clear();
        shown.set(null);
        position.leave();
    }

    /// Shows a section where it was left; the one being read, from its beginning.
    public void show(Section next) {
        boolean elsewhere = !next.equals(sectionProperty().get());
        show(next, "", elsewhere ? position.lastPlace(next) : Place.TOP);
    }

    /// Shows a section at a place in it.
    void show(Section next, Place at) {
        show(next, "", at);
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
    }

    private void go(Section next, String anchor, Place at, boolean again) {
        notices.passOn();
        pages.cancel();
        Shown now = shown.get();
        position.remember(now);
        position.moveTo(next);
        if (now != null && now.page().section().equals(next)) {
            history.arrive();
            position.startMoving();
            shown.set(new Shown(now.page(), anchor, at));
        } else {
            pages.make(
                    next,
                    again,
                    page -> {
                        history.arrive();
                        position.startAt(at);
                        shown.set(new Shown(page, anchor, at));
                    },
                    this::cameNot);
        }
    }

    /// Where all of the course is gone, nobody is taken from the page they can still read.
    private void cameNot(Exception why) {
        if (why instanceof GoneException) {
            stay();
        } else {
            history.arrive();
            shown.set(null);
        }
    }

    /// Gives up the page that is on its way: the person is again where the page shown is.
    void stay() {
        pages.cancel();
        history.stay().ifPresent(position::moveTo);
    }

    private void setOut() {
        Shown page = shown.get();
        Section now = sectionProperty().get();
        if (now != null && page != null && page.page().section().equals(now)) {
            history.setOut(now);
        }
    }

    void stopCiting() {
        pages.stopCiting();
    }

    /// The page is now scrolled there; told by the window as it happens.
    public void reached(Place where) {
        home.check();
        position.reached(where);
    }

    /// Remembers where the section being read stands, beyond this sitting; told by the window now and then.
    public void keepPlace() {
        home.check();
        position.remember(shown.get());
        position.keep();
    }

    /// The page has been in the view for a moment; told by the window.
    public void stood(Page page) {
        home.check();
        pages.stood(page);
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

    /// Finds out where the words of the page shown come from, also while another is on its way.
    ///
    /// @param done hears of it later, unless the course can't be read any more
    public void cite(Consumer<Citation> done) {
        home.check();
        Shown page = shown.get();
        if (page != null) {
            pages.cite(page.page().section(), done);
        }
    }

    /// The module of the section being read.
    public Optional<Module> module() {
        return position.module();
    }

    /// The sections visited in this sitting, the last one first.
    public List<Section> visited() {
        return history.visited();
    }

    private Optional<History.Visit> here() {
        home.check();
        return Optional.ofNullable(sectionProperty().get()).map(this::visit);
    }

    /// While the page of a section is still on its way, the view stands somewhere in another.
    private History.Visit visit(Section now) {
        Shown page = shown.get();
        boolean shows = page != null && page.page().section().equals(now);
        return new History.Visit(now, shows ? placeProperty().get() : Place.TOP);
    }

    private Optional<Section> neighbour(int step) {
        home.check();
        return position.neighbour(step);
    }
}
