// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;

class AddressHandlersTest {
    @TempDir Path folder;

    private static URLConnection connection(String address) throws IOException {
        return URI.create(address).toURL().openConnection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https", "ftp", "ws", "wss"})
    void refusesTheNetworkWithoutAskingIt(String scheme) throws IOException {
        try (var server = new ServerSocket(0)) {
            server.setSoTimeout(1);
            URLConnection refused =
                    connection(scheme + "://localhost:" + server.getLocalPort() + "/x");
            assertThrows(FileNotFoundException.class, refused::connect);
            assertThrows(FileNotFoundException.class, refused::getInputStream);
            assertThrows(SocketTimeoutException.class, server::accept, "nobody came");
        }
    }

    @Test
    void servesPicturesOfAnOpenCourseByAnyName() throws IOException {
        Path module = Files.createDirectories(folder.resolve("course/maps"));
        Files.writeString(module.resolve("index.md"), "Maps.\n");
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        String name = "a b+c%20d\u00e9#1.svg";
        Files.writeString(module.resolve(name), svg);
        Course course =
                ((Opening.Opened) CourseOpener.open(folder.resolve("course"), Progress.NONE))
                        .course();
        String path = course.sections().getFirst().source().replace("index.md", name);
        URLConnection picture = connection(new WindowAddresses(course).picture(path));
        assertEquals(
                svg,
                new String(
                        picture.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8));
        assertEquals("image/svg+xml", picture.getContentType());
        assertEquals(svg.length(), picture.getContentLength());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carrel://nobody/x.png",
                "carrel:x",
                "carrel://nobody",
                "carrel://nobody/%2e%2e/x.png"
            })
    void servesNothingElse(String address) throws IOException {
        assertThrows(IOException.class, () -> connection(address).getInputStream());
    }
}
