// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Fingerprint;
import org.carrel.course.Problem;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Goes through all pages of the open course in the background: to find every problem, and to know the course again by
/// its text. Goes page by page through the same door as the person's own pages, so that nobody waits for more than one.
public final class Survey {
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private Background.Running running = () -> {};

    Survey(Background background) {
        this.background = background;
    }

    /// What was found in the course: at first while opening it, then in all pages as well.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Leaves the course before, if any, and begins with this one.
    void start(Course course, PageRenderer renderer, Consumer<Fingerprint> finished) {
        running.cancel();
        problems.set(course.problems());
        new Round(renderer, course, finished).next();
    }

    void stop() {
        running.cancel();
        problems.set(List.of());
    }

    private final class Round {
        private final PageRenderer renderer;
        private final Iterator<Section> left;
        private final List<Problem> found;
        private final Map<SectionId, String> hashes = new HashMap<>();
        private final Consumer<Fingerprint> finished;

        Round(PageRenderer renderer, Course course, Consumer<Fingerprint> finished) {
            this.renderer = renderer;
            this.left = course.sections().iterator();
            this.found = new ArrayList<>(course.problems());
            this.finished = finished;
        }

        void next() {
            if (left.hasNext()) {
                Section section = left.next();
                running =
                        background
                                .pages()
                                .run(
                                        _ -> renderer.render(section),
                                        this::read,
                                        e -> missed(section, e),
                                        Progress.NONE);
            } else {
                problems.set(List.copyOf(found));
                finished.accept(new Fingerprint(Map.copyOf(hashes)));
            }
        }

        private void read(Page page) {
            found.addAll(page.problems());
            hashes.put(page.section().id(), page.text().hash());
            next();
        }

        private void missed(Section section, Exception e) {
            found.add(Problem.notRead(section, e));
            next();
        }
    }
}
