// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.carrel.course.Section;
import org.carrel.page.Folded;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Whether people find what they look for in a real course. The questions were written before anything was tuned, and
/// hold nothing of the course but names of sections.
class QualityTest {
    private static final Path CORPUS = Path.of("../shared/corpus/connected-learning-modules.zip");

    private record Question(String words, List<String> sections) {}

    private static List<Question> questions() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(QualityTest.class.getResourceAsStream("questions.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Question(parts[0], Arrays.asList(parts[1].split(" "))))
                    .toList();
        }
    }

    @Test
    void theSectionThatAnswersIsAmongTheFirstThree() throws IOException {
        assumeTrue(
                Files.exists(CORPUS),
                "the corpus is not beside the project: " + CORPUS.toAbsolutePath());
        List<Question> questions = questions();
        assertTrue(questions.size() >= 60);
        int first = 0;
        int firstThree = 0;
        int plainFirst = 0;
        int plainThree = 0;
        List<String> missed = new ArrayList<>();
        try (IndexedCourse course = IndexedCourse.of(CORPUS)) {
            Substrings plain = Substrings.of(course);
            for (Question question : questions) {
                List<String> found = course.sections(question.words());
                int place = place(question, found);
                first += place == 0 ? 1 : 0;
                firstThree += place < 3 ? 1 : 0;
                if (place >= 3) {
                    missed.add(
                            question
                                    + " at "
                                    + (place + 1)
                                    + " after "
                                    + found.stream().limit(3).toList());
                }
                int plainly = place(question, plain.find(question.words()));
                plainFirst += plainly == 0 ? 1 : 0;
                plainThree += plainly < 3 ? 1 : 0;
            }
        }
        System.out.printf(
                "%d questions: first %d, in the first three %d; plain substrings: %d and %d%n",
                questions.size(), first, firstThree, plainFirst, plainThree);
        missed.forEach(System.out::println);
        assertTrue(firstThree >= 0.9 * questions.size(), () -> "missed: " + missed);
    }

    private static int place(Question question, List<String> found) {
        return found.stream()
                .filter(question.sections()::contains)
                .findFirst()
                .map(found::indexOf)
                .orElse(Integer.MAX_VALUE);
    }

    /// What there was before: sections that hold the very words, in reading order.
    private record Substrings(List<String> ids, List<String> texts) {
        static Substrings of(IndexedCourse course) throws IOException {
            List<String> ids = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (Section section : course.course().sections()) {
                ids.add(section.id().path());
                texts.add(Folded.plain(section.title() + "\n" + course.text(section)));
            }
            return new Substrings(ids, texts);
        }

        List<String> find(String words) {
            String wanted = Folded.plain(words).replace("\"", "");
            List<String> found = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                if (texts.get(i).contains(wanted)) {
                    found.add(ids.get(i));
                }
            }
            return found;
        }
    }
}
