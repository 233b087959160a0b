// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import io.nayuki.qrcodegen.QrCode.Ecc;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;

import javax.imageio.ImageIO;

/// An address as a square that a phone can read, drawn by whoever shows it: black on white in every theme, as phones
/// need it.
///
/// @param size the sides of the square in modules, with the white border that belongs to it
/// @param path the dark modules, as the data of an SVG path on a square of that size
/// @param image the whole square as a PNG in Base64, for a page
public record QrCode(int size, String path, String image) {
    /// Pixels of the image for each module: twice what a page shows it at.
    private static final int PIXELS = 6;

    /// ISO/IEC 18004 wants four white modules on each side.
    private static final int BORDER = 4;

    /// Beyond this a screen's square gets too fine for a phone's camera.
    private static final int LONGEST = 500;

    /// Empty for a text that no camera could read from a screen.
    public static Optional<QrCode> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    int from = x;
                    while (code.getModule(x + 1, y)) {
                        x++;
                    }
                    int width = x + 1 - from;
                    path.append('M').append(from + BORDER).append(' ').append(y + BORDER);
                    path.append('h').append(width).append("v1h-").append(width).append('z');
                }
            }
        }
        return Optional.of(new QrCode(code.size + 2 * BORDER, path.toString(), image(code)));
    }

    private static String image(io.nayuki.qrcodegen.QrCode code) {
        int side = (code.size + 2 * BORDER) * PIXELS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!code.getModule(x / PIXELS - BORDER, y / PIXELS - BORDER)) {
                    image.setRGB(x, y, 0xffffff);
                }
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
