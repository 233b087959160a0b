// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionText;
import org.carrel.page.PageParts;
import org.carrel.page.PageRenderer;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Collectors;

/// Puts a course into its index, in reading order, and reads no more of it than is new. One thread at a time, made by
/// [org.carrel.page.PageThread].
public final class Indexing {
    /// What is there already is found soon, though much is still to come.
    private static final int FIRST = 50;

    /// Makes what can be looked for in a section; hears only of sections that are new in the index.
    @FunctionalInterface
    public interface Maker {
        /// What stands where in a section.
        ///
        /// @throws IOException where it can't be read
        PageParts parts(Section section, SectionText text) throws IOException;
    }

    private record Spot(Module module, Section section) {}

    private final Course course;
    private final PageRenderer pages;
    private final Maker maker;
    private final SectionIndex index;
    private final Iterator<Spot> left;
    private int done;
    private int toRefresh = FIRST;
    private int refreshed;

    public Indexing(Course course, PageRenderer pages, Maker maker, SectionIndex index) {
        this.course = course;
        this.pages = pages;
        this.maker = maker;
        this.index = index;
        this.left =
                course.modules().stream()
                        .flatMap(
                                module ->
                                        module.sections().stream()
                                                .map(section -> new Spot(module, section)))
                        .iterator();
    }

    /// How many sections were gone through.
    public int done() {
        return done;
    }

    /// How many of those gone through can be found.
    public int refreshed() {
        return refreshed;
    }

    public int total() {
        return course.sections().size();
    }

    /// Goes on for about so long. What can't be read is left out.
    ///
    /// @return whether some is left
    /// @throws IOException where the index can't be written
    public boolean goOn(long nanos) throws IOException {
        long end = System.nanoTime() + nanos;
        while (left.hasNext() && System.nanoTime() < end) {
            put(left.next());
            done++;
        }
        if (!left.hasNext()) {
            index.retain(
                    course.sections().stream()
                            .map(section -> section.id().path())
                            .collect(Collectors.toSet()));
            refresh();
        } else if (done >= toRefresh) {
            refresh();
            toRefresh = 2 * done;
        }
        return left.hasNext();
    }

    private void refresh() throws IOException {
        index.refresh();
        index.commit();
        refreshed = done;
    }

    private void put(Spot spot) throws IOException {
        Entry entry;
        try {
            Section section = spot.section();
            SectionText text = course.read(section);
            String edition = Entry.edition(spot.module(), section, pages.sum(section, text));
            if (edition.equals(index.edition(section.id().path()))) {
                return;
            }
            entry = new Entry(spot.module(), section, edition, maker.parts(section, text));
        } catch (IOException e) {
            return; // the survey tells
        }
        index.put(entry);
    }
}
