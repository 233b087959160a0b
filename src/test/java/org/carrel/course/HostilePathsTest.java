// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every way out of a course that a path or a link in it can try, on the file systems of Windows, of Unix and of this
/// computer: not one byte from outside is read.
class HostilePathsTest {
    private static final String SECRET = "out of bounds";

    /// Ways to say "one folder up".
    private static final List<String> UPS =
            List.of(
                    "../",
                    "..\\",
                    "%2e%2e/",
                    "%2E%2E%2F",
                    ".%2e/",
                    "%2e./",
                    "..%2f",
                    "..%5c",
                    "%2e%2e%5C",
                    "%252e%252e%252f",
                    "..%252f",
                    "..%255c",
                    "..%c0%af",
                    "%c0%ae%c0%ae/",
                    "..%e0%80%af",
                    "..%ef%bc%8f",
                    "%ef%bc%8e%ef%bc%8e/",
                    "\uff0e\uff0e/",
                    "\u2025/",
                    "..\u2215",
                    "..\u2044",
                    "....//",
                    "....\\\\",
                    "..;/",
                    "..%00/",
                    "..%0a/",
                    ".. /",
                    "..\t/",
                    ".\t./",
                    "./../",
                    "a/../../",
                    "modules/../../",
                    "/../",
                    "//../",
                    "\\..\\",
                    "?/../",
                    "#/../",
                    "..//",
                    "../.\\",
                    "&#46;&#46;/");

    private static final List<Integer> TIMES = List.of(1, 2, 4, 9);

    /// What lies outside, seen from some folder above the course.
    private static final List<String> OUTSIDE =
            List.of("secret.md", "out/secret.md", "course-2/secret.md");

    /// Ways to name a place from the top, where {@code TOP} is the folder above the course with {@code /}.
    private static final List<String> ABSOLUTE =
            List.of(
                    "TOP",
                    "/TOP",
                    "//TOP",
                    "///TOP",
                    "\\TOP",
                    "%2fTOP",
                    "/./TOP",
                    "/%2e/TOP",
                    "file:TOP",
                    "file:/TOP",
                    "file://TOP",
                    "FILE:///TOP",
                    "file://localhost/TOP",
                    "file://127.0.0.1/TOP",
                    "file:\\\\\\TOP",
                    "fi\tle:///TOP",
                    "jar:file:TOP!/x",
                    "jar:file:///TOP!/secret.md",
                    "netdoc:TOP",
                    "jrt:/TOP",
                    "carrel://x/TOP",
                    "view-source:file://TOP",
                    "C:TOP",
                    "C:/TOP",
                    "c:\\TOP",
                    "C|/TOP",
                    "C%3a/TOP",
                    "/C:/TOP",
                    "\\\\?\\C:\\TOP",
                    "\\\\.\\C:\\TOP",
                    "\\\\?\\GLOBALROOT\\TOP",
                    "//?/C:/TOP",
                    "\\\\localhost\\c$\\TOP",
                    "//localhost/c$/TOP",
                    "\\\\127.0.0.1\\share\\TOP",
                    "~/TOP",
                    "$HOME/TOP",
                    "%USERPROFILE%/TOP",
                    "/proc/self/root/TOP",
                    "/proc/self/cwd/TOP",
                    "/dev/fd/../../TOP",
                    "http://x.example/../../TOP",
                    "https://x.example/%2e%2e/TOP",
                    "https://github.com/a/b/blob/main/../../../../../../TOP",
                    "https://raw.githubusercontent.com/a/b/main/%2e%2e/%2e%2e/TOP");

    private static final List<String> ENDINGS =
            List.of("", "::$DATA", ":x", "%00.md", ".", "%20", "/.", "?x", "#x");

    enum Ground {
        WINDOWS,
        UNIX,
        HERE;

        FileSystem system() {
            return switch (this) {
                case WINDOWS -> Jimfs.newFileSystem(Configuration.windows());
                case UNIX -> Jimfs.newFileSystem(Configuration.unix());
                case HERE -> java.nio.file.FileSystems.getDefault();
            };
        }

        Path top(FileSystem system, Path temp) throws IOException {
            return this == HERE
                    ? temp.toRealPath()
                    : Files.createDirectories(system.getPath("shelf/of/courses").toAbsolutePath());
        }
    }

    @TempDir Path temp;

