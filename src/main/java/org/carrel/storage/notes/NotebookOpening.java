// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Notebook;

import java.nio.file.Path;
import java.util.List;

/// What came of opening a notebook. Nothing was written yet, so that also one on a medium that can only be read opens.
public sealed interface NotebookOpening {
    /// As it was left.
    record Opened(NotebookStore store) implements NotebookOpening {}

    /// Files were damaged; all that was ever said to be saved is there all the same.
    ///
    /// @param damaged the files that make no sense; their bytes go into `quarantine` before anything takes their place
    /// @param complete whether a sound snapshot of the newest state was there; if not, an earlier one and the journals
    ///     since then were
    record Recovered(NotebookStore store, List<Path> damaged, boolean complete)
            implements NotebookOpening {
        public Recovered {
            damaged = List.copyOf(damaged);
        }
    }

    /// `notes.json` is valid but not as Carrel wrote it: a person changed it by hand, and has to say whether that holds.
    ///
    /// @param hasPrevious whether anything else of the notebook is there
    record Edited(NotebookStore store, Path file, boolean hasPrevious) implements NotebookOpening {
        /// What was changed by hand holds.
        public NotebookStore use() {
            store.answer(true);
            return store;
        }

        /// It holds not; it is kept in `quarantine`.
        public NotebookStore usePrevious() {
            store.answer(false);
            return store;
        }
    }

    /// A later version of Carrel wrote it, and says that this one must not; what this one understands can be read.
    record TooNew(Notebook notebook, String name, Path place) implements NotebookOpening {}

    /// There is no notebook at the place: a stick that is not in, a share that is not there.
    record Missing(Path place) implements NotebookOpening {}

    /// There are files of a notebook, and none that makes sense.
    record Unreadable(Path place, List<Path> damaged) implements NotebookOpening {
        public Unreadable {
            damaged = List.copyOf(damaged);
        }
    }
}
