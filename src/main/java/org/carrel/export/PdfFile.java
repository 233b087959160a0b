// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Lays a handout out on pages and makes a PDF of it, without a printer and without asking anything of the system: the
/// fonts come along, and pictures are read from the course alone.
final class PdfFile {
    private static final String SERIF = "Carrel Serif";
    private static final String SANS = "Carrel Sans";
    private static final String MONO = "Carrel Mono";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /// What stands for a letter that none of the fonts has; they have this one.
    private static final String NO_LETTER = "\u25A1";

    /// Held, or its level would be forgotten with it: what it has to say is no matter for a console.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

    static {
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.OFF);
        FONTBOX.setLevel(Level.OFF);
    }

    private final PaperAddresses addresses;
    private int pages;

    PdfFile(PaperAddresses addresses) {
        this.addresses = addresses;
    }

    /// Of the one made last.
    int pages() {
        return pages;
    }

    byte[] of(Document document, String producer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "DejaVuSerifCondensed", SERIF, REGULAR, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Bold", SERIF, BOLD, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Italic", SERIF, REGULAR, FontStyle.ITALIC);
        font(builder, "DejaVuSerifCondensed-BoldItalic", SERIF, BOLD, FontStyle.ITALIC);
        font(builder, "DejaVuSansCondensed", SANS, REGULAR, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Bold", SANS, BOLD, FontStyle.NORMAL);
        font(builder, "DejaVuSansMono", MONO, REGULAR, FontStyle.NORMAL);
        builder.useProtocolsStreamImplementation(Picture::new, PaperAddresses.SCHEME);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, _) -> isOwn(address), when);
        }
        builder.useReplacementText(NO_LETTER);
        builder.withProducer(producer);
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), "");
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            pages = renderer.getRootBox().getLayer().getPages().size();
            renderer.createPDF();
        } catch (RuntimeException e) {
            throw new IOException(e); // an odd page, or not enough memory for its pictures
        }
        return bytes.toByteArray();
    }

    private static boolean isOwn(String address) {
        return address.startsWith(PaperAddresses.SCHEME + ":") || address.startsWith("data:");
    }

    private static void font(
            PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> resource("fonts/" + file + ".ttf"), family, weight, style, true);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PdfFile.class.getResourceAsStream(name), name);
    }

    /// A picture of the course.
    private final class Picture implements FSStream {
        private final String address;

        Picture(String address) {
            this.address = address;
        }

        @Override
        public InputStream getStream() {
            try {
                return new ByteArrayInputStream(addresses.bytes(address));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
