// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.print.PrinterJob;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// What can be printed on. All of it may take its time: never on the FX thread.
interface Printers {
    /// The names of the printers, the system's own choice first.
    List<String> names();

    /// A job set up as the person wants it; null when the printer went meanwhile.
    @Nullable PrinterJob job(PrintWish wish);

    /// Prints pages that are laid out already.
    ///
    /// @return whether the printer is still there
    /// @throws IOException where it did not take them to their end
    boolean print(byte[] pdf, PrintWish wish, String title) throws IOException;
}
