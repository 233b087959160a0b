// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.jspecify.annotations.Nullable;

/// Who saves the notebook that is open, and the one that was put away for a guest: neither goes before all of it is
/// saved. Of the reader's thread, but for what says otherwise.
final class Savers implements AutoCloseable {
    private volatile @Nullable NotebookSaver open;
    private volatile @Nullable NotebookSaver away;

    /// Null while no notebook is open that can be saved.
    @Nullable NotebookSaver open() {
        return open;
    }

    /// Returns when what was open before is saved.
    void open(@Nullable NotebookSaver next) {
        NotebookSaver before = open;
        open = next;
        close(before);
    }

    /// Nothing is open from now on; [#finishAway] saves what was.
    void putAway() {
        away = open;
        open = null;
    }

    /// Returns when what was put away is saved. Any thread.
    void finishAway() {
        close(away);
    }

    private static void close(@Nullable NotebookSaver saver) {
        if (saver != null) {
            saver.close();
        }
    }

    /// Returns when all is saved. Any thread.
    @Override
    public void close() {
        close(open);
        close(away);
    }
}
