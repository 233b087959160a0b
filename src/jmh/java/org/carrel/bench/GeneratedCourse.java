// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A course that nobody wrote, the same each time: modules with menus, sections on two levels, boxes, lists, links,
/// worksheets, footnotes; most of a section's length between 1 and 6 KB.
///
/// @param sections in each module
record GeneratedCourse(int modules, int sections) {
    /// 10,000 sections.
    static final GeneratedCourse LARGE = new GeneratedCourse(50, 200);

    /// As many as a course has that people write.
    static final GeneratedCourse USUAL = new GeneratedCourse(8, 20);

    private static final int TO_A_HEAD = 10;
    private static final List<String> WHO =
            List.of(
                    "A reader",
                    "The gardener",
                    "Our neighbour",
                    "A small group",
                    "Whoever keeps the keys",
                    "The youngest of them",
                    "A visitor",
                    "The people of the café",
                    "Somebody with time",
                    "The choir");
    private static final List<String> DOES =
            List.of(
                    "begins with",
                    "asks for",
                    "remembers",
                    "draws a map of",
                    "writes down",
                    "puts aside",
                    "comes back to",
                    "explains",
                    "doubts",
                    "measures",
                    "tries out",
                    "gives away");
    private static final List<String> WHAT =
            List.of(
                    "the first question",
                    "three good examples",
                    "a list of all doors",
                    "what was said last week",
                    "the colour of the water",
                    "every second step",
                    "a plan for the autumn",
                    "the oldest tool in the shed",
                    "half of the answer",
                    "a letter that nobody sent",
                    "the way to the station",
                    "their own handwriting");
    private static final List<String> WHY =
            List.of(
                    "because it's quicker",
                    "before anybody is tired",
                    "so that others can check it",
                    "and finds it useful",
                    "without being told to",
                    "although the room is cold",
                    "as \"agreed\" -- more or less",
                    "until the bell rings",
                    "which is why the shelf is full",
                    "and nobody minds...");

    int size() {
        return modules * sections;
    }

