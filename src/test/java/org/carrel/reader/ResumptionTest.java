// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Course;
import org.carrel.course.Opening;
import org.carrel.storage.Openings;
import org.carrel.storage.Recents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ResumptionTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final List<byte[]> courses = new ArrayList<>();
    private final List<byte[]> pages = new ArrayList<>();
    private final Desk desk = new Desk(Recents.NONE, _ -> {});
    private Path zip;

    @BeforeEach
    void write() throws IOException {
        zip = folder.resolve("bees.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            page(out, "index", "On bees.");
            page(out, "section-1", "On wax.");
        }
    }

    private static void page(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry("modules/bees/" + name + ".md"));
        out.write(("---\ntitle: " + name + "\n---\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static void keep(List<byte[]> kept, Supplier<Optional<byte[]>> made) {
        made.get().ifPresent(kept::add);
    }

    private Resumption resumption() {
        return new Resumption(
                courses.isEmpty() ? null : courses.getLast(),
                pages.isEmpty() ? null : pages.getLast(),
                made -> keep(courses, made),
                made -> keep(pages, made));
    }

    private Reader reader(Resumption resumption) {
        var reader = Readers.of(background, desk, Guard.none());
        reader.resumeBy(resumption);
        return reader;
    }

    private void openAhead(Reader reader, Course course) {
        reader.open(zip, CompletableFuture.completedFuture(new Opening.Opened(course)));
        background.finish();
    }

    private static String body(Reader reader) {
        return Objects.requireNonNull(reader.navigation().shownProperty().get()).page().body();
    }

    private void readTheSecondSection() {
        Reader reader = reader(resumption());
        reader.open(zip);
        background.finish();
        reader.navigation().next();
        background.finish();
        reader.navigation()
                .stood(Objects.requireNonNull(reader.navigation().shownProperty().get()).page());
        background.finish();
    }

    @Test
    void theNextStartShowsCourseAndPageWithoutReadingThem() throws IOException {
        readTheSecondSection();
        assertEquals(1, courses.size());
        assertEquals(1, pages.size());
        Resumption next = resumption();
        Course course = next.course(zip).orElseThrow();
        Files.delete(zip);
        Reader reader = reader(next);
        openAhead(reader, course);
        assertTrue(body(reader).contains("On wax."), body(reader));
        assertEquals(1, courses.size(), "kept already");
    }

    @Test
    void whatWasKeptServesTheFirstCourseOnly() throws IOException {
        readTheSecondSection();
        Resumption next = resumption();
        Reader reader = reader(next);
        openAhead(reader, next.course(zip).orElseThrow());
        assertEquals(Optional.empty(), next.course(zip));
        reader.reload();
        background.finish();
        assertEquals(2, courses.size());
        assertTrue(body(reader).contains("On wax."), body(reader));
    }

    @Test
    void aPageThatIsNotTheOneToBeginWithIsMade() throws IOException {
        readTheSecondSection();
        Resumption next = resumption();
        Reader reader = reader(next);
        Course course = next.course(zip).orElseThrow();
        desk.reading(course, course.sections().getFirst().id());
        openAhead(reader, course);
        assertTrue(body(reader).contains("On bees."), body(reader));
    }

    @Test
    void whatIsDamagedIsNotResumed() throws IOException {
        readTheSecondSection();
        courses.add(new byte[] {1, 2, 3});
        assertEquals(Optional.empty(), resumption().course(zip));
        courses.removeLast();
        pages.add(new byte[] {1, 2, 3});
        Resumption next = resumption();
        Reader reader = reader(next);
        openAhead(reader, next.course(zip).orElseThrow());
        assertTrue(body(reader).contains("On wax."), body(reader));
    }

    @Test
    void aPageThatStoppedTheProgramIsNotKept() throws IOException {
        Path cache = folder.resolve("cache");
        var plain = new Guard(new Openings(cache));
        var reader = Readers.of(background, desk, plain);
        reader.resumeBy(resumption());
        reader.open(zip);
        background.finish();
        String hash =
                Objects.requireNonNull(reader.navigation().shownProperty().get())
                        .page()
                        .text()
                        .hash();
        for (int i = 1; i <= 2; i++) {
            Files.createFile(
                    cache.resolve("opening").resolve(hash + "." + ((1L << 40) + i) + ".1"));
        }
        var again = Readers.of(background, desk, new Guard(new Openings(cache)));
        again.resumeBy(resumption());
        again.open(zip);
        background.finish();
        assertTrue(body(again).contains("<pre class=\"source\""), body(again));
        again.navigation()
                .stood(Objects.requireNonNull(again.navigation().shownProperty().get()).page());
        background.finish();
        assertEquals(List.of(), pages);
    }

    @Test
    void oneThatKeepsNothingHasNothing() throws IOException {
        assertEquals(Optional.empty(), Resumption.none().course(zip));
        Reader reader = reader(Resumption.none());
        assertNull(reader.courseProperty().get());
        reader.open(zip);
        background.finish();
        assertEquals(List.of(), courses);
    }
}
