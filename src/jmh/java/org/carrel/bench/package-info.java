// SPDX-License-Identifier: Apache-2.0
/// Measures Carrel, with the JVM flags it ships with. Start at [org.carrel.bench.Figures].
@NullMarked
package org.carrel.bench;

import org.jspecify.annotations.NullMarked;
