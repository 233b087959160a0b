// SPDX-License-Identifier: Apache-2.0
/// Shelf on the disk: each a folder of JSON files that any number of windows and computers may write at once, and
/// that a kill, a full disk or a damaged file takes nothing from that was said to be saved.
///
/// What is true are the journals, one for each running program, and the snapshots, one for each computer. Everybody
/// writes files of their own only, and who reads merges all of them, in whatever order, to the same notebook.
/// `notes.json` is the merged view, for people and to take along.
///
/// Knows nothing of threads, windows or courses. Start at [org.carrel.storage.notes.NotebookStore].
@NullMarked
package org.carrel.storage.notes;

import org.jspecify.annotations.NullMarked;
