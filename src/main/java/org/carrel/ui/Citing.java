// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.page.Citation;
import org.carrel.reader.Done;
import org.carrel.reader.Reader;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes words of the page along, and says where they come from.
final class Citing {
    private final Reader reader;
    private final Clip clip;

    Citing(Reader reader, Clip clip) {
        this.reader = reader;
        this.clip = clip;
    }

    /// The section's own citation to the clipboard.
    void cite() {
        reader.navigation()
                .cite(
                        citation -> {
                            String source = citation(citation);
                            clip.copy(source, new Done.CitationCopied(source));
                        });
    }

    void copy(String words) {
        if (isSomething(words)) {
            clip.copy(words, new Done.TextCopied());
        }
    }

    void copyWithSource(String words) {
        if (isSomething(words)) {
            reader.navigation()
                    .cite(
                            citation -> {
                                String source = citation(citation);
                                clip.copy(
                                        words + "\n\n" + Message.TEXT_WITH_SOURCE.text(source),
                                        new Done.CitationCopied(source));
                            });
        }
    }

    /// Where words come from, as one line: what is known, once each.
    private static String citation(Citation citation) {
        return Stream.of(
                        Message.CITATION_TITLE.text(citation.section()),
                        citation.module().equals(citation.section()) ? "" : citation.module(),
                        citation.course().equals(citation.module()) ? "" : citation.course(),
                        citation.licence(),
                        citation.address())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private boolean isSomething(String words) {
        if (words.isBlank()) {
            reader.notices().report(new Done.NothingSelected());
        }
        return !words.isBlank();
    }
}
