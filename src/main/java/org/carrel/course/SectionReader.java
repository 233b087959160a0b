// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the text of sections: whole, or only the top while the course is opened.
final class SectionReader {
    /// A longer section is read this far.
    private static final int LONGEST = 2 * 1024 * 1024;

    private static final int TOP = 32 * 1024;

    private final CourseFiles files;
    private long readSoFar;

    SectionReader(CourseFiles files) {
        this.files = files;
    }

    /// How many bytes of tops were read.
    long readSoFar() {
        return readSoFar;
    }

    /// The section as far as the limit, which is said in its problems. The place is read each time.
    SectionText read(String path) throws IOException {
        byte[] bytes = files.read(path, LONGEST + 1);
        boolean whole = bytes.length <= LONGEST;
        Texts text = Texts.decode(whole ? bytes : Arrays.copyOf(bytes, LONGEST), whole);
        FrontMatter matter = FrontMatter.cut(text.text());
        List<Problem> problems = problems(path, text, matter);
        if (!whole) {
            problems.add(new Problem(Problem.Cause.TOO_LARGE, path, ""));
        }
        return new SectionText(
                matter.values(), whole ? matter.body() : wholeLines(matter.body()), problems);
    }

    private static String wholeLines(String body) {
        int end = body.lastIndexOf('\n');
        return end < 0 ? body : body.substring(0, end + 1);
    }

    /// The head of a section; its problems are added to the list.
    Head head(String path, List<Problem> problems) throws IOException {
        byte[] bytes = files.read(path, TOP);
        boolean whole = bytes.length < TOP;
        readSoFar += bytes.length;
        Texts text = Texts.decode(bytes, whole);
        FrontMatter matter = FrontMatter.cut(text.text());
        problems.addAll(problems(path, text, matter));
        if (!whole && files.read(path, LONGEST + 1).length > LONGEST) {
            problems.add(new Problem(Problem.Cause.TOO_LARGE, path, ""));
        }
        return Head.of(path, matter);
    }

    private static List<Problem> problems(String path, Texts text, FrontMatter matter) {
        List<Problem> problems = new ArrayList<>();
        if (!text.utf8()) {
            problems.add(new Problem(Problem.Cause.NOT_UTF8, path, ""));
        }
        if (matter.broken()) {
            problems.add(new Problem(Problem.Cause.BROKEN_FRONT_MATTER, path, ""));
        }
        if (text.text().isBlank()) {
            problems.add(new Problem(Problem.Cause.EMPTY_SECTION, path, ""));
        }
        return problems;
    }
}
