// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;

import java.util.List;
import java.util.function.Consumer;

/// Keeps nothing beyond the sitting, as a guest wants it: the window holds all there is.
public final class MemoryKeeper implements Keeper {
    private final ReadOnlyObjectWrapper<Kept> kept =
            new ReadOnlyObjectWrapper<>(new Kept.InMemory());

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
