// SPDX-License-Identifier: Apache-2.0
/// What a person added to their courses, out to files that other programs read, and in from files that others wrote.
///
/// Knows nothing of windows, nor of when anything is done. Out: start at [org.carrel.export.Gathered] and
/// [org.carrel.export.Format]. In: start at [org.carrel.export.Incoming] and [org.carrel.export.Preview].
@NullMarked
package org.carrel.export;

import org.jspecify.annotations.NullMarked;
