// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// Made when it is first asked for: most of what a window can show is not needed at its start. FX thread only.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T there = made;
        if (there == null) {
            there = make.get();
            made = there;
        }
        return there;
    }

    /// Empty where nobody has asked for it yet.
    Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
