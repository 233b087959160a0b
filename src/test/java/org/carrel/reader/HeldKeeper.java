// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.notebook.Entry;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Remembers what it was given to keep.
final class HeldKeeper implements Keeper {
    private final ReadOnlyObjectWrapper<Kept> kept =
            new ReadOnlyObjectWrapper<>(new Kept.Saved(Path.of("notes")));
    private final List<Item> taken = new ArrayList<>();
    private Consumer<Notebook> others = _ -> {};

    /// All entries that were changed, in that order.
    List<Entry> kept() {
        return taken.stream().filter(Entry.class::isInstance).map(Entry.class::cast).toList();
    }

    void others(Notebook changed) {
        others.accept(changed);
    }

    void say(Kept now) {
        kept.set(now);
    }

    @Override
    public void keep(List<Item> changed) {
        taken.addAll(changed);
    }

    @Override
    public void hasten() {
        // nothing waits
    }

    @Override
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    @Override
    public void onOthers(Consumer<Notebook> changed) {
        others = changed;
    }
}
