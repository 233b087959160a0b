// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/// Pages that hang or kill a WebView as it comes. Each is a text, and the pictures that it names.
final class Hazards {
    record Hazard(String text, Map<String, byte[]> pictures) {}

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='300' height='300'>";

    private Hazards() {}

    static Map<String, Hazard> all() {
        var all = new TreeMap<String, Hazard>();
        all.put("drawing that copies its copies", text(copies()));
        all.put("picture of a drawing that copies its copies", picture("x.svg", copies()));
        all.put("picture of a drawing of entities", picture("x.svg", entities()));
        all.put("picture of a drawing of clips in clips", picture("x.svg", clips()));
        all.put(
                "picture of a drawing of endless dashes",
                picture(
                        "x.svg",
                        SVG
                                + "<path d='M0 0H100000000V9H0Z' stroke='red' fill='none' stroke-dasharray='.01'/></svg>"));
        all.put(
                "picture of a drawing of marks",
                picture(
                        "x.svg",
                        SVG + "<text y='90'>a" + "\u0301\u0316".repeat(100_000) + "</text></svg>"));
        all.put(
                "picture of a drawing that blurs",
                picture(
                        "x.svg",
                        SVG
                                + "<g style='filter:blur(900px)'>".repeat(50)
                                + "<rect width='3000' height='3000'/>"
                                + "</g>".repeat(50)
                                + "</svg>"));
        all.put(
                "picture of a drawing of huge size",
                picture(
                        "x.svg",
                        SVG.replace("300", "30000000")
                                + "<rect width='30000000' height='30000000' opacity='.5'/></svg>"));
        all.put(
                "table of endless cells",
                text(
                        "<table>"
                                + ("<tr>" + "<td colspan=1000 rowspan=65534>x".repeat(50)).repeat(3)
                                + "</table>"));
        all.put(
                "table of many cells",
                text("<table>" + ("<tr>" + "<td>x".repeat(300)).repeat(1_000) + "</table>"));
        all.put(
                "tables in tables",
                text("<table><tr><td>".repeat(90) + "x" + "</table>".repeat(90)));
        all.put("marks on one letter", text("a" + "\u0301\u0316\u0323".repeat(200_000)));
        all.put(
                "marks on many letters",
                text(("a" + "\u0301\u0316\u0323\u035c\u0489".repeat(13)).repeat(8_000)));
        all.put(
                "marks in a description",
                text("![a" + "\u0301\u0316\u0323\u035c\u0489".repeat(60_000) + "](none.png)"));
        all.put(
                "marks in an address",
                text("![x](none" + "\u0301\u0316\u0323\u035c\u0489".repeat(60_000) + ".png)"));
        all.put(
                "marks in a video's address",
                text(
                        "<iframe src=\"https://v.example/"
                                + "\u0301\u0316\u0323\u035c\u0489".repeat(60_000)
                                + "\"></iframe>"));
        all.put("signs that join", text("\u0915\u094d".repeat(300_000)));
        all.put("marks with width", text("\u0915" + "\u0903\u093e".repeat(300_000)));
        all.put("joiners", text("a" + "\u200d\u200c".repeat(300_000)));
        all.put("letters of blocks", text("\u1100".repeat(300_000) + "\u1161".repeat(300_000)));
        all.put("words turned around", text("\u202e\u202da\u05d0\u2067\u2068".repeat(100_000)));
        all.put("flags", text("\ud83c\udde9".repeat(200_000)));
        all.put("faces joined", text("\ud83d\udc69\u200d".repeat(150_000)));
        all.put("one long word", text("x".repeat(2_000_000)));
        all.put("one long line", text("x y ".repeat(500_000)));
        all.put("one long line of code", text("    " + "x y ".repeat(500_000)));
        all.put("many lines of code", text("    x\n".repeat(300_000)));
        all.put("deep nesting", text("<div>".repeat(100_000) + "x"));
        all.put(
                "deep lists",
                text(
                        IntStream.range(0, 900)
                                .mapToObj(i -> "  ".repeat(i) + "- x\n")
                                .collect(Collectors.joining())));
        all.put("deep boxes", text("<div class=\"tips\">".repeat(180) + "x"));
        all.put("deep toggles", text("<details open><summary>x</summary>".repeat(150) + "y"));
        all.put("deep signs", text("<sup>".repeat(190) + "x"));
        all.put("picture of too many points", picture("x.png", png(30_000, 30_000)));
        all.put("picture of as many points as may be", picture("x.png", realPng(8_000, 5_000)));
        all.put("many pictures of many points", many("x.png", realPng(4_000, 4_000), 20));
        all.put("picture in endless scans", picture("x.jpg", scans(8_000, 5_000, 20_000)));
        all.put("words that turn", text("a\u05d0".repeat(300_000)));
        all.put("letters of India", text("\u0915".repeat(300_000)));
        all.put("letters of China", text("\u4e2d".repeat(300_000)));
        all.put("words of India", text("\u0915\u094d\u0937 ".repeat(100_000)));
        all.put(
                "picture of a drawing of one long line",
                picture("x.svg", SVG + "<text y='90'>" + "x".repeat(400_000) + "</text></svg>"));
        all.put("moving picture of huge frames", picture("x.gif", gif(8_000, 8_000, 400)));
        all.put("moving picture of many frames", picture("x.gif", gif(100, 100, 3_900)));
        all.put(
                "picture of data",
                text("<img src=\"data:image/png;base64," + "iVBORw0KGgo".repeat(150_000) + "\">"));
        all.put(
                "many notes",
                text(
                        numbered(4_000, "x<sup><a name=\"b%1$d\" href=\"#a%1$d\">%1$d</a></sup> ")
                                + "\n\n"
                                + numbered(
                                        4_000, "<a name=\"a%1$d\" href=\"#b%1$d\">%1$d</a> x ")));
        all.put(
                "many videos",
                text(numbered(4_000, "<iframe src=\"https://v.example/%d\"></iframe>\n\n")));
        all.put(
                "many links to what is missing",
                text(numbered(9_000, "[x](y%1$d.html) [z](#z%1$d) ")));
        all.put("many elements", text("<div>" + "<i>x</i> ".repeat(19_000) + "</div>"));
        return all;
    }