    Path writeFolder(Path folder) throws IOException {
        write(
                (path, text) -> {
                    Path file = folder.resolve(path);
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, text);
                });
        return folder;
    }

    /// As a download has it: all in one top folder.
    Path writeZip(Path zip) throws IOException {
        Files.createDirectories(zip.getParent());
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            write(
                    (path, text) -> {
                        out.putNextEntry(new ZipEntry("generated-course-main/" + path));
                        out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        out.closeEntry();
                    });
        }
        return zip;
    }

    private interface Place {
        void put(String path, String text) throws IOException;
    }

    private void write(Place place) throws IOException {
        place.put("_config.yml", "title: A Generated Course\nbaseurl: \"\"\n");
        place.put("_includes/top_nav.html", topMenu());
        for (int module = 1; module <= modules; module++) {
            place.put("_includes/" + name(module) + "_nav.html", menu(module));
            for (int section = 0; section < sections; section++) {
                place.put(
                        "modules/" + name(module) + "/" + file(section) + ".md",
                        text(module, section));
            }
        }
    }

    private String topMenu() {
        return IntStream.rangeClosed(1, modules)
                .mapToObj(
                        module ->
                                "<li><a href=\"/modules/"
                                        + name(module)
                                        + "/index.html\">Module "
                                        + module
                                        + "</a></li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
    }

    private String menu(int module) {
        return IntStream.range(0, sections)
                .filter(section -> section % TO_A_HEAD != TO_A_HEAD - 1)
                .mapToObj(
                        section ->
                                "<li class=\""
                                        + (section % TO_A_HEAD == 0 ? "sectionhead" : "sub")
                                        + "\"><a href=\""
                                        + file(section)
                                        + ".html\">"
                                        + title(module, section)
                                        + "</a></li>")
                .collect(
                        Collectors.joining(
                                "\n", "<ul class=\"agenda-navigation\">\n", "\n</ul>\n"));
    }

    private static String name(int module) {
        return "module-" + (module < 10 ? "0" : "") + module;
    }

    private static String file(int section) {
        return section == 0
                ? "index"
                : "section-" + (section / TO_A_HEAD + 1) + "-" + section % TO_A_HEAD;
    }

    private static String title(int module, int section) {
        return (section / TO_A_HEAD + 1)
                + "."
                + section % TO_A_HEAD
                + " "
                + WHAT.get((module * 7 + section) % WHAT.size()).replaceFirst("^(the|a|their) ", "")
                + " in room "
                + section;
    }

    private String text(int module, int section) {
        var dice = new Random(module * 10_007L + section);
        var text = new StringBuilder();
        text.append("---\nlayout: module\ntitle: ").append(title(module, section));
        text.append("\nmodule_name: ").append(name(module));
        text.append("\nmodule_full_name: Module ").append(module);
        text.append("\nsection: ").append(section / TO_A_HEAD + 1).append(". Rooms");
        text.append("\nsubsection: ")
                .append(section == 0 ? "overview" : "part")
                .append("\n---\n\n");
        text.append(paragraph(dice, 4)).append("\n\n");
        // A few are long and many are short, as with pages that people write.
        int blocks = 2 + (int) (-4 * Math.log(1 - dice.nextDouble() * 0.98));
        for (int block = 0; block < blocks; block++) {
            text.append(block(dice, module, section, block)).append("\n\n");
        }
        return text.toString();
    }

    private String block(Random dice, int module, int section, int number) {
        String other = file(dice.nextInt(sections)) + ".html";
        String there = "../" + name(1 + dice.nextInt(modules)) + "/" + other;
        return switch (dice.nextInt(10)) {
            case 0 -> "## " + sentence(dice) + "\n\n" + paragraph(dice, 3);
            case 1 ->
                    "- "
                            + sentence(dice)
                            + "\n- **"
                            + sentence(dice)
                            + "** "
                            + sentence(dice)
                            + "\n  - "
                            + sentence(dice)
                            + "\n- "
                            + sentence(dice);
            case 2 ->
                    "<div class=\"case_study_box\">\n  <p class=\"box-title\">"
                            + sentence(dice)
                            + "</p>\n  <p>"
                            + paragraph(dice, 3)
                            + "</p>\n\n  <p>"
                            + paragraph(dice, 2)
                            + "</p>\n</div>";
            case 3 ->
                    "<div class=\"reflection\">\n<p class=\"box-title\">Try it</p>\n"
                            + sentence(dice)
                            + "\n<table class=\"worksheet\">\n<tr><th>"
                            + sentence(dice)
                            + "</th><th>Your words</th></tr>\n<tr><td>"
                            + sentence(dice)
                            + "</td><td></td></tr>\n<tr><td>"
                            + sentence(dice)
                            + "</td><td></td></tr>\n</table>\n</div>";
            case 4 ->
                    paragraph(dice, 2)
                            + " See ["
                            + sentence(dice)
                            + "]("
                            + other
                            + ") and [more of it]("
                            + there
                            + ").";
            case 5 ->
                    paragraph(dice, 2)
                            + "<sup><a name=\""
                            + number
                            + "\" href=\"#fn"
                            + number
                            + "\">"
                            + number
                            + "</a></sup>\n\n<hr/>\n\n<a name=\"fn"
                            + number
                            + "\" href=\"#"
                            + number
                            + "\">"
                            + number
                            + "</a>: ["
                            + sentence(dice)
                            + "](https://example.org/"
                            + module
                            + "/"
                            + section
                            + "), "
                            + sentence(dice);
            case 6 -> "> \"" + sentence(dice) + "\"<br><br>-- " + sentence(dice);
            case 7 ->
                    "1. " + sentence(dice) + "\n2. _" + sentence(dice) + "_\n3. " + sentence(dice);
            default -> paragraph(dice, 5);
        };
    }

    private static String paragraph(Random dice, int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(_ -> sentence(dice))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Random dice) {
        return one(WHO, dice)
                + " "
                + one(DOES, dice)
                + " "
                + one(WHAT, dice)
                + ", "
                + one(WHY, dice)
                + ".";
    }

    private static String one(List<String> words, Random dice) {
        return words.get(dice.nextInt(words.size()));
    }
}
