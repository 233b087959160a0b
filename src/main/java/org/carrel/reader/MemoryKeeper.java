// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;

import java.util.List;
import java.util.function.Consumer;

/// Keeps nothing beyond the sitting: the window holds all there is.
public final class MemoryKeeper implements Keeper {
    private final ReadOnlyObjectWrapper<Kept> kept;

    /// For a notebook that is still to be opened.
    public MemoryKeeper() {
        this(new Kept.InMemory());
    }

    private MemoryKeeper(Kept kept) {
        this.kept = new ReadOnlyObjectWrapper<>(kept);
    }

    static MemoryKeeper ofGuest() {
        return new MemoryKeeper(new Kept.Guest());
    }

    @Override
    public void keep(List<Item> changed) {
        // the caller's notebook has it
    }

    @Override
    public void hasten() {
        // there is nowhere to hasten to
    }

    @Override
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    @Override
    public void onOthers(Consumer<Notebook> changed) {
        // nobody else sees this sitting
    }
}
