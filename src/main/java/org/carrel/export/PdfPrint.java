// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/// Puts a PDF on paper, page for page as it is.
public final class PdfPrint {
    private PdfPrint() {}

    /// May take its time.
    ///
    /// @param printer by the name that the system and JavaFX know it by
    /// @return whether there is such a printer
    /// @throws IOException where the printer did not take it to its end
    public static boolean print(byte[] pdf, String printer, int copies, String title)
            throws IOException {
        Optional<PrintService> service =
                Stream.of(PrintServiceLookup.lookupPrintServices(null, null))
                        .filter(each -> each.getName().equals(printer))
                        .findFirst();
        if (service.isEmpty()) {
            return false;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service.get());
            job.setJobName(title);
            job.setCopies(copies);
            job.setPageable(new PDFPageable(document));
            job.print();
            return true;
        } catch (PrinterException e) {
            throw new IOException(e);
        }
    }
}
