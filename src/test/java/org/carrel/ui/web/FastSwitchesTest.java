// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.Child;
import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/// A thousand pages asked for, each while the one before still loads its pictures: the view lives, and the page asked
/// for last stands. In a JVM of its own, as what could go wrong ends one.
class FastSwitchesTest {
    private static final int SWITCHES = 1_000;
    private static final int PAGES = 10;

    @TempDir Path folder;

    @Test
    void thePageAskedForLastStands() throws Exception {
        Path module = Files.createDirectories(folder.resolve("course/modules/wool"));
        var picture = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        for (int i = 1; i <= PAGES; i++) {
            ImageIO.write(picture, "png", module.resolve(i + ".png").toFile());
            Files.writeString(
                    module.resolve("section-" + i + ".md"),
                    "---\ntitle: "
                            + i
                            + ". Page\n---\n"
                            + "A paragraph.\n\n".repeat(200 * (i % 3))
                            + "![x]("
                            + i
                            + ".png)\n");
        }
        List<String> told =
                Child.start(
                                folder.resolve("told.txt"),
                                List.of("-Xmx512m"),
                                Child.CLASS_PATH,
                                Switching.class,
                                folder.toString())
                        .lines(300);
        // Anywhere: the toolkit may complain of its own end afterwards.
        assertTrue(
                told.contains(SWITCHES + " switches, " + PAGES + " stood"),
                () -> String.join("\n", told));
    }

    /// Asks for page after page, and at times waits for the one asked for last.
    static final class Switching {
        private Switching() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Course course = Viewer.open(folder.resolve("course"));
            PageRenderer renderer = Viewer.renderer(course);
            List<Page> pages = new ArrayList<>();
            for (Section section : course.sections()) {
                pages.add(Viewer.page(renderer, section));
            }
            var viewer = new Viewer(folder.resolve("scratch"));
            int stood = 0;
            for (int i = 1; i <= SWITCHES; i++) {
                Page page = pages.get(i * 7 % PAGES);
                if (i % (SWITCHES / PAGES) == 0) {
                    viewer.show(page);
                    stood += page.section().title().equals(viewer.script("document.title")) ? 1 : 0;
                } else {
                    viewer.ask(page, () -> {});
                }
            }
            System.out.println(SWITCHES + " switches, " + stood + " stood");
            System.exit(0);
        }
    }
}
