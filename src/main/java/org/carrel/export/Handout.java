// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Section;
import org.carrel.export.Gathered.Noted;
import org.carrel.notebook.Agenda;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is to be put on paper of a course.
///
/// @param title of the whole; plain text
/// @param sections in their order, each once
/// @param agenda that is printed in the guide; null for none
/// @param notes that are printed in the guide, by the path of their section
public record Handout(
        Kind kind,
        Paper paper,
        String title,
        List<Section> sections,
        @Nullable Agenda agenda,
        Map<String, List<Noted>> notes) {
    /// For whom it is.
    public enum Kind {
        /// The text, with room for answers.
        TEXT,
        /// Questions and worksheets only.
        QUESTIONS,
        /// For whoever leads the workshop: agenda, notes, answers.
        GUIDE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    /// The size of a sheet.
    public enum Paper {
        A4,
        LETTER;

        private static final List<String> LETTER_COUNTRIES =
                List.of("US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "PA", "PR", "VE");

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Paper> of(String id) {
            return Stream.of(values()).filter(paper -> paper.id().equals(id)).findFirst();
        }

        /// What is in the printers of a country.
        public static Paper usual(Locale locale) {
            return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
        }
    }

    public Handout {
        sections = sections.stream().distinct().toList();
        notes = Map.copyOf(notes);
    }
}
