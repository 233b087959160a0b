// SPDX-License-Identifier: Apache-2.0
/// Starts the program and joins its parts by hand; the only place that knows them all.
@NullMarked
package org.carrel;

import org.jspecify.annotations.NullMarked;
