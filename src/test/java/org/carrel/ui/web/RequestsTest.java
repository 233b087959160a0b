// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.Child;
import org.carrel.page.PageTemplate;
import org.carrel.page.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Every kind of request that a page can make, against the two locks that stand behind the gate: each alone, both
/// together, and none. Scripts are on here, so that they too can ask.
class RequestsTest {
    private static final List<Attack> REQUESTS = Attack.read("requests.html");

    /// What a policy can't forbid in this WebKit: the page itself goes elsewhere.
    private static final String GOES = "going: ";

    /// WebKit opens it past every handler of Java's.
    private static final String SOCKET = "socket";

    private static final String SERVICES =
            "META-INF/services/java.net.spi.URLStreamHandlerProvider";

    @TempDir Path folder;
    private Doors doors;

    @BeforeEach
    void open() throws IOException {
        doors = new Doors(REQUESTS.stream().map(Attack::name).toList());
    }

    @AfterEach
    void close() throws IOException {
        doors.close();
    }

    private String page(Attack request, boolean policy) {
        String page =
                PageTemplate.blank(Theme.LIGHT)
                        .replace(
                                "<main>",
                                "<main>" + request.at(doors.address(request.name())).text());
        return policy ? page : page.replaceAll("<meta http-equiv=\"Content[^>]*>", "");
    }

    /// The names of the requests that came out.
    private Set<String> asked(boolean policy, boolean handlers) throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        for (int i = 0; i < REQUESTS.size(); i++) {
            Files.writeString(pages.resolve((100 + i) + ".html"), page(REQUESTS.get(i), policy));
        }
        List<String> classPath =
                handlers
                        ? Child.CLASS_PATH
                        : Child.CLASS_PATH.stream().filter(RequestsTest::isOther).toList();
        List<String> told =
                Child.start(
                                folder.resolve("told.txt"),
                                List.of(
                                        "-Djavafx.animation.pulse=240",
                                        "-Dcom.sun.webkit.useHTTP2Loader=" + !handlers),
                                classPath,
                                RawView.class,
                                folder.resolve("scratch").toString(),
                                pages.toString())
                        .lines(300);
        assertEquals(
                REQUESTS.size(), told.stream().filter(line -> line.startsWith("shown ")).count());
        return new TreeSet<>(doors.knocked());
    }

    /// Whether a part of the class path is without Carrel's handlers of addresses.
    private static boolean isOther(String part) {
        return Files.notExists(Path.of(part, SERVICES));
    }

    private static Set<String> going() {
        return REQUESTS.stream()
                .map(Attack::name)
                .filter(name -> name.startsWith(GOES))
                .collect(Collectors.toSet());
    }

    @Test
    void thereAreManyKinds() {
        assertTrue(REQUESTS.size() - going().size() >= 49, REQUESTS.size() + " kinds");
    }

    @Test
    void comeOutWithoutTheLocks() throws Exception {
        Set<String> asked = asked(false, false);
        System.out.printf(
                "Of %d kinds of request %d came out without the locks%n",
                REQUESTS.size(), asked.size());
        assertTrue(asked.size() >= 40, "only " + asked);
        assertTrue(
                asked.containsAll(
                        List.of(
                                "picture",
                                "letters",
                                "frame",
                                SOCKET,
                                "archive of the web",
                                "file by its protocol",
                                "going: refresh")),
                "" + asked);
    }

    @Test
    void areForbiddenByThePolicyUnlessThePageItselfGoes() throws Exception {
        Set<String> asked = asked(true, false);
        asked.removeAll(going());
        assertEquals(Set.of(), asked);
    }

    @Test
    void areRefusedByTheHandlersButForSockets() throws Exception {
        Set<String> asked = asked(false, true);
        asked.remove(SOCKET);
        assertEquals(Set.of(), asked);
    }

    @Test
    void doNotComeOutPastBoth() throws Exception {
        assertEquals(Set.of(), asked(true, true));
    }
}
