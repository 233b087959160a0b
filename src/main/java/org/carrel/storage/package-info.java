// SPDX-License-Identifier: Apache-2.0
/// Settings and the last sitting as JSON files that are never half-written, never lost to a file that could not be
/// read, and open to nobody else; and where on this computer they lie.
///
/// Knows nothing of windows or pages. Start at [org.carrel.storage.SettingsFile].
@NullMarked
package org.carrel.storage;

import org.jspecify.annotations.NullMarked;
