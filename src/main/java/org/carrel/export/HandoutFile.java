// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Attachment;
import org.carrel.course.Course;
import org.carrel.course.Problem;
import org.carrel.course.Progress;
import org.carrel.page.Words;

import java.io.IOException;
import java.util.List;

/// A handout as a PDF.
///
/// @param pages how many there are
/// @param problems of its sections
public record HandoutFile(OutFile file, int pages, List<Problem> problems) {
    public HandoutFile {
        problems = List.copyOf(problems);
    }

    /// On a thread made by [org.carrel.page.PageThread]. A section that can't be read is left out, and a problem.
    ///
    /// @param words of the pages
    /// @param progress hears of sections
    /// @throws IOException where it can't be laid out
    /// @throws InterruptedException where the thread was interrupted meanwhile
    public static HandoutFile of(
            Course course, Handout handout, Imprint imprint, Words words, Progress progress)
            throws IOException, InterruptedException {
        var page = new HandoutPage(course, handout, imprint, words);
        var pdf = new PdfFile(page.addresses());
        byte[] bytes = pdf.of(page.document(progress), "Carrel " + imprint.version());
        return new HandoutFile(
                new OutFile(name(handout.title()), bytes), pdf.pages(), page.problems());
    }

    /// What one with a title is best called.
    public static String name(String title) {
        return Attachment.nameOf(title.replace('/', '-').replace('\\', '-') + ".pdf");
    }
}
