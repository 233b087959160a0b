// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;

import org.carrel.export.PdfPrint;
import org.carrel.storage.OperatingSystem;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Those that the system knows.
final class SystemPrinters implements Printers {
    /// What Java prints with on Linux, by its full name.
    private static final Path LINE_PRINTER = Path.of("/usr/bin/lpr");

    /// None where Java could not hand anything to them: on Linux it prints by a program that may not be installed.
    @Override
    public List<String> names() {
        if (OperatingSystem.ofThisComputer() == OperatingSystem.LINUX
                && !Files.isExecutable(LINE_PRINTER)) {
            return List.of();
        }
        Printer usual = Printer.getDefaultPrinter();
        return Printer.getAllPrinters().stream()
                .sorted(Comparator.comparing(printer -> !printer.equals(usual)))
                .map(Printer::getName)
                .toList();
    }

    @Override
    public boolean print(byte[] pdf, PrintWish wish, String title) throws IOException {
        return PdfPrint.print(pdf, wish.printer(), wish.copies(), title);
    }

    @Override
    public @Nullable PrinterJob job(PrintWish wish) {
        Printer printer =
                Printer.getAllPrinters().stream()
                        .filter(known -> known.getName().equals(wish.printer()))
                        .findFirst()
                        .orElse(null);
        PrinterJob job = printer == null ? null : PrinterJob.createPrinterJob(printer);
        if (job != null && printer != null) {
            job.getJobSettings().setCopies(wish.copies());
            job.getJobSettings()
                    .setPageLayout(
                            printer.createPageLayout(
                                    printer.getDefaultPageLayout().getPaper(),
                                    wish.sideways()
                                            ? PageOrientation.LANDSCAPE
                                            : PageOrientation.PORTRAIT,
                                    Printer.MarginType.DEFAULT));
        }
        return job;
    }
}