    /// The folder of a course, with things beside it that are none of its business.
    private static Path write(Path top) throws IOException {
        for (String outside : OUTSIDE) {
            write(top.resolve(outside), SECRET);
        }
        write(top.resolve("out/deep/secret.md"), SECRET);
        Path root = top.resolve("course");
        write(root.resolve("_config.yml"), "title: Knots\nurl: https://x.example\n");
        write(root.resolve("_includes/note.html"), "A note.");
        write(root.resolve("modules/bends/index.md"), "# Bends");
        write(root.resolve("modules/bends/docs/sheet.txt"), "sheet");
        return root;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> paths(Path top) {
        var paths = new ArrayList<String>();
        for (String up : UPS) {
            for (int times : TIMES) {
                OUTSIDE.forEach(outside -> paths.add(up.repeat(times) + outside));
            }
        }
        String above = top.toString().replace('\\', '/').replaceFirst("^[A-Z]:", "") + "/";
        for (String absolute : ABSOLUTE) {
            OUTSIDE.forEach(outside -> paths.add(absolute.replace("TOP", above) + outside));
        }
        for (String ending : ENDINGS) {
            paths.add("../../../secret.md" + ending);
            paths.add(top.resolve("secret.md") + ending);
        }
        return paths;
    }

    /// What a reader that believes its paths would read.
    private static boolean leadsOut(Path folder, String path) {
        try {
            Path file = folder.resolve(Href.decoded(path)).normalize();
            return Files.isRegularFile(file) && Files.readString(file).contains(SECRET);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void noPathLeadsOutOfTheCourse(Ground ground) throws IOException {
        FileSystem system = ground.system();
        Path top = ground.top(system, temp);
        Path root = write(top);
        Course course = CourseBuilder.open(root);
        Section from = course.sections().getFirst();
        List<String> paths = paths(top);
        assertTrue(paths.size() >= 400, paths.size() + " paths");
        long believed =
                paths.stream()
                        .filter(path -> leadsOut(root.resolve("modules/bends"), path))
                        .count();
        assertTrue(believed >= 10, "only " + believed + " lead out where they are believed");
        for (String path : paths) {
            assertEquals(List.of(), escaped(course, from, path), path);
            EntryName.safe(path)
                    .filter(name -> isPossible(root, name))
                    .ifPresent(
                            name ->
                                    assertTrue(
                                            root.resolve(name).normalize().startsWith(root), path));
        }
        if (ground != Ground.HERE) {
            system.close();
        }
    }

    private static boolean isPossible(Path root, String name) {
        try {
            return root.resolve(name) != null;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Where the path led out, by every door of the course.
    private static List<String> escaped(Course course, Section from, String path) {
        var escaped = new ArrayList<String>();
        note(escaped, "link", () -> followed(course, course.resolve(from, path)));
        note(escaped, "file", () -> text(course.file(path)));
        note(escaped, "include", () -> course.include(path).orElse(""));
        return escaped;
    }

    private interface Read {
        String text() throws IOException;
    }

    private static void note(List<String> escaped, String door, Read read) {
        try {
            if (read.text().contains(SECRET)) {
                escaped.add(door);
            }
        } catch (IOException e) {
            // refused, as it should be
        }
    }

    private static String followed(Course course, Target target) throws IOException {
        return switch (target) {
            case Target.ToFile(String file) -> text(course.file(file));
            case Target.ToSection(Section section, String _) -> course.read(section).body();
            default -> "";
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Something done to the course's folder.
    interface Change {
        void make(Path root, Path top) throws IOException;
    }

    /// @param before the course is opened
    /// @param after the course is opened
    record Layout(String name, Change before, Change after) {
        static Layout of(String name, Change before) {
            return new Layout(name, before, (root, top) -> {});
        }

        static Layout later(String name, Change after) {
            return new Layout(name, (root, top) -> {}, after);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private static void linkFolder(Path link, Path target) throws IOException {
        if (Files.exists(link)) {
            Files.move(link, link.resolveSibling(link.getFileName() + "-was"));
        }
        Files.createSymbolicLink(link, target);
    }

    static Stream<Layout> layouts() {
        String bends = "modules/bends";
        return Stream.of(
                Layout.of(
                        "a page that is a link",
                        (root, top) ->
                                link(root.resolve(bends + "/a.md"), top.resolve("secret.md"))),
                Layout.of(
                        "a page that is a relative link",
                        (root, top) ->
                                link(
                                        root.resolve(bends + "/a.md"),
                                        root.getFileSystem().getPath("../../../secret.md"))),
                Layout.of(
                        "a folder that is a link",
                        (root, top) -> linkFolder(root.resolve(bends + "/a"), top.resolve("out"))),
                Layout.of(
                        "a folder that is a link to a namesake",
                        (root, top) ->
                                linkFolder(root.resolve(bends + "/a"), top.resolve("course-2"))),
                Layout.of(
                        "a folder that is a link to the folder above",
                        (root, top) -> linkFolder(root.resolve(bends + "/a"), top)),
                Layout.of(
                        "a folder that is a link to the top",
                        (root, top) -> linkFolder(root.resolve(bends + "/a"), top.getRoot())),
                Layout.of(
                        "a link to a link",
                        (root, top) -> {
                            link(top.resolve("hop"), top.resolve("out"));
                            linkFolder(root.resolve(bends + "/a"), top.resolve("hop"));
                        }),
                Layout.of(
                        "a link through a link inside",
                        (root, top) -> {
                            linkFolder(root.resolve(".hop"), top.resolve("out"));
                            link(
                                    root.resolve(bends + "/a.md"),
                                    root.resolve(".hop/deep/secret.md"));
                        }),
                Layout.of(
                        "includes that are a link",
                        (root, top) -> linkFolder(root.resolve("_includes"), top.resolve("out"))),
                Layout.of(
                        "an include that is a link",
                        (root, top) ->
                                link(
                                        root.resolve("_includes/secret.md"),
                                        top.resolve("secret.md"))),
                Layout.of(
                        "settings that are a link",
                        (root, top) -> {
                            write(top.resolve("out/x.yml"), "title: " + SECRET);
                            link(root.resolve("_config.yml"), top.resolve("out/x.yml"));
                        }),
                Layout.of(
                        "a file that is a link",
                        (root, top) ->
                                link(root.resolve(bends + "/secret.md"), top.resolve("secret.md"))),
                Layout.later(
                        "a page that becomes a link",
                        (root, top) ->
                                link(root.resolve(bends + "/index.md"), top.resolve("secret.md"))),
                Layout.later(
                        "a file that becomes a link",
                        (root, top) ->
                                link(
                                        root.resolve(bends + "/docs/sheet.txt"),
                                        top.resolve("secret.md"))),
                Layout.later(
                        "a folder that becomes a link",
                        (root, top) -> {
                            write(top.resolve("out/index.md"), SECRET);
                            linkFolder(root.resolve(bends), top.resolve("out"));
                        }),
                Layout.later(
                        "a folder above that becomes a link",
                        (root, top) -> {
                            write(top.resolve("out/bends/index.md"), SECRET);
                            write(top.resolve("out/bends/docs/sheet.txt"), SECRET);
                            linkFolder(root.resolve("modules"), top.resolve("out"));
                        }));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void noLinkLeadsOutOfTheCourse(Layout layout) throws IOException {
        for (Ground ground : Ground.values()) {
            FileSystem system = ground.system();
            Path top = ground.top(system, temp);
            Path root = write(top);
            try {
                layout.before().make(root, top);
            } catch (UnsupportedOperationException e) {
                assumeTrue(false, "links can't be made here: " + e);
            }
            Course course = CourseBuilder.open(root);
            Section from = course.sections().getFirst();
            layout.after().make(root, top);
            assertTrue(
                    isReachable(root, top), "the link leads out where it is believed, " + ground);
            assertEquals(List.of(), leaked(course, from), ground.toString());
            if (ground != Ground.HERE) {
                system.close();
            }
        }
    }

    /// All that the course tells of itself where it holds what is not its own.
    private static List<String> leaked(Course course, Section from) {
        var leaked = new ArrayList<String>();
        note(leaked, "title", course::title);
        note(leaked, "settings", () -> course.site().toString());
        course.sections()
                .forEach(
                        section -> {
                            note(leaked, "page", () -> course.read(section).toString());
                            note(leaked, "title", section::title);
                        });
        List<String> guesses =
                List.of(
                        "a.md",
                        "a/secret.md",
                        "a/out/secret.md",
                        "a/deep/secret.md",
                        "secret.md",
                        "docs/sheet.txt",
                        "../secret.md",
                        "../../.hop/secret.md",
                        "deep/secret.md");
        for (String guess : guesses) {
            leaked.addAll(escaped(course, from, guess));
            leaked.addAll(escaped(course, from, "modules/bends/" + guess));
        }
        return leaked;
    }

    private static boolean isReachable(Path root, Path top) {
        Path bends = root.resolve("modules/bends");
        return Stream.of(
                        bends.resolve("a.md"),
                        bends.resolve("secret.md"),
                        bends.resolve("index.md"),
                        bends.resolve("docs/sheet.txt"),
                        bends.resolve("a/secret.md"),
                        bends.resolve("a").resolve(top.getRoot().relativize(top) + "/secret.md"),
                        root.resolve("_includes/secret.md"),
                        root.resolve("_config.yml"))
                .anyMatch(HostilePathsTest::isSecret);
    }

    private static boolean isSecret(Path path) {
        try {
            return Files.isRegularFile(path) && Files.readString(path).contains(SECRET);
        } catch (IOException e) {
            return false;
        }
    }
}
