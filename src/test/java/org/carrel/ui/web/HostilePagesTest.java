// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.Child;
import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageTemplate;
import org.carrel.page.Theme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Several hundred attacks as sections of a course, through everything up to the real view.
///
/// The same attacks in a view without Carrel's locks run, ask the network and go elsewhere: what is watched here is
/// there to be seen.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostilePagesTest {
    private static final List<Attack> ATTACKS =
            Attack.readAll(
                    "attacks/scripts.md",
                    "attacks/handlers.md",
                    "attacks/foreign.md",
                    "attacks/mutation.md",
                    "attacks/links.md",
                    "attacks/embedded.md",
                    "attacks/dialect.md");

    /// What the gate lets through and the decorator adds, whatever the page.
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "abbr",
                    "align",
                    "alt",
                    "border",
                    "cellpadding",
                    "cellspacing",
                    "class",
                    "colspan",
                    "data-added",
                    "data-link",
                    "data-start",
                    "datetime",
                    "dir",
                    "for",
                    "data-address",
                    "data-back",
                    "data-dead",
                    "data-mark",
                    "data-note",
                    "data-of",
                    "aria-label",
                    "headers",
                    "height",
                    "href",
                    "id",
                    "lang",
                    "name",
                    "open",
                    "rel",
                    "reversed",
                    "role",
                    "rowspan",
                    "scope",
                    "span",
                    "src",
                    "start",
                    "tabindex",
                    "title",
                    "type",
                    "valign",
                    "value",
                    "width");

    private static final Set<String> NEVER =
            Set.of(
                    "applet",
                    "area",
                    "audio",
                    "base",
                    "button",
                    "embed",
                    "form",
                    "frame",
                    "frameset",
                    "iframe",
                    "input",
                    "link",
                    "map",
                    "math",
                    "meta",
                    "noscript",
                    "object",
                    "param",
                    "plaintext",
                    "script",
                    "select",
                    "source",
                    "style",
                    "svg",
                    "template",
                    "textarea",
                    "title",
                    "track",
                    "video",
                    "xmp");

    @TempDir static Path folder;
    private static Doors doors;
    private static Doors openDoors;
    private static Child unlocked;
    private static final Map<String, Page> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void write() throws Exception {
        List<String> names = ATTACKS.stream().map(Attack::name).toList();
        doors = new Doors(names);
        openDoors = new Doors(names);
        Path course = Files.createDirectories(folder.resolve("course"));
        Files.writeString(
                course.resolve("_config.yml"),
                "title: x\nurl: javascript:alert(1)//\nbaseurl: '\"><script>alert(1)</script>'\nevil: '\"><img src=x onerror=alert(1)>'\nlang: '\"><script>alert(1)</script>'\n");
        Path includes = Files.createDirectories(course.resolve("_includes"));
        Files.writeString(
                includes.resolve("evil.html"),
                "<script>alert(1)</script>\"><img src=x onerror=alert(1)>{{ include.x }}");
        Files.writeString(includes.resolve("half.html"), "onerror=alert(1)>");
        Files.writeString(folder.resolve("outside.html"), "<script>alert(1)</script>");
        Path module = Files.createDirectories(course.resolve("modules/wool"));
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Files.writeString(module.resolve("section-1.md"), "---\ntitle: 1. Wool\n---\nWool.\n");
        for (int i = 0; i < ATTACKS.size(); i++) {
            Attack attack = ATTACKS.get(i);
            Files.writeString(
                    module.resolve(file(i) + ".md"),
                    section(attack.at(doors.address(attack.name()))));
            Files.writeString(
                    bare.resolve(file(i) + ".html"),
                    attack.at(openDoors.address(attack.name())).text());
        }
        Course opened = Viewer.open(course);
        PageRenderer renderer = Viewer.renderer(opened);
        Path gated = Files.createDirectories(folder.resolve("gated"));
        for (Section section : opened.sections()) {
            String source = section.source();
            if (source.contains("attack-")) {
                String file = source.substring(source.lastIndexOf('/') + 1).replace(".md", "");
                Page page = Viewer.page(renderer, section);
                PAGES.put(ATTACKS.get(Integer.parseInt(file.substring(7)) - 1000).name(), page);
                Files.writeString(
                        gated.resolve(file + ".html"),
                        PageTemplate.document(page, opened.language(), Theme.LIGHT)
                                .replaceAll("<meta http-equiv[^>]*>", ""));
            }
        }
        unlocked =
                Child.start(
                        folder.resolve("unlocked.txt"),
                        List.of("-Xmx1g", "-Djavafx.animation.pulse=240"),
                        Child.CLASS_PATH,
                        RawView.class,
                        folder.resolve("scratch-of-child").toString(),
                        gated.toString(),
                        bare.toString());
    }

    private static String file(int number) {
        return "attack-" + (1000 + number);
    }

    private static String section(Attack attack) {
        return attack.text().startsWith("---\n")
                ? attack.text()
                : "---\ntitle: Attack\n---\n" + attack.text();
    }

    @AfterAll
    static void close() throws IOException {
        doors.close();
        openDoors.close();
    }

    @Test
    void thereAreManyOfThem() {
        assertTrue(ATTACKS.size() >= 250, ATTACKS.size() + " attacks");
        assertEquals(ATTACKS.size(), PAGES.size(), "each is a page");
    }

    @Test
    void nothingOfThemIsLeftBehindTheGate() {
        var left = new ArrayList<String>();
        PAGES.forEach(
                (name, page) -> {
                    for (Element element : Jsoup.parse(page.body()).body().getAllElements()) {
                        if (NEVER.contains(element.normalName()) && !isCarrels(element)) {
                            left.add(name + ": <" + element.normalName() + ">");
                        }
                        for (Attribute attribute : element.attributes()) {
                            if (!isHarmless(attribute) && !isCarrels(element)) {
                                left.add(name + ": " + attribute);
                            }
                        }
                    }
                });
        assertEquals(List.of(), left);
    }

    /// Buttons, signs and codes of Carrel's own, whose classes and marks no page may bear.
    private static boolean isCarrels(Element element) {
        boolean own =
                switch (element.normalName()) {
                    case "button" -> element.className().startsWith("carrel-");
                    case "span" -> element.className().equals("carrel-icon");
                    case "img" ->
                            element.className().equals("carrel-qr")
                                    && element.attr("src").startsWith("data:image/png;base64,");
                    default -> false;
                };
        return own
                && element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    private static boolean isHarmless(Attribute attribute) {
        return switch (attribute.getKey()) {
            case "href" -> attribute.getValue().equals("#");
            case "src" -> attribute.getValue().startsWith("carrel://");
            case "id", "name", "for" -> attribute.getValue().startsWith("c-");
            default -> ATTRIBUTES.contains(attribute.getKey());
        };
    }

    /// First, while the view without locks is at work in its own process.
    @Order(1)
    @Test
    void inTheViewNoneRunsOrAsksTheNetworkOrGoesElsewhere() throws Exception {
        var viewer = new Viewer(folder.resolve("scratch"));
        var done = new TreeSet<String>();
        var now = new String[] {""};
        Viewer.onFx(
                () -> {
                    viewer.engine().setOnAlert(_ -> done.add(now[0] + " ran"));
                    viewer.engine().setConfirmHandler(_ -> done.add(now[0] + " ran"));
                    viewer.engine()
                            .setPromptHandler(
                                    _ -> {
                                        done.add(now[0] + " ran");
                                        return "";
                                    });
                    viewer.engine()
                            .locationProperty()
                            .addListener((_, _, to) -> done.add(now[0] + " went to " + to));
                    return true;
                });
        String poke = Attack.resource("poke.js");
        for (Map.Entry<String, Page> entry : PAGES.entrySet()) {
            now[0] = entry.getKey();
            viewer.show(entry.getValue());
            viewer.script("globalThis.stays = " + poke.length());
            viewer.script(poke);
            if (!Boolean.TRUE.equals(
                    viewer.script(
                            "stays === "
                                    + poke.length()
                                    + " && !('hit' in globalThis) && document.title !== 'hit'"
                                    + " && location.href.split('#')[0] === 'about:blank'"
                                    + " && typeof carrel.text() === 'string'"))) {
                done.add(now[0] + " changed the page");
            }
        }
        viewer.close();
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Set.of(), done);
        assertEquals(Set.of(), doors.knocked());
    }

    @Test
    void withoutTheOtherLocksTheGateStopsThemAndWithoutTheGateTheyStrike() throws Exception {
        List<String> told = unlocked.lines(600);
        assertEquals(2L * ATTACKS.size(), count(told, "shown", ""), "every page was looked at");
        assertEquals(
                List.of(),
                told.stream()
                        .filter(line -> line.contains("gated") && !line.startsWith("shown"))
                        .toList(),
                "the gate alone");
        assertEquals(Set.of(), doors.knocked());
        long ran = count(told, "script", "bare");
        System.out.printf(
                "Of %d attacks %d ran, %d asked the network, %d went elsewhere without the locks%n",
                ATTACKS.size(), ran, openDoors.knocked().size(), count(told, "moved", "bare"));
        assertTrue(ran * 5 >= ATTACKS.size(), "only " + ran + " ran without the locks");
        assertTrue(openDoors.knocked().size() >= 30, "asked: " + openDoors.knocked());
        assertTrue(count(told, "moved", "bare") >= 5);
    }

    private static long count(List<String> told, String what, String where) {
        return told.stream()
                .filter(line -> line.startsWith(what + " ") && line.contains(where))
                .distinct()
                .count();
    }
}
