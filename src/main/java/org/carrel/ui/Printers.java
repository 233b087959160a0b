// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.print.PrinterJob;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What can be printed on. All of it may take its time: never on the FX thread.
interface Printers {
    /// The names of the printers, the system's own choice first.
    List<String> names();

    /// A job set up as the person wants it; null when the printer went meanwhile.
    @Nullable PrinterJob job(PrintWish wish);
}
