// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/// Finds where entries belong in a course as it is today, by what is stored of their places. It is sure only where the
/// words and what is around them leave no doubt; the rest is for the person to decide. Any thread. However large or
/// alike texts are, it takes little time, and memory for no more than a few times a section's text.
public final class Resolver {
    private final CourseText course;

    public Resolver(CourseText course) {
        this.course = course;
    }

    public Placed place(Entry entry) {
        Anchor anchor = entry.anchor();
        return switch (anchor.scope()) {
            case MODULE -> whole(course.hasModule(anchor.place()));
            case SECTION -> whole(course.section(anchor.place()).isPresent());
            case PASSAGE -> passage(anchor, entry.kind() == Kind.BOOKMARK);
        };
    }

    private static Placed whole(boolean there) {
        return there ? new Placed.Whole() : new Placed.Unknown();
    }

    private Placed passage(Anchor anchor, boolean paragraph) {
        Passage passage = Objects.requireNonNull(anchor.passage());
        var quote = new Quote(passage);
        Optional<SectionSearch> search =
                course.section(anchor.place())
                        .map(here -> new SectionSearch(here, passage, quote, paragraph));
        return search.flatMap(SectionSearch::here)
                .or(() -> moved(anchor.place(), passage, quote, paragraph))
                .or(() -> search.filter(_ -> paragraph).map(SectionSearch::near))
                .orElseGet(Placed.Unknown::new);
    }

    /// Of places that fit alike the one in the nearest section.
    private Optional<Placed> moved(String from, Passage passage, Quote quote, boolean paragraph) {
        Placed best = null;
        double most = 0;
        for (Iterator<Passages> others = course.others(from).iterator(); others.hasNext(); ) {
            Passages other = others.next();
            var search = new SectionSearch(other, passage, quote, paragraph);
            Quote.@Nullable Hit hit = search.elsewhere().orElse(null);
            if (hit != null && hit.score() > most + SectionSearch.ALIKE) {
                most = hit.score();
                Placed.Range range = search.range(hit);
                best = new Placed.Moved(other.section(), range.start(), range.end());
            }
        }
        return Optional.ofNullable(best);
    }
}
