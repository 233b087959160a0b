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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Goes through all pages of the open course in the background: to find every problem, and to know the course again by
/// its text. Goes in short slices through the same door as the person's own pages, so that nobody waits for long.
public final class Survey {
    /// How long a page that the person asks for may have to wait.
    private static final long SLICE_NANOS = 15_000_000;

    private final Background background;
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private Background.Running waiting = () -> {};
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
        stop();
        problems.set(course.problems());
        waiting = background.later(new Round(renderer, course, finished)::next);
    }

    void stop() {
        waiting.cancel();
        running.cancel();
        problems.set(List.of());
    }

    /// One going-through. Its fields belong to the renderer's thread while a slice runs, to the reader's between slices.
    private final class Round {
        private final PageRenderer renderer;
        private final Iterator<Section> left;
        private final List<Problem> found;
        private final Map<SectionId, String> hashes = new HashMap<>();
        private final Consumer<Fingerprint> finished;
        private final Path place;
        private boolean gone;

        Round(PageRenderer renderer, Course course, Consumer<Fingerprint> finished) {
            this.renderer = renderer;
            this.left = course.sections().iterator();
            this.found = new ArrayList<>(course.problems());
            this.finished = finished;
            this.place = course.place();
        }

        void next() {
            running = background.pages().run(_ -> slice(), this::read, this::failed, Progress.NONE);
        }

        /// As many pages as fit into a slice; true where some are left. Of a course that went meanwhile nothing more is
        /// known: neither that its pages are faulty, nor which course it is.
        private boolean slice() {
            long end = System.nanoTime() + SLICE_NANOS;
            while (left.hasNext() && System.nanoTime() < end) {
                Section section = left.next();
                try {
                    Page page = renderer.render(section);
                    found.addAll(page.problems());
                    hashes.put(section.id(), page.text().hash());
                } catch (IOException e) {
                    gone = !Files.exists(place);
                    if (gone) {
                        return false;
                    }
                    found.add(Problem.notRead(section, e));
                }
            }
            return left.hasNext();
        }

        private void read(boolean more) {
            if (more) {
                next();
            } else {
                problems.set(List.copyOf(found));
                if (!gone) {
                    finished.accept(new Fingerprint(Map.copyOf(hashes)));
                }
            }
        }

        /// A mistake in the program: what was found so far is told, the course is not recognised by half of its pages.
        private void failed(Exception e) {
            problems.set(List.copyOf(found));
            throw new IllegalStateException("the survey of the course broke off", e);
        }
    }
}
