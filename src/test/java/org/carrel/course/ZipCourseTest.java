// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.carrel.course.CourseBuilder.open;
import static org.carrel.course.CourseBuilder.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// ZIPs as they come: from other systems, broken off, or made to do harm.
class ZipCourseTest {
    @TempDir private Path temp;

    private static CourseBuilder good() {
        return new CourseBuilder()
                .with("top-main/_config.yml", "title: Weaving")
                .page("top-main/modules/warp/index.md", "title: Warp", "Long threads.")
                .page("top-main/modules/warp/section-1.md", "title: 1. Loom", "A frame.");
    }

    private static List<String> ids(Course course) {
        return course.sections().stream().map(section -> section.id().path()).toList();
    }

    private static List<Problem.Cause> causes(Course course) {
        return course.problems().stream().map(Problem::cause).toList();
    }

    @Test
    void opensWhatGitHubOffers() throws IOException {
        Course course = open(good().zip(temp.resolve("a.zip")));
        assertEquals("Weaving", course.title());
        assertEquals(List.of("warp/index", "warp/section-1"), ids(course));
        assertEquals("Long threads.", course.read(course.sections().getFirst()).body());
    }

    @Test
    void findsTheCourseAmongStrayPagesAndSaysWhereTheyLie() throws IOException {
        Course course =
                open(
                        good().with("notes.md", "A stray page.")
                                .with("other/x.md", "Another.")
                                .with("README.md", "Of the ZIP.")
                                .zip(temp.resolve("a.zip")));
        assertEquals("Weaving", course.title());
        assertEquals(List.of("warp/index", "warp/section-1"), ids(course));
        assertEquals(
                List.of(
                        new Problem(Problem.Cause.OUTSIDE, "notes.md", ""),
                        new Problem(Problem.Cause.OUTSIDE, "other/x.md", "")),
                course.problems());
    }

    @Test
    void aMarkInOneModuleOfSeveralDoesNotHideTheOthers() throws IOException {
        Course course =
                open(
                        new CourseBuilder()
                                .with("a/_config.yml", "title: A")
                                .page("a/index.md", "title: A", "One.")
                                .page("b/index.md", "title: B", "Two.")
                                .page("c/index.md", "title: C", "Three.")
                                .zip(temp.resolve("a.zip")));
        assertEquals(List.of("a/index", "b/index", "c/index"), ids(course));
    }

    @Test
    void givesTheSameIdsForTheFolderOfTheSameName() throws IOException {
        Course zip = open(good().zip(temp.resolve("a.zip")));
        Course folder = open(good().folder(temp.resolve("folder")));
        assertEquals(zip.modules(), folder.modules());
    }

    @Test
    void skipsUnsafeNamesAndReadsTheRest() throws IOException {
        Course course =
                open(
                        good().with("../evil.md", "x")
                                .with("/etc/evil.md", "x")
                                .with("C:\\Windows\\evil.md", "x")
                                .with("top-main/modules/warp/nul.md", "x")
                                .zip(temp.resolve("a.zip")));
        assertEquals(2, course.sections().size());
        assertEquals(4, causes(course).stream().filter(Problem.Cause.UNSAFE_NAME::equals).count());
    }

    @Test
    void readsNamesWithTheSeparatorsOfOldWindows() throws IOException {
        Course course =
                open(
                        new CourseBuilder()
                                .with("knots\\one.md", "# Reef knot")
                                .with("knots\\two.md", "# Bowline")
                                .zip(temp.resolve("a.zip")));
        assertEquals(List.of("knots/one", "knots/two"), ids(course));
    }

