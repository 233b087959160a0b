// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import java.nio.file.Path;

/// Work that the person waits for.
///
/// @param total 0 while nobody knows
public record Busy(Path opening, int done, int total) {}
