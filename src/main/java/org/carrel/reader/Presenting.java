// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.workshop.Measured;
import org.carrel.workshop.Show;
import org.jspecify.annotations.Nullable;

/// What is presented to the people in the room, and what the trainer may do with it.
public final class Presenting {
    private final Home home = new Home();
    private final ReadOnlyObjectWrapper<@Nullable Show> show = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Measured> measured =
            new ReadOnlyObjectWrapper<>();

    Presenting() {}

    /// Null while nothing is presented.
    public ReadOnlyObjectProperty<@Nullable Show> showProperty() {
        return show.getReadOnlyProperty();
    }

    /// What the last run took; set when it ends, if its clock ran at all.
    public ReadOnlyObjectProperty<@Nullable Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /// Begins with the first step; ends what is presented now.
    public void present(Show next) {
        home.check();
        show.set(next);
    }

    /// Nothing is presented any more.
    public void end() {
        home.check();
        show.set(null);
    }
}
