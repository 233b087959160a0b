// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import java.util.Comparator;

/// Which change of an item it is. No two changes have the same.
///
/// @param by the instance that made it
record Version(Hlc hlc, String by) implements Comparable<Version> {
    private static final Comparator<Version> ORDER =
            Comparator.comparing(Version::hlc).thenComparing(Version::by);

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }
}
