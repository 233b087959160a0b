// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture that the view may be given. WebKit can't be stopped once it draws, so what could hang or kill it is looked
/// at first and replaced by a placeholder: the bounds of JavaFX 26's WebKit, found by experiment.
public final class Picture {
    private static final int LARGEST_FILE = 20 << 20;
    private static final long MOST_PIXELS = 40_000_000;
    private static final long ENOUGH_PIXELS = 6_000_000;

    /// Ordinary ones have about ten.
    private static final int MOST_SCANS = 100;

    private final String type;
    private final boolean placeholder;
    private final byte[] bytes;

    private Picture(String type, byte[] bytes, boolean placeholder) {
        this.type = type;
        this.bytes = bytes;
        this.placeholder = placeholder;
    }

    /// Whether it stands for one that can't be shown safely, or at all.
    public boolean isPlaceholder() {
        return placeholder;
    }

    public String type() {
        return type;
    }

    public int length() {
        return bytes.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /// The picture itself, or the placeholder.
    public static Picture of(byte[] bytes) {
        if (isSvg(bytes)) {
            return Drawing.isLight(bytes)
                    ? new Picture("image/svg+xml", bytes, false)
                    : placeholder();
        }
        return modest(bytes).orElseGet(Picture::placeholder);
    }

    private static boolean isSvg(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1)
                        .strip();
        return start.startsWith("<")
                || start.startsWith("\u00ef\u00bb\u00bf<")
                || start.startsWith("\u00fe\u00ff")
                || start.startsWith("\u00ff\u00fe");
    }

    /// The picture within the bounds; a large one in as many points as a page can show.
    private static Optional<Picture> modest(byte[] bytes) {
        if (bytes.length > LARGEST_FILE || Scans.of(bytes) > MOST_SCANS) {
            return Optional.empty();
        }
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                long pixels = pixels(reader, bytes);
                if (pixels > MOST_PIXELS) {
                    return Optional.empty();
                }
                return Optional.of(
                        pixels > ENOUGH_PIXELS && !format.equals("gif")
                                ? smaller(reader, pixels)
                                : new Picture("image/" + format, bytes, false));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // no picture, whatever its name says
        }
    }

    /// JavaFX would make room for every point several times, more than the program has.
    private static Picture smaller(ImageReader reader, long pixels) throws IOException {
        int step = (int) Math.ceil(Math.sqrt((double) pixels / ENOUGH_PIXELS));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        var png = new ByteArrayOutputStream();
        ImageIO.write(reader.read(0, how), "png", png);
        return new Picture("image/png", png.toByteArray(), false);
    }

    /// What JavaFX makes room for: of a GIF every frame, each as large as the screen it is to be shown on.
    private static long pixels(ImageReader reader, byte[] bytes) throws IOException {
        if (reader.getFormatName().equalsIgnoreCase("gif")) {
            ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            long screen = (long) (head.getShort(6) & 0xffff) * (head.getShort(8) & 0xffff);
            return screen * reader.getNumImages(true);
        }
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static Picture placeholder() {
        try (InputStream in =
                Objects.requireNonNull(Picture.class.getResourceAsStream("placeholder.svg"))) {
            return new Picture("image/svg+xml", in.readAllBytes(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
