// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Attachment;
import org.carrel.course.Progress;
import org.carrel.notebook.Notebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What entries can be taken along as.
public enum Format {
    /// As Obsidian reads it, one file for each module.
    MARKDOWN("md"),
    /// One page to read or print, which needs nothing else.
    HTML("html"),
    /// A table.
    CSV("csv"),
    /// A Readium annotation set, which Carrel reads back without loss.
    ANNOTATION("annotation");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /// As commands name it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String id) {
        return Stream.of(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /// Whether the agendas of a course go along; else only what was written into its sections.
    public boolean keepsAgendas() {
        return this == ANNOTATION;
    }

    /// What the names of its files end in, without the dot.
    public String ending() {
        return ending;
    }

    /// The finished files, named apart.
    ///
    /// @param notebook that the notes were gathered from
    /// @param progress hears of entries
    /// @throws InterruptedException where the thread was interrupted meanwhile
    public List<OutFile> files(
            Notebook notebook, Gathered notes, Imprint imprint, Progress progress)
            throws InterruptedException {
        var steps = new Steps(notes.counts().all(), progress);
        return switch (this) {
            case MARKDOWN -> new MarkdownFiles(imprint, steps).each(notes);
            case HTML -> List.of(new HtmlFile(imprint, steps).of(notes));
            case CSV -> List.of(new CsvFile(imprint, steps).of(notes));
            case ANNOTATION -> List.of(new AnnotationSet(notebook, imprint, steps).of(notes));
        };
    }

    /// All in one file, whatever it is called.
    ///
    /// @throws InterruptedException where the thread was interrupted meanwhile
    public OutFile file(Notebook notebook, Gathered notes, Imprint imprint, Progress progress)
            throws InterruptedException {
        return this == MARKDOWN
                ? new MarkdownFiles(imprint, new Steps(notes.counts().all(), progress))
                        .together(notes)
                : files(notebook, notes, imprint, progress).getFirst();
    }

    /// What a file with all of it is best called.
    public String fileName(Gathered notes, Imprint imprint) {
        return FileName.of(notes, imprint, this);
    }

    /// What a folder for several files is best called.
    public static String folderName(Gathered notes, Imprint imprint) {
        return Attachment.nameOf(
                (FileName.title(notes, imprint) + " " + imprint.day())
                        .replace('/', '-')
                        .replace('\\', '-'));
    }
}