    @Test
    void readsNamesInTheCodePageOfDos() throws IOException {
        Path zip = temp.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
            out.putNextEntry(new ZipEntry("knots/caf\u00e9.md"));
            out.write("# Coffee".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        assertEquals(List.of("knots/caf\u00e9"), ids(open(zip)));
    }

    @Test
    void takesTheFirstOfTwoFilesThatOtherSystemsCannotTellApart() throws IOException {
        Course course =
                open(
                        new CourseBuilder()
                                .with("knots/one.md", "# First")
                                .with("Knots/ONE.md", "# Second")
                                .with("knots/cafe\u0301.md", "# Third")
                                .with("knots/caf\u00e9.md", "# Fourth")
                                .zip(temp.resolve("a.zip")));
        assertEquals(
                List.of("Third", "First"), course.sections().stream().map(Section::title).toList());
        assertEquals(List.of(Problem.Cause.SAME_NAME, Problem.Cause.SAME_NAME), causes(course));
    }

    @Test
    void losesOnlyTheEntryThatHasAPassword() throws IOException {
        byte[] zip = Files.readAllBytes(good().zip(temp.resolve("a.zip")));
        encrypt(zip, 2);
        Course course = open(Files.write(temp.resolve("b.zip"), zip));
        assertEquals(List.of("warp/index"), ids(course));
        assertEquals(List.of(Problem.Cause.ENCRYPTED), causes(course));
        assertEquals("modules/warp/section-1.md", course.problems().getFirst().path());
    }

    @Test
    void refusesAZipThatIsAllEncrypted() throws IOException {
        byte[] zip = Files.readAllBytes(good().zip(temp.resolve("a.zip")));
        encrypt(zip, 0);
        encrypt(zip, 1);
        encrypt(zip, 2);
        assertEquals(
                Opening.Reason.ENCRYPTED_ZIP, refusal(Files.write(temp.resolve("b.zip"), zip)));
    }

    @Test
    void losesOnlyTheEntryThatIsDamaged() throws IOException {
        byte[] zip = Files.readAllBytes(good().zip(temp.resolve("a.zip")));
        int local = local(zip, 2);
        for (int i = 0; i < 8; i++) {
            zip[local + 30 + shortAt(zip, local + 26) + 3 + i] ^= 0x55;
        }
        Course course = open(Files.write(temp.resolve("b.zip"), zip));
        assertEquals(List.of("warp/index"), ids(course));
        assertEquals(List.of(Problem.Cause.DAMAGED_ENTRY), causes(course));
    }

    @Test
    void neverBelievesWhatAnEntrySaysOfItsSize() throws IOException {
        byte[] text = ("# Long\n\n" + "thread ".repeat(1000)).getBytes(StandardCharsets.UTF_8);
        byte[] zip =
                Files.readAllBytes(
                        new CourseBuilder().with("knots/one.md", text).zip(temp.resolve("a.zip")));
        int central = central(zip, 0);
        zip[central + 24] = 10;
        Arrays.fill(zip, central + 25, central + 28, (byte) 0);
        Course course = open(Files.write(temp.resolve("b.zip"), zip));
        assertArrayEquals(text, course.file("knots/one.md"));
    }

    @Test
    void stopsReadingWhatSwellsTooMuch() throws IOException {
        Course course =
                open(
                        good().with("top-main/zeros.docx", new byte[60 * 1024 * 1024])
                                .with("top-main/small.txt", new byte[300])
                                .zip(temp.resolve("a.zip")));
        assertThrows(UnreadableFileException.class, () -> course.file("zeros.docx"));
        assertEquals(300, course.file("small.txt").length);
    }

    @Test
    void followsNoLinkInAZip() throws IOException {
        Path zip = temp.resolve("a.zip");
        try (var out = new ZipArchiveOutputStream(zip)) {
            for (String name : List.of("knots/one.md", "knots/two.md")) {
                var entry = new ZipArchiveEntry(name);
                boolean link = name.endsWith("two.md");
                entry.setUnixMode(link ? 0120777 : 0100644);
                out.putArchiveEntry(entry);
                out.write((link ? "/etc/passwd" : "# One").getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }
        Course course = open(zip);
        assertEquals(List.of("knots/one"), ids(course));
        assertEquals(List.of(Problem.Cause.OUTSIDE), causes(course));
    }

    @Test
    void goesByTheListWhereAnEntryCallsItselfOtherwise() throws IOException {
        byte[] zip =
                Files.readAllBytes(
                        new CourseBuilder()
                                .with("knots/one.md", "# One")
                                .zip(temp.resolve("a.zip")));
        byte[] other = "../../ev.md!".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(other, 0, zip, local(zip, 0) + 30, other.length);
        assertEquals(List.of("knots/one"), ids(open(Files.write(temp.resolve("b.zip"), zip))));
    }

    @Test
    void showsNoTitleThatATurnedNameHides() throws IOException {
        Course course =
                open(
                        new CourseBuilder()
                                .with("knots/\u202edm.exe\u2066.md", "No heading.")
                                .zip(temp.resolve("a.zip")));
        assertTrue(
                course.sections()
                        .getFirst()
                        .title()
                        .chars()
                        .noneMatch(c -> c == 0x202E || c == 0x2066));
    }

    @Test
    void endsOverNamesThatAreHardToNormalise() {
        CourseBuilder hard = good();
        for (int i = 0; i < 300; i++) {
            hard.with(i + "\u0315\u0316".repeat(15_000) + ".md", "x");
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertEquals(2, open(hard.zip(temp.resolve("a.zip"))).sections().size()));
    }

    @Test
    void opensNoArchiveInside() throws IOException {
        byte[] inner = Files.readAllBytes(good().zip(temp.resolve("inner.zip")));
        Course course = open(good().with("top-main/inner.zip", inner).zip(temp.resolve("a.zip")));
        assertEquals(2, course.sections().size());
        assertArrayEquals(inner, course.file("inner.zip"));
    }

    @Test
    void tellsWhatIsNoZip() throws IOException {
        Path zip = good().zip(temp.resolve("a.zip"));
        byte[] bytes = Files.readAllBytes(zip);
        assertEquals(
                Opening.Reason.EMPTY_FILE, refusal(Files.createFile(temp.resolve("empty.zip"))));
        assertEquals(
                Opening.Reason.NOT_A_COURSE_FILE,
                refusal(Files.writeString(temp.resolve("b.zip"), "<html>Sign in</html>")));
        assertEquals(
                Opening.Reason.DAMAGED_ZIP,
                refusal(
                        Files.write(
                                temp.resolve("c.zip"), Arrays.copyOf(bytes, bytes.length / 2))));
        assertEquals(Opening.Reason.MISSING, refusal(temp.resolve("d.zip")));
        assertEquals(
                Opening.Reason.NO_SECTION,
                refusal(new CourseBuilder().with("a.txt", "x").zip(temp.resolve("e.zip"))));
        assertEquals(
                Opening.Reason.NO_SECTION,
                refusal(new CourseBuilder().with(".a.md", "x").zip(temp.resolve("f.zip"))));
    }

    @Test
    void opensAZipBehindAnotherFile() throws IOException {
        byte[] zip = Files.readAllBytes(good().zip(temp.resolve("a.zip")));
        byte[] both = new byte[500 + zip.length];
        System.arraycopy(zip, 0, both, 500, zip.length);
        assertEquals(2, open(Files.write(temp.resolve("b.exe"), both)).sections().size());
    }

    @Test
    void refusesAnEndlessListOfEntries() throws IOException {
        byte[] zip =
                Files.readAllBytes(new CourseBuilder().with("a", "").zip(temp.resolve("a.zip")));
        int central = central(zip, 0);
        int end = zip.length - 22;
        byte[] record = Arrays.copyOfRange(zip, central, end);
        byte[] endless = Arrays.copyOf(zip, central + 400_000 * record.length + 22);
        for (int i = 0; i < 400_000; i++) {
            System.arraycopy(record, 0, endless, central + i * record.length, record.length);
        }
        System.arraycopy(zip, end, endless, endless.length - 22, 22);
        ByteBuffer.wrap(endless)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(endless.length - 10, 400_000 * record.length);
        Path file = Files.write(temp.resolve("b.zip"), endless);
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertEquals(Opening.Reason.TOO_MANY_FILES, refusal(file)));
    }

    @Test
    void readsALargeZipWithoutKeepingItOpen() throws IOException {
        byte[] noise = new byte[40 * 1024 * 1024];
        new Random(3).nextBytes(noise);
        Path zip =
                good().with("top-main/a.mp4", noise)
                        .with("top-main/b.mp4", noise)
                        .zip(temp.resolve("a.zip"));
        Course course = open(zip);
        assertEquals("Long threads.", course.read(course.sections().getFirst()).body());
        assertArrayEquals(noise, course.file("b.mp4"));
        Path moved = Files.move(zip, temp.resolve("moved.zip"));
        assertThrows(IOException.class, () -> course.read(course.sections().getFirst()));
        Files.move(moved, zip);
        assertEquals("Long threads.", course.read(course.sections().getFirst()).body());
    }

    @Test
    void survivesAThousandDamagedZips() throws IOException {
        byte[] zip = Files.readAllBytes(good().zip(temp.resolve("a.zip")));
        Random random = new Random(20260101);
        Path folder = Files.createDirectory(temp.resolve("mutants"));
        Path file = folder.resolve("b.zip");
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        Files.write(file, mutant(zip, random));
                        if (CourseOpener.open(file, Progress.NONE)
                                instanceof Opening.Opened opened) {
                            readAll(opened.course());
                        }
                    }
                });
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    private static void readAll(Course course) throws IOException {
        for (Section section : course.sections()) {
            try {
                assertTrue(course.read(section).body().length() < 3_000_000);
            } catch (UnreadableFileException e) {
                assertEquals(section.source(), e.problem().path());
            }
        }
    }

    private static byte[] mutant(byte[] zip, Random random) {
        byte[] mutant =
                random.nextInt(10) == 0
                        ? Arrays.copyOf(zip, random.nextInt(zip.length))
                        : zip.clone();
        for (int i = random.nextInt(8); i >= 0 && mutant.length > 0; i--) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
        }
        return mutant;
    }

    private static void encrypt(byte[] zip, int entry) {
        zip[central(zip, entry) + 8] |= 1;
        zip[local(zip, entry) + 6] |= 1;
    }

    private static int central(byte[] zip, int entry) {
        return signature(zip, entry, 1, 2);
    }

    private static int local(byte[] zip, int entry) {
        return signature(zip, entry, 3, 4);
    }

    private static int signature(byte[] zip, int entry, int third, int fourth) {
        int left = entry;
        for (int i = 0; i + 4 <= zip.length; i++) {
            boolean found =
                    zip[i] == 'P'
                            && zip[i + 1] == 'K'
                            && zip[i + 2] == third
                            && zip[i + 3] == fourth;
            if (found && left-- == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no entry " + entry);
    }

    private static int shortAt(byte[] zip, int at) {
        return (zip[at] & 0xFF) | (zip[at + 1] & 0xFF) << 8;
    }
}
