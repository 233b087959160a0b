// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How window and page are coloured.
public enum Theme {
    LIGHT,
    SEPIA,
    DARK,
    /// With the strongest contrast; lines and the focus are stronger too.
    CONTRAST;

    public static Optional<Theme> of(String id) {
        return Arrays.stream(values()).filter(theme -> theme.id().equals(id)).findFirst();
    }

    /// The name in style sheets, settings and commands.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
