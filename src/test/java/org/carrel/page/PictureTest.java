// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

class PictureTest {
    private static String shown(byte[] bytes) throws IOException {
        return new String(Picture.of(bytes).open().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static String shown(String svg) throws IOException {
        return shown(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String placeholder() throws IOException {
        return shown("not a picture".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] plain(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, out);
        return out.toByteArray();
    }

    /// A PNG whose head promises a size, as a bomb's does.
    private static byte[] pngOf(int width, int height) throws IOException {
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void passesOrdinaryPictures(String format) throws IOException {
        byte[] bytes = picture(format);
        assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), shown(bytes));
    }

    @Test
    void passesADrawing() throws IOException {
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>";
        assertEquals(svg, shown(svg));
        assertEquals("image/svg+xml", Picture.of(svg.getBytes(StandardCharsets.UTF_8)).type());
    }

    @Test
    void holdsBackAPictureOfMoreThanFortyMillionPoints() throws IOException {
        assertFalse(Picture.of(plain(8_000, 5_000, "png")).isPlaceholder());
        assertEquals(placeholder(), shown(pngOf(8_000, 5_001)));
        assertEquals(placeholder(), shown(pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp"})
    void showsALargePictureInAsManyPointsAsAPageNeeds(String format) throws IOException {
        Picture large = Picture.of(plain(4_000, 3_000, format));
        BufferedImage shown = ImageIO.read(large.open());
        assertEquals("image/png", large.type());
        assertEquals(List.of(2_000, 1_500), List.of(shown.getWidth(), shown.getHeight()));
    }

    @Test
    void holdsBackAPictureThatIsDrawnOverAndOver() throws IOException {
        byte[] jpeg = picture("jpg");
        int scan = jpeg.length - 2;
        while ((jpeg[scan] & 0xff) != 0xff || (jpeg[scan + 1] & 0xff) != 0xda) {
            scan--;
        }
        var endless = new ByteArrayOutputStream();
        endless.write(jpeg, 0, scan);
        for (int i = 0; i < 1_000; i++) {
            endless.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        endless.write(jpeg, jpeg.length - 2, 2);
        assertEquals(placeholder(), shown(endless.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000})
    void holdsBackADrawingOfTextThatIsHardToDraw(int times) throws IOException {
        String text = "a" + "\u0301".repeat(times);
        assertEquals(placeholder(), shown("<svg><text>" + text + "</text></svg>"));
        assertNotEquals(placeholder(), shown("<svg><text>a\u0301</text></svg>"));
        assertEquals(
                placeholder(), shown("<svg><text>" + "x".repeat(2_001 * times) + "</text></svg>"));
    }

    @Test
    void holdsBackAnAnimationThatWantsAHugeScreen() throws IOException {
        byte[] gif = picture("gif");
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 20_000)
                .putShort(8, (short) 20_000);
        assertEquals(placeholder(), shown(gif));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY a \"aa\">]><svg>&a;</svg>",
                "<svg><g id=\"a\"/><use href=\"#a\"/></svg>",
                "<svg><USE href=\"#a\"/></svg>",
                "<svg><svg:use xmlns:svg=\"http://www.w3.org/2000/svg\"/></svg>",
                "<svg><image href=\"http://example.org/x.png\"/></svg>",
                "<svg><foreignObject><p/></foreignObject></svg>",
                "<svg><script>1</script></svg>",
                "<svg><filter id=\"f\"/></svg>",
                "<svg><style>@import url(http://example.org/)</style></svg>",
                "<html><body>no drawing</body></html>",
                "<",
            })
    void holdsBackADrawingThatCouldHarm(String svg) throws IOException {
        assertEquals(placeholder(), shown(svg));
    }

    @Test
    void holdsBackADrawingInAnEncodingThatHidesItsTags() throws IOException {
        String svg = "<svg><use href=\"#a\"/></svg>";
        assertEquals(placeholder(), shown(svg.getBytes(StandardCharsets.UTF_16)));
        assertEquals(placeholder(), shown(svg.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                placeholder(),
                shown(
                        ("<?xml version=\"1.0\" encoding=\"UTF-7\"?>"
                                + svg.replace("<use", "+ADw-use"))));
    }

    @Test
    void holdsBackADrawingOfTooManyParts() throws IOException {
        assertNotEquals(placeholder(), shown("<svg>" + "<path/>".repeat(4_000) + "</svg>"));
        assertEquals(placeholder(), shown("<svg>" + "<path/>".repeat(20_000) + "</svg>"));
        assertEquals(placeholder(), shown("<svg>" + " ".repeat(600_000) + "</svg>"));
    }

    @Test
    void holdsBackWhatIsNoPicture() throws IOException {
        assertEquals(placeholder(), shown(new byte[0]));
        assertEquals(placeholder(), shown(new byte[100]));
        assertEquals(placeholder(), shown("GIF89a"));
    }
}
