// SPDX-License-Identifier: Apache-2.0

/// What is presented and how: the parts of a show, the steps that a section is shown in, the clock, the pace.
///
/// Knows nothing of windows or of who looks on. Start at [org.carrel.workshop.Show].
@NullMarked
package org.carrel.workshop;

import org.jspecify.annotations.NullMarked;
