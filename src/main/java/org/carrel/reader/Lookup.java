// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Progress;
import org.carrel.notebook.Notebook;
import org.carrel.storage.notes.NotebookStore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Looks for a notebook off the reader's thread. Only the answer to what was asked last is told.
final class Lookup {
    interface Finding {
        NotebookFinder.Found find() throws IOException;
    }

    interface Bringing {
        NotebookFinder.Found bring(NotebookStore store) throws IOException;
    }

    /// What came of bringing a notebook somewhere.
    ///
    /// @param before where it was
    /// @param as what was in it then
    record Brought(Path before, Notebook as, NotebookFinder.Found found) {}

    private final Background background;
    private final Executor reader;
    private final Savers savers;
    private int asked;

    /// @param reader runs on the reader's thread, without holding up the caller
    /// @param savers what they put away is saved before anything is read
    Lookup(Background background, Executor reader, Savers savers) {
        this.background = background;
        this.reader = reader;
        this.savers = savers;
    }

    void find(Finding finding, Consumer<NotebookFinder.Found> done, Consumer<Exception> failed) {
        int mine = ++asked;
        background
                .files()
                .run(
                        _ -> {
                            savers.finishAway();
                            return finding.find();
                        },
                        found -> tell(mine, () -> done.accept(found)),
                        e -> tell(mine, () -> failed.accept(e)),
                        Progress.NONE);
    }

    /// Takes the notebook that a saver has to another place.
    void bring(
            NotebookSaver saver,
            Bringing bringing,
            Consumer<Brought> done,
            Consumer<Exception> failed) {
        int mine = ++asked;
        saver.hasten();
        saver.with(
                (NotebookStore store) -> {
                    try {
                        Notebook as = store.notebook();
                        var brought = new Brought(store.folder(), as, bringing.bring(store));
                        reader.execute(() -> tell(mine, () -> done.accept(brought)));
                    } catch (IOException | RuntimeException e) {
                        reader.execute(() -> tell(mine, () -> failed.accept(e)));
                    }
                });
    }

    private void tell(int answered, Runnable answer) {
        if (answered == asked) {
            answer.run();
        }
    }

    /// Nobody waits for an answer any more.
    void drop() {
        asked++;
    }
}
