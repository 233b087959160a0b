// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// What there is to say to the person: what went wrong, and what was done that leaves no other sign.
public final class Notices {
    private final Home home = new Home();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Done> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();

    public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// How many seconds are left of a sitting at which nobody seems to be; 0 for no matter.
    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    void countDown(int seconds) {
        home.check();
        secondsLeft.set(seconds);
    }

    public void report(Trouble what) {
        home.check();
        trouble.set(what);
    }

    public void report(Done what) {
        home.check();
        done.set(null); // also the same once more is something new
        done.set(what);
    }

    /// It is over, and whoever read it now would be misled; what was told since stays.
    public void takeBack(Done what) {
        home.check();
        if (what.equals(done.get())) {
            done.set(null);
        }
    }

    /// The person went on: what belonged to the page or the opening before no longer matters.
    void passOn() {
        home.check();
        done.set(null);
        Trouble now = trouble.get();
        if (now != null && !now.lasts()) {
            trouble.set(null);
        }
    }

    /// The person has read it.
    public void dismiss() {
        home.check();
        trouble.set(null);
        done.set(null);
    }
}
