// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Passages;
import org.carrel.notebook.Placed;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Looks for entries in texts that have to be read first: in their own sections, and those not found there in the
/// others. Reads in short slices, so that no page that the person asks for waits for long.
final class PlaceSearch {
    private static final long SLICE_NANOS = 15_000_000;

    /// Of a course that has more, what is not found in its module counts as not found.
    private static final int MOST_SECTIONS = 2_000;

    private final Background background;
    private final PageRenderer renderer;
    private final CourseIndex index;
    private final Consumer<Map<UUID, Placed>> found;
    private Background.Running running = () -> {};

    /// @param found told more than once, of some each time
    PlaceSearch(
            Background background,
            PageRenderer renderer,
            CourseIndex index,
            Consumer<Map<UUID, Placed>> found) {
        this.background = background;
        this.renderer = renderer;
        this.index = index;
        this.found = found;
    }

    void cancel() {
        running.cancel();
    }

    void look(List<Entry> entries) {
        Set<String> own =
                entries.stream().map(entry -> entry.anchor().place()).collect(Collectors.toSet());
        List<Section> sections =
                index.sections().filter(section -> own.contains(section.id().path())).toList();
        new Round(entries, sections, false).next();
    }

    private void lookElsewhere(List<Entry> left) {
        Set<String> modules =
                left.stream()
                        .map(entry -> index.module(entry.anchor()))
                        .collect(Collectors.toSet());
        boolean all = index.sections().count() <= MOST_SECTIONS;
        List<Section> sections =
                index.sections()
                        .filter(
                                section ->
                                        all
                                                || modules.contains(
                                                        index.moduleOf(section.id().path())))
                        .toList();
        new Round(left, sections, true).next();
    }

    /// Its fields belong to the renderer's thread while a slice runs, to the reader's between slices.
    private final class Round {
        private final List<Entry> entries;
        private final Iterator<Section> left;
        private final List<Passages> texts = new ArrayList<>();
        private final boolean last;

        Round(List<Entry> entries, List<Section> sections, boolean last) {
            this.entries = entries;
            this.left = sections.iterator();
            this.last = last;
        }

        void next() {
            running =
                    background
                            .pages()
                            .run(_ -> slice(), this::read, PlaceSearch::failed, Progress.NONE);
        }

        private boolean slice() {
            long end = System.nanoTime() + SLICE_NANOS;
            while (left.hasNext() && System.nanoTime() < end) {
                Section section = left.next();
                try {
                    Page page = renderer.render(section);
                    texts.add(new Passages(section.id().path(), page.text(), page.outline()));
                } catch (IOException e) {
                    System.getLogger(PlaceSearch.class.getName())
                            .log(
                                    System.Logger.Level.DEBUG,
                                    "a section is not read: " + e.getClass().getName());
                }
            }
            return left.hasNext();
        }

        private void read(boolean more) {
            if (more) {
                next();
            } else {
                running =
                        background
                                .files()
                                .run(
                                        _ -> new CourseTexts(index, texts, last).place(entries),
                                        this::placed,
                                        PlaceSearch::failed,
                                        Progress.NONE);
            }
        }

        private void placed(Map<UUID, Placed> placed) {
            List<Entry> missing =
                    entries.stream().filter(entry -> !placed.containsKey(entry.id())).toList();
            found.accept(new HashMap<>(placed));
            if (!missing.isEmpty() && !last) {
                lookElsewhere(missing);
            }
        }
    }

    private static void failed(Exception e) {
        throw new IllegalStateException("the search for the places of notes broke off", e);
    }
}
