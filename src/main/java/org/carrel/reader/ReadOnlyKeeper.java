// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Stands for a notebook that may be read only, as one of a later version.
public final class ReadOnlyKeeper implements Keeper {
    private final ReadOnlyObjectWrapper<Kept> kept;

    public ReadOnlyKeeper(Path place, Why why) {
        kept = new ReadOnlyObjectWrapper<>(new Kept.ReadOnly(place, why));
    }

    @Override
    public void keep(List<Item> changed) {
        // nothing can be changed: the state says so
    }

    @Override
    public void hasten() {
        // there is nothing to keep
    }

    @Override
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    @Override
    public void onOthers(Consumer<Notebook> changed) {
        // it stays as it was read
    }
}
