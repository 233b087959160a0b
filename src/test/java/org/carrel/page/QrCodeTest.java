// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

class QrCodeTest {
    private static final Pattern SQUARES = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int PIXELS = 6;

    /// Draws the path as a view would, and reads the picture as a phone would.
    static String read(QrCode code) throws Exception {
        int side = code.size() * PIXELS;
        int[] picture = new int[side * side];
        Arrays.fill(picture, 0xffffff);
        assertEquals("", SQUARES.matcher(code.path()).replaceAll(""), "more than squares");
        SQUARES.matcher(code.path()).results().forEach(square -> draw(square, picture, side));
        return read(new RGBLuminanceSource(side, side, picture));
    }

    /// Reads a PNG as a phone would.
    static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        return read(
                new RGBLuminanceSource(
                        width, height, image.getRGB(0, 0, width, height, null, 0, width)));
    }

    private static String read(RGBLuminanceSource source) throws Exception {
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private static void draw(MatchResult square, int[] picture, int side) {
        int x = Integer.parseInt(square.group(1)) * PIXELS;
        int width = Integer.parseInt(square.group(3)) * PIXELS;
        assertEquals(square.group(3), square.group(4));
        for (int row = 0; row < PIXELS; row++) {
            int from = (Integer.parseInt(square.group(2)) * PIXELS + row) * side + x;
            Arrays.fill(picture, from, from + width, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=abcdefghijk",
                "https://example.org/wörter?q=1&r=ä#ö",
                "mailto:someone@example.org"
            })
    void aPhoneReadsTheAddress(String address) throws Exception {
        QrCode code = QrCode.of(address).orElseThrow();
        assertEquals(address, read(code));
        assertEquals(address, read(Base64.getDecoder().decode(code.image())));
    }

    @Test
    void aLongAddressCanStillBeRead() throws Exception {
        String address = "https://example.org/" + "a1-".repeat(160);
        assertEquals(address, read(QrCode.of(address).orElseThrow()));
    }

    @Test
    void whatNoCameraReadsIsNotDrawn() {
        assertTrue(QrCode.of("").isEmpty());
        assertTrue(QrCode.of("https://example.org/" + "a".repeat(500)).isEmpty());
    }
}
