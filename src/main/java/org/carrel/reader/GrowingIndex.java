// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.course.SectionText;
import org.carrel.page.PageParts;
import org.carrel.page.PageRenderer;
import org.carrel.search.Indexing;
import org.carrel.search.KeptIndex;
import org.carrel.search.SectionIndex;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The index of the open course: opened or made in the background, a slice at a time, and asked while it grows.
final class GrowingIndex {
    private static final long SLICE_NANOS = 100_000_000;

    private final Background background;
    private final Course course;
    private final PageRenderer pages;
    private final Runnable grown;
    private final Consumer<Map<SectionId, Surveyed>> through;
    private final Map<SectionId, Surveyed> made = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Growth> growth = new ReadOnlyObjectWrapper<>();
    private Optional<Path> home;
    private @Nullable SectionIndex index;
    private int toTell;
    private boolean begun;
    private boolean left;

    /// @param home of kept indexes; empty where nothing may be kept
    /// @param grown runs when more can be found
    /// @param through takes what was learnt on the way, once there is no more to read or no index can be made
    GrowingIndex(
            Background background,
            Course course,
            PageRenderer pages,
            Optional<Path> home,
            Runnable grown,
            Consumer<Map<SectionId, Surveyed>> through) {
        this.background = background;
        this.course = course;
        this.pages = pages;
        this.home = home;
        this.grown = grown;
        this.through = through;
        growth.set(new Growth(0, course.sections().size()));
    }

    /// Null once all of the course is in it.
    ReadOnlyObjectProperty<@Nullable Growth> growthProperty() {
        return growth.getReadOnlyProperty();
    }

    /// Null until it is open.
    @Nullable SectionIndex index() {
        return index;
    }

    /// Does nothing the second time.
    void begin() {
        if (!begun) {
            begun = true;
            open();
        }
    }

    private void open() {
        Optional<Path> kept = home;
        background
                .indexing()
                .run(_ -> KeptIndex.open(course, kept), this::opened, this::failed, Progress.NONE);
    }

    private void opened(SectionIndex opened) {
        if (left) {
            close(opened);
            return;
        }
        index = opened;
        if (opened.size() > 0) {
            grown.run();
        }
        goOn(new Indexing(course, pages, this::parts, opened), opened);
    }

    /// On the indexer's thread, as what it puts down; read once that is through.
    private PageParts parts(Section section, SectionText text) throws IOException {
        PageRenderer.Whole whole = pages.whole(section, text);
        made.put(section.id(), Surveyed.of(whole.page()));
        return whole.parts();
    }

    private void goOn(Indexing indexing, SectionIndex into) {
        background
                .indexing()
                .run(
                        _ -> indexing.goOn(SLICE_NANOS),
                        more -> went(indexing, into, more),
                        e -> broke(into, e),
                        Progress.NONE);
    }

    private void went(Indexing indexing, SectionIndex into, boolean more) {
        if (left || !into.equals(index)) {
            close(into);
            return;
        }
        growth.set(more ? new Growth(indexing.done(), indexing.total()) : null);
        if (indexing.refreshed() > toTell || !more) {
            toTell = indexing.refreshed();
            grown.run();
        }
        if (more) {
            goOn(indexing, into);
        } else {
            through.accept(made);
        }
    }

    /// The index can't be written or read: what is kept is thrown away, and it is made anew in memory. Of a course that
    /// can't be put into memory either, nothing is found.
    void broke(SectionIndex damaged, Exception why) {
        if (left || !damaged.equals(index)) {
            return;
        }
        if (!(why instanceof IOException)) {
            through.accept(made);
            throw new IllegalStateException("a course could not be put into an index", why);
        }
        Optional<Path> kept = home;
        home = Optional.empty();
        index = null;
        toTell = 0;
        background
                .indexing()
                .run(
                        _ -> {
                            closeQuietly(damaged);
                            if (kept.isPresent()) {
                                KeptIndex.forget(course, kept.get());
                            }
                            return damaged;
                        },
                        _ -> open(),
                        _ -> open(),
                        Progress.NONE);
    }

    private void failed(Exception e) {
        if (!left) {
            through.accept(made);
        }
        throw new IllegalStateException("the index could not be opened", e);
    }

    void leave() {
        left = true;
        growth.set(null);
        SectionIndex last = index;
        index = null;
        if (last != null) {
            close(last);
        }
    }

    private void close(SectionIndex last) {
        background
                .indexing()
                .run(
                        _ -> {
                            closeQuietly(last);
                            return last;
                        },
                        _ -> {},
                        _ -> {},
                        Progress.NONE);
    }

    private static void closeQuietly(SectionIndex last) {
        try {
            last.close();
        } catch (IOException e) {
            // Nothing of it is needed: what can't be read at the next start is made anew.
        }
    }
}
