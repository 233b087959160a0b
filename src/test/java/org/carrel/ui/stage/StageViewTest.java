// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageThread;
import org.carrel.ui.Named;
import org.carrel.ui.web.WindowAddresses;
import org.carrel.workshop.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

class StageViewTest {
    @TempDir Path folder;
    private Stand stand;
    private @Nullable Page page;
    private List<Step> steps = List.of();

    @BeforeEach
    void start() throws Exception {
        stand = new Stand(folder.resolve("scratch"));
    }

    @AfterEach
    void leave() throws Exception {
        stand.close();
    }

    private void layOut(String markdown) throws Exception {
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\n" + markdown);
        Course course =
                ((Opening.Opened) CourseOpener.open(folder.resolve("course"), Progress.NONE))
                        .course();
        var renderer = new PageRenderer(course, Named::say, new WindowAddresses(course));
        var task = new FutureTask<>(() -> renderer.render(course.sections().getFirst()));
        new PageThread().newThread(task).start();
        Page made = task.get(75, TimeUnit.SECONDS);
        page = made;
        steps = stand.layOut(made, Canvas.PROJECTOR, 200);
    }

    private List<String> words() {
        return steps.stream().map(step -> step.kind() + " " + step.text()).toList();
    }

    private Step step(String words) {
        return steps.stream()
                .filter(step -> step.text().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    /// What people in the room can read at a step.
    private String seenAt(String words) throws Exception {
        stand.show(Objects.requireNonNull(page), step(words), 200);
        return String.valueOf(stand.script("document.querySelector('main').innerText"))
                .replaceAll("\\s+", " ");
    }

    @Test
    void everyBlockAndItemIsAStep() throws Exception {
        layOut("One.\n\n- Two **bold**.\n- Three.\n\n## Four\n\n1. Five\n   - Six\n   - Seven\n");
        assertEquals(
                List.of(
                        "TITLE Bees",
                        "PARAGRAPH One.",
                        "ITEM Two bold.",
                        "ITEM Three.",
                        "HEADING Four",
                        "ITEM Five",
                        "ITEM Six",
                        "ITEM Seven"),
                words());
    }

    @Test
    void whatIsToComeCanNotBeSeen() throws Exception {
        layOut("One.\n\n- Two.\n- Three.\n");
        String seen = seenAt("Two");
        assertTrue(seen.contains("One.") && seen.contains("Two."), seen);
        assertFalse(seen.contains("Three."), seen);
    }

    @Test
    void aHeadingStaysAboveWhatBelongsToIt() throws Exception {
        layOut(
                "## Wax\n\n"
                        + "Wax is made by bees of honey. ".repeat(18)
                        + "\n\nOf it are combs.\n");
        assertFalse(step("Of it").isOnScreenOf(step("Wax is")));
        String seen = seenAt("Of it");
        assertTrue(seen.startsWith("Wax "), seen);
        assertFalse(seen.contains("made by bees"), seen);
    }

    @Test
    void anAnswerStaysClosedUntilItsStep() throws Exception {
        layOut(
                """
                Guess.

                <input id="a" class="toggle" type="checkbox"><label for="a" class="lbl-toggle">How many?</label>
                <div class="collapsible-content"><p>Forty thousand.</p></div>

                Well.
                """);
        assertFalse(seenAt("How many?").contains("Forty thousand."));
        assertTrue(seenAt("Forty thousand.").contains("Forty thousand."));
    }

    @Test
    void anAnswerKeepsItsQuestionOnLaterScreens() throws Exception {
        layOut(
                """
                One.

                <div class="wrap-collabsible">
                <input id="a" class="toggle" type="checkbox"><label for="a" class="lbl-toggle">How many?</label>
                <div class="collapsible-content"><div class="content-inner">
                <p>%s</p>
                <p>Last of all.</p>
                </div></div></div>
                """
                        .formatted("In summer there are many. ".repeat(16)));
        assertFalse(step("Last of").isOnScreenOf(step("How many")));
        String seen = seenAt("Last of");
        assertTrue(seen.contains("How many?") && seen.contains("Last of all."), seen);
        assertEquals("", cutOff());
    }

    /// What of the step stands outside of the stage.
    private String cutOff() throws Exception {
        try (var in = StageViewTest.class.getResourceAsStream("cut-off.js")) {
            return String.valueOf(
                    stand.script(
                            new String(
                                    Objects.requireNonNull(in).readAllBytes(),
                                    StandardCharsets.UTF_8)));
        }
    }

    @Test
    void itemsKeepTheirNumbersOnLaterScreens() throws Exception {
        String long1 = "Wax is made by bees of honey. ".repeat(7);
        layOut("1. A " + long1 + "\n2. B " + long1 + "\n3. C " + long1 + "\n");
        seenAt("C Wax");
        assertEquals(
                3,
                stand.script(
                        "Array.from(document.querySelectorAll('li')).find(one => one.offsetHeight > 0).value"));
    }

    @Test
    void aBoxKeepsItsTitleOnLaterScreens() throws Exception {
        String long1 = "Wax is made by bees of honey. ".repeat(7);
        layOut(
                "<div class=\"tips\"><p class=\"box-title\">Combs</p><p>One "
                        + long1
                        + "</p><p>Two "
                        + long1
                        + "</p></div>\n");
        assertEquals("Tips", step("Two Wax").box());
        String seen = seenAt("Two Wax");
        assertTrue(seen.contains("Combs"), seen);
        assertFalse(seen.contains("One Wax"), seen);
    }

    @Test
    void theHeadOfATableStandsOverEachOfItsPieces() throws Exception {
        var rows = new StringBuilder("| Kind | Honey |\n|---|---|\n");
        for (int i = 1; i <= 30; i++) {
            rows.append("| Row ").append(i).append(" | much |\n");
        }
        layOut(rows.toString());
        Step last = steps.getLast();
        stand.show(Objects.requireNonNull(page), last, 200);
        String seen =
                String.valueOf(stand.script("document.querySelector('main').innerText"))
                        .replaceAll("\\s+", " ");
        assertTrue(seen.contains("Kind Honey"), seen);
        assertTrue(seen.contains("Row 30"), seen);
        assertFalse(seen.contains("Row 1 "), seen);
    }

    @Test
    void anEmptyPageHasItsTitle() throws Exception {
        layOut("");
        assertEquals("TITLE Bees", words().getFirst());
    }
}
