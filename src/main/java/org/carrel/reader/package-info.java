// SPDX-License-Identifier: Apache-2.0
/// What is open now and what a person may do: observable state out, commands in.
///
/// Knows nothing of windows; JavaFX properties are all it takes of JavaFX. Start at [org.carrel.reader.Reader].
@NullMarked
package org.carrel.reader;

import org.jspecify.annotations.NullMarked;
