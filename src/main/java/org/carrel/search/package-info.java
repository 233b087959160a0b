// SPDX-License-Identifier: Apache-2.0

/// Finds words in the sections of a course, and says where they stand; the only user of the search library.
///
/// Knows nothing of windows, of what is open, or of notes. Start at [org.carrel.search.SectionIndex].
@NullMarked
package org.carrel.search;

import org.jspecify.annotations.NullMarked;
