// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.util.List;

/// Where an entry is found in the course as it is today. Positions are in UTF-16 units of the section's canonical text.
public sealed interface Placed {
    /// It belongs to the whole of its section or module, and that is there.
    record Whole() implements Placed {}

    /// There, without a doubt.
    ///
    /// @param edited whether its words are not quite those that were marked
    record Sure(int start, int end, boolean edited) implements Placed {}

    /// There, it seems; the person is to look.
    record Check(int start, int end) implements Placed {}

    /// At more than one place that fit alike; the person is to choose.
    record Several(List<Range> ranges) implements Placed {
        public Several {
            ranges = List.copyOf(ranges);
        }
    }

    record Range(int start, int end) {}

    /// Word for word in another section; the person is to say whether it belongs there now.
    record Moved(String section, int start, int end) implements Placed {}

    /// Nowhere; the entry stays with its section, if there still is one.
    record Unknown() implements Placed {}
}
