// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.carrel.storage.notes.NotebookStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Keeps a notebook in its store, on a thread of its own. What the person sees belongs to the reader's thread; the store
/// belongs to the saver's.
public final class NotebookSaver implements Keeper, AutoCloseable {
    private static final Duration REST = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Home home = new Home();
    private final Path place;
    private final SaverThread thread;
    private final Executor reader;
    private final ReadOnlyObjectWrapper<Kept> kept;
    private final Taken taken = new Taken();
    private Consumer<Notebook> others = _ -> {};

    // Of the saver's thread.
    private final NotebookStore store;
    private long arrived;
    private long rescued = -1;
    private Duration first = Duration.ZERO;
    private Duration last = Duration.ZERO;
    private boolean waiting;
    private boolean telling;

    /// Begins at once to tidy up what the last sitting left.
    ///
    /// @param store from now on only used here
    /// @param reader runs on the reader's thread, without holding up the caller
    public NotebookSaver(NotebookStore store, Executor reader) {
        this(store, reader, SaverThread.start());
    }

    NotebookSaver(NotebookStore store, Executor reader, SaverThread thread) {
        this.store = store;
        this.place = store.folder();
        this.reader = reader;
        this.thread = thread;
        kept =
                new ReadOnlyObjectWrapper<>(
                        store.isPending() ? new Kept.Saving(place) : new Kept.Saved(place));
        thread.run(this::begin);
    }

    @Override
    public void keep(List<Item> changed) {
        home.check();
        if (changed.isEmpty()) {
            return;
        }
        long number = taken.add(changed);
        if (kept.get() instanceof Kept.Saved) {
            kept.set(new Kept.Saving(place));
        }
        thread.run(() -> arrive(changed, number));
    }

    @Override
    public void hasten() {
        home.check();
        thread.run(this::save);
    }

    /// Looks at once for what others changed, and for a place that was gone: the person comes back to the window.
    public void look() {
        home.check();
        thread.run(this::refresh);
    }

    @Override
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    @Override
    public void onOthers(Consumer<Notebook> changed) {
        home.check();
        others = changed;
    }

    /// Writes all of the notebook as it is now into a file.
    ///
    /// @param done hears why it could not be done; nothing if it was
    public void saveCopy(Path file, Consumer<Optional<Why>> done) {
        home.check();
        thread.run(
                () -> {
                    Optional<Why> why = Optional.empty();
                    try {
                        store.saveCopy(file);
                    } catch (IOException | UncheckedIOException e) {
                        why = Optional.of(Why.of(e));
                    }
                    Optional<Why> answer = why;
                    reader.execute(() -> done.accept(answer));
                });
    }

    /// Does something else with the store, on its thread.
    public void with(Consumer<NotebookStore> work) {
        thread.run(() -> work.accept(store));
    }

    /// Returns when all that was taken is in the journal, or, where that can't be written, kept for an emergency. Any
    /// thread.
    @Override
    public void close() {
        thread.close(this::save);
    }

    private void begin() {
        save();
        tidy();
        thread.after(LOOK, this::lookAgain);
    }

    private void arrive(List<Item> changed, long number) {
        if (!store.isPending()) {
            first = thread.now();
        }
        last = thread.now();
        store.put(changed);
        arrived = number;
        thread.after(REST, this::saveIfAtRest);
    }

    private void saveIfAtRest() {
        Duration now = thread.now();
        boolean rests = now.minus(last).compareTo(REST) >= 0;
        if (rests || now.minus(first).compareTo(LONGEST) >= 0) {
            if (waiting) {
                rescue();
            } else {
                save();
            }
        }
    }

    private void save() {
        try {
            store.force();
            saved();
            tell();
            if (store.isUntidy()) {
                tidy();
            }
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void saved() {
        waiting = false;
        long number = arrived;
        reader.execute(
                () -> {
                    taken.remove(number);
                    kept.set(taken.isEmpty() ? new Kept.Saved(place) : new Kept.Saving(place));
                });
    }

    private void failed(Exception e) {
        waiting = true;
        rescue();
        Why why = Why.of(e);
        reader.execute(() -> kept.set(new Kept.Waiting(place, why)));
    }

    private void rescue() {
        if (store.isPending() && rescued != arrived) {
            rescued = store.rescue() ? arrived : -1;
        }
    }

    private void lookAgain() {
        refresh();
        if (thread.now().minus(last).compareTo(IDLE) >= 0 && store.isUnfolded()) {
            tidy();
        }
        thread.after(LOOK, this::lookAgain);
    }

    private void refresh() {
        try {
            if (!telling) {
                store.refresh();
            }
            if (waiting) {
                save();
            } else {
                tell();
            }
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    /// What others changed, with what was taken meanwhile. One at a time: the store has to know what the person knew
    /// when they changed something.
    private void tell() {
        if (telling || !store.isUntold()) {
            return;
        }
        telling = true;
        Notebook merged = store.notebook();
        reader.execute(
                () -> {
                    others.accept(merged.with(taken.items()));
                    thread.run(
                            () -> {
                                telling = false;
                                store.told();
                            });
                });
    }

    /// Nothing that was kept depends on it; the next time will do.
    private void tidy() {
        try {
            if (store.isUnfolded() && !waiting) {
                store.tidy();
                tell();
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(NotebookSaver.class.getName())
                    .log(System.Logger.Level.DEBUG, "not tidied: " + e.getClass().getName());
        }
    }
}
