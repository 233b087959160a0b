// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.BooleanBinding;

import org.carrel.reader.Reader;
import org.carrel.reader.Shown;
import org.carrel.reader.Trouble;
import org.carrel.storage.Policy;
import org.carrel.ui.web.PageView;

/// What can be done with the page that is shown.
final class PageCommands {
    private PageCommands() {}

    static void add(
            Commands commands,
            Reader reader,
            PageView page,
            Citing citing,
            Policy policy,
            Printing printing) {
        BooleanBinding shown = reader.navigation().shownProperty().isNotNull();
        commands.add(Message.PRINT, shown, () -> print(reader, policy, printing));
        commands.add(
                Message.COPY_WITH_SOURCE,
                shown,
                () -> citing.copyWithSource(page.selection().text()));
        commands.add(Message.CITE, shown, citing::cite);
    }

    private static void print(Reader reader, Policy policy, Printing printing) {
        if (!policy.printing()) {
            reader.notices().report(new Trouble.SetByLibrary(Trouble.SetByLibrary.What.PRINTING));
            return;
        }
        Shown shown = reader.navigation().shownProperty().get();
        if (shown != null) {
            printing.print(shown.page(), reader.language());
        }
    }
}
