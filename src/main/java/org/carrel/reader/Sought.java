// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.page.PageParts;
import org.carrel.search.Asked;
import org.jspecify.annotations.Nullable;

/// What a person looks for in the open course.
///
/// @param words as they were typed
/// @param notes whether in their own notes only
/// @param kind the only parts of sections to look in; null for all, and the notes
/// @param module the id of the only module to look in; null for all
/// @param inOrder whether what is found stands in reading order, by module, else the best first
public record Sought(
        String words,
        boolean notes,
        PageParts.@Nullable Kind kind,
        @Nullable String module,
        boolean inOrder) {
    public static final Sought NOTHING = new Sought("", false, null, null, false);

    public Sought withWords(String others) {
        return new Sought(others, notes, kind, module, inOrder);
    }

    public Sought inNotes() {
        return new Sought(words, true, null, module, inOrder);
    }

    public Sought in(PageParts.@Nullable Kind of) {
        return new Sought(words, false, of, module, inOrder);
    }

    public Sought inModule(@Nullable String id) {
        return new Sought(words, notes, kind, id, inOrder);
    }

    public Sought inOrder(boolean ordered) {
        return new Sought(words, notes, kind, module, ordered);
    }

    /// Whether there is nothing yet to look for.
    public boolean isEmpty() {
        return words.isBlank() && kind == null && !notes;
    }

    Asked asked() {
        return new Asked(words, true, kind, module);
    }
}
