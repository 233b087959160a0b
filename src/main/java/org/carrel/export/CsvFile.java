// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Gathered.Noted;
import org.carrel.export.Gathered.OfCourse;
import org.carrel.export.Gathered.OfModule;
import org.carrel.export.Gathered.OfSection;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Passage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as RFC 4180 has it, which spreadsheet programs open with all letters right and in which nothing is taken for
/// a formula.
final class CsvFile {
    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ROW_END = "\r\n";

    /// What spreadsheet programs begin a formula with; the wide ones are read so in East Asia.
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Imprint imprint;
    private final Steps steps;

    CsvFile(Imprint imprint, Steps steps) {
        this.imprint = imprint;
        this.steps = steps;
    }

    OutFile of(Gathered notes) throws InterruptedException {
        var table = new StringBuilder(BYTE_ORDER_MARK);
        row(
                table,
                Stream.of(
                                Phrase.CREATED,
                                Phrase.MODIFIED,
                                Phrase.AUTHOR,
                                Phrase.MODULE,
                                Phrase.SECTION,
                                Phrase.KIND,
                                Phrase.QUOTE,
                                Phrase.NOTE_COLUMN,
                                Phrase.TAGS,
                                Phrase.COLOUR,
                                Phrase.STATUS)
                        .map(column -> imprint.phrases().say(column))
                        .toList());
        for (OfCourse course : notes.courses()) {
            for (OfModule module : course.modules()) {
                for (OfSection section : module.sections()) {
                    for (Noted noted : section.entries()) {
                        steps.next();
                        row(table, cells(module, section, noted));
                    }
                }
            }
        }
        return OutFile.of(FileName.of(notes, imprint, Format.CSV), table.toString());
    }

    private List<String> cells(OfModule module, OfSection section, Noted noted) {
        Entry entry = noted.entry();
        Passage passage = entry.anchor().passage();
        return List.of(
                imprint.minute(entry.created()),
                imprint.minute(entry.modified()),
                entry.author(),
                module.title(),
                section.path().isEmpty() ? "" : section.title(),
                imprint.phrases().say(Phrase.valueOf("PLAIN_" + entry.kind().name())),
                passage == null ? "" : passage.exact(),
                entry.text(),
                String.join(", ", entry.tags()),
                entry.colour() == null ? "" : imprint.phrases().colour(entry.colour()),
                noted.placed().map(imprint.phrases()::status).orElse(""));
    }

    static void row(StringBuilder table, List<String> cells) {
        table.append(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")))
                .append(ROW_END);
    }

    static String cell(String value) {
        String text = value.replace("\0", "");
        if (!text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
