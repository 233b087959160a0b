// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.workshop.Step;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The way through the steps of one part.
final class Turns {
    /// So long a page may be on its way before a move goes over it.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PageMaker pages;
    private final InstantSource time;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private boolean making;
    private boolean laidOut = true;
    private boolean atEnd;
    private Instant asked = Instant.EPOCH;

    /// @param changed hears when there is something else to see
    Turns(PageMaker pages, InstantSource time, Runnable changed) {
        this.pages = pages;
        this.time = time;
        this.changed = changed;
    }

    void use(Course open, PageRenderer renderer) {
        pages.use(open, renderer);
    }

    void leave() {
        stop();
        pages.leave();
    }

    void stop() {
        pages.cancel();
        making = false;
        laidOut = true;
        page.set(null);
        steps.set(List.of());
        step.set(0);
    }

    ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Step>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    @Nullable Step step() {
        List<Step> all = steps.get();
        return all.isEmpty() ? null : all.get(step.get());
    }

    /// Whether the page is being made, so that what was there before is still to be seen.
    boolean isOnItsWay() {
        return making;
    }

    /// @param section empty for a part that has no page
    /// @param last whether to begin with its last step
    void enter(Optional<Section> section, boolean last) {
        pages.cancel();
        atEnd = last;
        asked = time.instant();
        making = section.isPresent();
        laidOut = section.isEmpty();
        steps.set(List.of());
        step.set(0);
        if (section.isPresent()) {
            pages.make(section.get(), false, this::made, _ -> failed());
        } else {
            page.set(null);
            changed.run();
        }
    }

    private void made(Page next) {
        making = false;
        page.set(next);
        changed.run();
    }

    private void failed() {
        making = false;
        laidOut = true;
        page.set(null);
        changed.run();
    }

    /// No window can show the page.
    void failed(Page of) {
        if (of.equals(page.get())) {
            steps.set(List.of());
            step.set(0);
            failed();
        }
    }

    void laidOut(Page of, List<Step> all) {
        if (!of.equals(page.get()) || (laidOut && all.equals(steps.get()))) {
            return;
        }
        Step before = step();
        boolean first = !laidOut;
        laidOut = true;
        int at = first ? (atEnd ? all.size() - 1 : 0) : again(before, all);
        step.set(0);
        steps.set(all);
        go(at);
    }

    /// Laid out in other room: the same block.
    private static int again(@Nullable Step before, List<Step> all) {
        if (before == null) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            Step one = all.get(i);
            if (one.shown() > before.shown()
                    || (one.shown() == before.shown() && one.top() >= before.top())) {
                return i;
            }
        }
        return all.size() - 1;
    }

    /// Goes on, unless it waits for the page.
    ///
    /// @return false at the last step
    boolean next() {
        if (isWaiting()) {
            return true;
        }
        if (step.get() + 1 >= steps.get().size()) {
            return false;
        }
        go(step.get() + 1);
        return true;
    }

    /// Goes back, unless it waits for the page.
    ///
    /// @return false at the first step
    boolean previous() {
        if (isWaiting()) {
            return true;
        }
        if (step.get() == 0) {
            return false;
        }
        go(step.get() - 1);
        return true;
    }

    void go(int to) {
        step.set(Math.clamp(to, 0, Math.max(0, steps.get().size() - 1)));
        changed.run();
    }

    /// A move while a page is on its way would go over a part that nobody saw.
    private boolean isWaiting() {
        return !laidOut && time.instant().isBefore(asked.plus(PATIENCE));
    }
}