    static Hazard text(String text) {
        return new Hazard(text, Map.of());
    }

    private static Hazard picture(String name, String svg) {
        return picture(name, svg.getBytes(StandardCharsets.UTF_8));
    }

    private static Hazard picture(String name, byte[] bytes) {
        return new Hazard("![x](" + name + ")", Map.of(name, bytes));
    }

    private static Hazard many(String name, byte[] bytes, int times) {
        var pictures = new TreeMap<String, byte[]>();
        IntStream.range(0, times).forEach(i -> pictures.put(i + name, bytes));
        return new Hazard(
                pictures.keySet().stream()
                        .map(one -> "![x](" + one + ")\n")
                        .collect(Collectors.joining()),
                pictures);
    }

    private static String numbered(int times, String what) {
        return IntStream.range(0, times)
                .mapToObj(i -> String.format(Locale.ROOT, what, i))
                .collect(Collectors.joining());
    }

    private static String copies() {
        return nested(
                "<g id='g0'><rect width='9' height='9'/></g>",
                i ->
                        "<g id='g"
                                + i
                                + "'>"
                                + ("<use xlink:href='#g" + (i - 1) + "'/>").repeat(10)
                                + "</g>");
    }

    private static String clips() {
        return nested(
                        "<clipPath id='g0'><rect width='200' height='200'/></clipPath>",
                        i ->
                                "<clipPath id='g"
                                        + i
                                        + "'>"
                                        + ("<rect width='200' height='200' clip-path='url(#g"
                                                        + (i - 1)
                                                        + ")'/>")
                                                .repeat(10)
                                        + "</clipPath>")
                .replace("</svg>", "<rect width='200' height='200' clip-path='url(#g9)'/></svg>");
    }

    private static String nested(String first, java.util.function.IntFunction<String> next) {
        return SVG
                + first
                + IntStream.range(1, 10).mapToObj(next).collect(Collectors.joining())
                + "</svg>";
    }

    private static String entities() {
        return "<!DOCTYPE svg [<!ENTITY e0 'xxxxxxxxxx'>"
                + IntStream.range(1, 9)
                        .mapToObj(
                                i ->
                                        "<!ENTITY e"
                                                + i
                                                + " '"
                                                + ("&e" + (i - 1) + ";").repeat(10)
                                                + "'>")
                        .collect(Collectors.joining())
                + "]>"
                + SVG
                + "<text y='20'>&e8;</text></svg>";
    }

    private static byte[] realPng(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    /// One whose head promises what the rest does not hold.
    private static byte[] png(int width, int height) {
        byte[] png = realPng(10, 10);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    /// A progressive picture whose last scan comes again and again.
    private static byte[] scans(int width, int height, int times) {
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var writer = ImageIO.getImageWritersByFormatName("jpg").next();
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
            var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            writer.write(null, new javax.imageio.IIOImage(image, null, null), how);
            writer.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] one = out.toByteArray();
        int last = one.length - 2;
        while ((one[last] & 0xff) != 0xff || (one[last + 1] & 0xff) != 0xda) {
            last--;
        }
        var jpeg = new ByteArrayOutputStream();
        jpeg.write(one, 0, last);
        for (int i = 0; i < times; i++) {
            jpeg.write(one, last, one.length - 2 - last);
        }
        jpeg.write(0xff);
        jpeg.write(0xd9);
        return jpeg.toByteArray();
    }

    /// One frame over and over, on a screen of that size.
    private static byte[] gif(int width, int height, int frames) {
        byte[] one =
                written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "gif");
        int head = 13 + 3 * (1 << ((one[10] & 7) + 1));
        var gif = new ByteArrayOutputStream();
        gif.write(one, 0, head);
        for (int i = 0; i < frames; i++) {
            gif.write(one, head, one.length - head - 1);
        }
        gif.write(0x3b);
        return gif.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
