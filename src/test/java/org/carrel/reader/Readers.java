// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.page.InWindow;

/// Readers without a window, whose labels are the names of what they say.
final class Readers {
    private Readers() {}

    static Reader of(Background background) {
        return of(background, Desk.empty(), Guard.none());
    }

    static Reader of(Background background, Desk desk, Guard guard) {
        return new Reader(background, (label, _) -> label.name(), _ -> new InWindow(), desk, guard);
    }
}
