// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import java.nio.file.Path;

/// Whether the notebook is kept, and where. True at every moment.
public sealed interface Kept {
    /// All of it is on the disk.
    record Saved(Path place) implements Kept {}

    /// Some of it is on its way to the disk.
    record Saving(Path place) implements Kept {}

    /// The place can't be written just now: what was changed is held in memory, tried again, and kept for an emergency
    /// in another place of this computer.
    record Waiting(Path place, Why why) implements Kept {}

    /// The place holds a notebook that this program may only read.
    record ReadOnly(Path place, Why why) implements Kept {}

    /// Only until the program ends, or the notebook is opened and takes it in.
    record InMemory() implements Kept {}

    /// Nothing of it, as a guest wants it.
    record Guest() implements Kept {}
}
