// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;

import org.carrel.export.Extent;
import org.carrel.export.Gathered;
import org.carrel.export.Gathered.Counts;
import org.carrel.reader.Exporting;
import org.carrel.reader.Sitting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// What becomes of the notes of a guest who leaves.
final class GuestDialog {
    private final DialogFrame frame;
    private final Exporting exporting;
    private final Sitting sitting;
    private final Function<String, Optional<Path>> chooser;

    /// @param chooser asks for a file to save to, and suggests a name
    GuestDialog(
            DialogFrame frame,
            Exporting exporting,
            Sitting sitting,
            Function<String, Optional<Path>> chooser) {
        this.frame = frame;
        this.exporting = exporting;
        this.sitting = sitting;
        this.chooser = chooser;
    }

    /// Asks, where there are notes that would be lost.
    ///
    /// @param leave called once the guest may leave, not at all if they go on
    void ask(Runnable leave) {
        if (!sitting.isUnsaved()) {
            leave.run();
            return;
        }
        Gathered notes = exporting.gather(Extent.ALL);
        Counts counts = notes.counts();
        var save = new ButtonType(NotebookMessage.GUEST_SAVE.text(), ButtonData.OK_DONE);
        var without = new ButtonType(NotebookMessage.GUEST_WITHOUT.text(), ButtonData.OTHER);
        var goOn = new ButtonType(NotebookMessage.GUEST_GO_ON.text(), ButtonData.CANCEL_CLOSE);
        ButtonType chosen =
                frame.dialog(
                                NotebookMessage.GUEST_TITLE.text(),
                                DialogFrame.sentence(
                                        NotebookMessage.GUEST_NOTED.text(
                                                counts.notes(),
                                                counts.highlights(),
                                                counts.bookmarks(),
                                                notes.agendas().size())),
                                save,
                                without,
                                goOn)
                        .showAndWait()
                        .orElse(goOn);
        if (chosen == without) {
            leave.run();
        } else if (chosen == save) {
            chooser.apply(sitting.fileName()).ifPresent(to -> sitting.save(to, leave));
        }
    }
}
