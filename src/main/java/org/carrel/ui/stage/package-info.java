// SPDX-License-Identifier: Apache-2.0

/// The windows of a show: what the people in the room see, and what the trainer sees beside it.
///
/// Knows nothing of how steps are made. Start at [org.carrel.ui.stage.StageDoor].
@NullMarked
package org.carrel.ui.stage;

import org.jspecify.annotations.NullMarked;
