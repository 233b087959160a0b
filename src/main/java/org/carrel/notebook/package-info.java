// SPDX-License-Identifier: Apache-2.0
/// What the reader added to courses: bookmarks, highlights, notes, what is done and where they are, the agendas of
/// workshops and how long they took, and how each is tied to a passage. Immutable values.
///
/// Knows nothing of files, JSON or windows. Start at [org.carrel.notebook.Notebook].
@NullMarked
package org.carrel.notebook;

import org.jspecify.annotations.NullMarked;
