// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/// A page that wants to show, or to read, what lies on the computer outside its course: a text and pictures of a width
/// that no other has.
class LocalFilesTest {
    private static final String SECRET = "canary in a cage";
    private static final int WIDTH = 37;

    /// Ways to name a file, where {@code FILE} is its path and {@code NAME} its path from the page's folder.
    private static final List<String> NAMES =
            List.of(
                    "file://FILE",
                    "file:FILE",
                    "FILE://FILE",
                    "fi&#9;le://FILE",
                    "&#102;ile://FILE",
                    "file://localhostFILE",
                    "file:///.FILE",
                    "jar:file:ZIP!/NAME",
                    "jar:file:ZIP!/a/../NAME",
                    "FILE",
                    "//FILE",
                    "../../../NAME",
                    "..%2f..%2f..%2fNAME",
                    "%2e%2e/%2e%2e/%2e%2e/NAME",
                    "..\\..\\..\\NAME",
                    "carrel://COURSE/..%2fNAME",
                    "carrel://COURSE/FILE",
                    "carrel://COURSE/file:FILE",
                    "link-NAME");

    /// Ways to ask for it.
    private static final List<String> ASKS =
            List.of(
                    "![x](<NAMED>)",
                    "<img src=\"NAMED\">",
                    "<img srcset=\"NAMED 1x\">",
                    "<iframe src=\"NAMED\"></iframe>",
                    "<object data=\"NAMED\"></object>",
                    "<embed src=\"NAMED\">",
                    "<video poster=\"NAMED\"></video>",
                    "<svg><image href=\"NAMED\"/></svg>",
                    "<p style=\"background:url(NAMED)\">x</p>",
                    "<link rel=stylesheet href=\"NAMED\">",
                    "<script src=\"NAMED\"></script>",
                    "<base href=\"file:///\"><img src=\"NAMED\">",
                    "[x](<NAMED>)",
                    "{% include NAMED %}",
                    "{% include_relative NAMED %}");

    @TempDir Path temp;
    private Path folder;
    private Path module;

    @BeforeEach
    void write() throws IOException {
        folder = temp.toRealPath();
        module = Files.createDirectories(folder.resolve("course/modules/wool"));
        Files.createDirectories(folder.resolve("course/_includes"));
        Files.writeString(folder.resolve("course/_config.yml"), "title: Wool\n");
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        var picture = new BufferedImage(WIDTH, 9, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", folder.resolve("secret.png").toFile());
        ImageIO.write(picture, "png", module.resolve("own.png").toFile());
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("secret.zip")))) {
            for (String name : List.of("secret.txt", "secret.png")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve(name)));
                zip.closeEntry();
                Files.createSymbolicLink(module.resolve("link-" + name), folder.resolve(name));
            }
        }
    }

    private String named(String name, String file, String course) {
        return name.replace("FILE", folder.resolve(file).toString())
                .replace("ZIP", folder.resolve("secret.zip").toString())
                .replace("NAME", file)
                .replace("COURSE", course);
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (String name : NAMES) {
            var text = new StringBuilder("---\ntitle: x\n---\n");
            for (String file : List.of("secret.txt", "secret.png")) {
                ASKS.forEach(
                        ask ->
                                text.append(ask.replace("NAMED", named(name, file, "x")))
                                        .append("\n\n"));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static Object widths(Viewer viewer) throws Exception {
        return viewer.script(
                "Array.from(document.images).filter(one => one.naturalWidth === "
                        + WIDTH
                        + ").length");
    }

    @Test
    void aPageShowsNothingOfThem() throws Exception {
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(module.resolve("section-" + (i + 2) + ".md"), texts.get(i));
        }
        Files.writeString(module.resolve("section-1.md"), "---\ntitle: Own\n---\n![x](own.png)\n");
        Course course = Viewer.open(folder.resolve("course"));
        PageRenderer renderer = Viewer.renderer(course);
        var viewer = new Viewer(folder.resolve("scratch"));
        try {
            for (Section section : course.sections()) {
                Page page = Viewer.page(renderer, section);
                viewer.show(page);
                boolean own = section.title().equals("Own");
                assertEquals(own ? 1 : 0, widths(viewer), section.source());
                assertFalse(
                        String.valueOf(viewer.script("document.documentElement.outerHTML"))
                                .contains(SECRET),
                        section.source());
                assertFalse(page.text().text().contains(SECRET), section.source());
            }
            assertEquals(texts.size() + 1, course.sections().size());
        } finally {
            viewer.close();
        }
    }

    @Test
    void notEvenCarrelsOwnScriptCouldReadThemThere() throws Exception {
        Files.writeString(module.resolve("section-1.md"), "---\ntitle: Own\n---\n![x](own.png)\n");
        Course course = Viewer.open(folder.resolve("course"));
        var viewer = new Viewer(folder.resolve("scratch"));
        try {
            Page page = Viewer.page(Viewer.renderer(course), course.sections().getFirst());
            viewer.show(page);
            for (String name : NAMES) {
                String address = named(name, "secret.txt", "x").replace("\\", "\\\\");
                assertEquals(
                        "",
                        viewer.script(
                                "(() => { try { const asked = new XMLHttpRequest(); asked.open('GET', '"
                                        + address
                                        + "', false); asked.send(); return asked.responseText; } catch { return ''; } })()"),
                        address);
                String picture = named(name, "secret.png", "x").replace("\\", "\\\\");
                viewer.script(
                        "document.querySelector('main').append(Object.assign(new Image(), {src: '"
                                + picture
                                + "'}))");
                viewer.script(
                        "document.querySelector('main').append(Object.assign(document.createElement('iframe'), {src: '"
                                + address
                                + "'}))");
            }
            viewer.show(Viewer.page(Viewer.renderer(course), course.sections().getFirst()));
            assertEquals(1, widths(viewer), "its own picture");
        } finally {
            viewer.close();
        }
    }

    @Test
    void theAddressesOfPicturesLeadToNothingElse() throws Exception {
        Files.writeString(module.resolve("section-1.md"), "---\ntitle: Own\n---\nx\n");
        Course course = Viewer.open(folder.resolve("course"));
        String own = new WindowAddresses(course).picture("modules/wool/own.png");
        assertEquals("image/png", type(own));
        String host = URI.create(own).getHost();
        var asked = new ArrayList<String>();
        for (String name : NAMES) {
            for (String file : List.of("secret.txt", "secret.png")) {
                String named = named(name, file, host);
                asked.add("carrel://" + host + "/" + named);
                asked.add("carrel://" + host + "/modules/wool/" + named);
                asked.add(
                        "carrel://"
                                + host
                                + "/"
                                + java.net.URLEncoder.encode(named, StandardCharsets.UTF_8));
                asked.add(own + "/../../../../" + file);
                asked.add(own + "%00" + named);
                if (named.startsWith("carrel:")) {
                    asked.add(named);
                }
            }
        }
        for (String address : asked) {
            assertThrows(IOException.class, () -> type(address), address);
        }
    }

    @SuppressWarnings("deprecation") // a URI would refuse what a page may write
    private static String type(String address) throws IOException {
        var connection = new URL(address).openConnection();
        connection.connect();
        return connection.getContentType();
    }
}
