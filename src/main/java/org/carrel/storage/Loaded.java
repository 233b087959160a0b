// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.nio.file.Path;

/// What came of reading a file; with each there is a value to go on with.
public sealed interface Loaded<T> {
    T value();

    record Read<T>(T value) implements Loaded<T> {}

    /// There is no such file yet; the value is the standard one.
    record Missing<T>(T value) implements Loaded<T> {}

    /// The file made no sense; the value is the standard one.
    ///
    /// @param keptAs where its bytes are now, unchanged
    record Damaged<T>(T value, Path keptAs) implements Loaded<T> {}
}
