// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The systems that Carrel treats each in its way.
public enum OperatingSystem {
    LINUX,
    MAC,
    WINDOWS,
    OTHER;

    /// What this program runs on.
    public static OperatingSystem ofThisComputer() {
        return of(System.getProperty("os.name"));
    }

    /// @param name as Java tells it
    static OperatingSystem of(@Nullable String name) {
        String known = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return known.startsWith("linux")
                ? LINUX
                : known.startsWith("mac") ? MAC : known.startsWith("windows") ? WINDOWS : OTHER;
    }
}
