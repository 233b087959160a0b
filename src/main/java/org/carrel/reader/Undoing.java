// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.carrel.notebook.Change;
import org.carrel.notebook.Item;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The way back through the changes of this sitting, and forward again.
final class Undoing {
    /// @param what to apply now
    record Way(Deed deed, Change what) {}

    /// @param typing the entry that is being written in, as long as what follows is one change with this; else null
    private record Past(Deed deed, Change change, @Nullable UUID typing) {}

    private static final int LONGEST = 500;

    private final Deque<Past> done = new ArrayDeque<>();
    private final Deque<Way> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    void add(Deed deed, Change change) {
        add(new Past(deed, change, null));
    }

    /// One more stroke in an entry: one change with those before, until [#settle].
    void type(Deed deed, UUID entry, Change change) {
        Past last = done.peek();
        if (last != null && last.deed() == deed && entry.equals(last.typing())) {
            done.pop();
            Item before = last.change().steps().getFirst().before();
            Item after = change.items().getFirst();
            add(new Past(deed, new Change(List.of(new Change.Step(before, after))), entry));
        } else {
            add(new Past(deed, change, entry));
        }
    }

    /// What was typed until now is one change, what follows is another.
    void settle() {
        Past last = done.peek();
        if (last != null && last.typing() != null) {
            done.pop();
            done.push(new Past(last.deed(), last.change(), null));
        }
    }

    private void add(Past past) {
        done.push(past);
        if (done.size() > LONGEST) {
            done.removeLast();
        }
        undone.clear();
        tell();
    }

    Optional<Way> undo(Instant now) {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Past last = done.pop();
        var back = new Way(last.deed(), last.change().inverse(now));
        undone.push(back);
        tell();
        return Optional.of(back);
    }

    Optional<Way> redo(Instant now) {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        Way last = undone.pop();
        var again = new Way(last.deed(), last.what().inverse(now));
        done.push(new Past(again.deed(), again.what(), null));
        tell();
        return Optional.of(again);
    }

    /// What the items of all changes are called has changed.
    void rename(UnaryOperator<Item> renamed) {
        Deque<Past> past = new ArrayDeque<>();
        done.descendingIterator()
                .forEachRemaining(
                        each ->
                                past.push(
                                        new Past(
                                                each.deed(),
                                                rename(each.change(), renamed),
                                                each.typing())));
        Deque<Way> ways = new ArrayDeque<>();
        undone.descendingIterator()
                .forEachRemaining(
                        each -> ways.push(new Way(each.deed(), rename(each.what(), renamed))));
        clear();
        done.addAll(past);
        undone.addAll(ways);
        tell();
    }

    private static Change rename(Change change, UnaryOperator<Item> renamed) {
        return new Change(
                change.steps().stream()
                        .map(
                                step ->
                                        new Change.Step(
                                                step.before() == null
                                                        ? null
                                                        : renamed.apply(step.before()),
                                                renamed.apply(step.after())))
                        .toList());
    }

    void clear() {
        done.clear();
        undone.clear();
        tell();
    }

    private void tell() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
