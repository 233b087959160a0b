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
import org.carrel.page.PageRenderer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Knows every problem in the pages of the open course, and the course again by its text. What the index had to make for
/// itself is taken from there; the other pages are made afterwards, in the background, in slices.
public final class Survey {
    private static final long SLICE_NANOS = 100_000_000;

    private final Background background;
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Round round;
    private Background.Running running = () -> {};

    Survey(Background background) {
        this.background = background;
    }

    /// What was found in the course: at first while opening it, then in all pages as well.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Leaves the course before, if any, and turns to this one.
    void start(Course course, PageRenderer renderer, Consumer<Fingerprint> finished) {
        stop();
        problems.set(course.problems());
        round = new Round(renderer, course, finished);
    }

    /// Goes through the course, which nobody else goes through any more.
    ///
    /// @param known what need not be made again
    void goOn(Map<SectionId, Surveyed> known) {
        Round going = round;
        if (going != null) {
            going.surveyed.putAll(known);
            going.next();
        }
    }

    void stop() {
        round = null;
        running.cancel();
        problems.set(List.of());
    }

    /// One going-through. Its fields belong to the indexer while a slice runs, to the reader's thread between slices.
    private final class Round {
        private final PageRenderer renderer;
        private final Course course;
        private final Iterator<Section> left;
        private final Map<SectionId, Surveyed> surveyed = new HashMap<>();
        private final List<Problem> unread = new ArrayList<>();
        private final Consumer<Fingerprint> finished;
        private boolean gone;

        Round(PageRenderer renderer, Course course, Consumer<Fingerprint> finished) {
            this.renderer = renderer;
            this.course = course;
            this.left = course.sections().iterator();
            this.finished = finished;
        }

        void next() {
            running =
                    background
                            .indexing()
                            .run(_ -> slice(), this::read, this::failed, Progress.NONE);
        }

        /// As many pages as fit into a slice; true where some are left. Of a course that went meanwhile nothing more is
        /// known: neither that its pages are faulty, nor which course it is.
        private boolean slice() {
            long end = System.nanoTime() + SLICE_NANOS;
            while (left.hasNext() && System.nanoTime() < end) {
                Section section = left.next();
                if (surveyed.containsKey(section.id())) {
                    continue;
                }
                try {
                    surveyed.put(section.id(), Surveyed.of(renderer.render(section)));
                } catch (IOException e) {
                    gone = !Files.exists(course.place());
                    if (gone) {
                        return false;
                    }
                    unread.add(Problem.notRead(section, e));
                }
            }
            return left.hasNext();
        }

        private void read(boolean more) {
            if (more) {
                next();
            } else {
                tell();
                if (!gone) {
                    Map<SectionId, String> hashes = new HashMap<>();
                    surveyed.forEach((section, its) -> hashes.put(section, its.hash()));
                    finished.accept(new Fingerprint(hashes));
                }
            }
        }

        /// In the order of the course.
        private void tell() {
            List<Problem> found = new ArrayList<>(course.problems());
            for (Section section : course.sections()) {
                Surveyed its = surveyed.get(section.id());
                if (its != null) {
                    found.addAll(its.problems());
                }
            }
            found.addAll(unread);
            problems.set(List.copyOf(found));
        }

        /// A mistake in the program: what was found so far is told, the course is not recognised by half of its pages.
        private void failed(Exception e) {
            tell();
            throw new IllegalStateException("the survey of the course broke off", e);
        }
    }
}
