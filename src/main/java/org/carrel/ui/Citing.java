// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.reader.Done;
import org.carrel.reader.Reader;

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
        reader.citations()
                .cite(
                        citation -> {
                            String source = Message.citation(citation);
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
            reader.citations()
                    .cite(
                            citation -> {
                                String source = Message.citation(citation);
                                clip.copy(
                                        words + "\n\n" + Message.TEXT_WITH_SOURCE.text(source),
                                        new Done.CitationCopied(source));
                            });
        }
    }

    private boolean isSomething(String words) {
        if (words.isBlank()) {
            reader.notices().report(new Done.NothingSelected());
        }
        return !words.isBlank();
    }
}
