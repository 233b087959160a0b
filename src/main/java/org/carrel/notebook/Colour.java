// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The colours of marks, those of Readium's annotations.
public enum Colour {
    YELLOW,
    GREEN,
    BLUE,
    PINK,
    ORANGE,
    PURPLE;

    /// As files and style sheets name it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Colour> of(String id) {
        return Stream.of(values()).filter(colour -> colour.id().equals(id)).findFirst();
    }
}
