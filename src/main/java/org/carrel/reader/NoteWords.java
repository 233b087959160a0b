// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.notebook.Entry;
import org.carrel.notebook.Passage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All words of each entry in the form in which they are compared, made once. Never changes.
final class NoteWords {
    static final NoteWords NONE = new NoteWords(Map.of());

    private record Folded(Entry of, String words) {}

    private final Map<UUID, Folded> folded;

    private NoteWords(Map<UUID, Folded> folded) {
        this.folded = folded;
    }

    /// How many of these would have to be folded anew.
    long missing(List<Entry> entries) {
        return entries.stream().filter(entry -> !has(entry)).count();
    }

    /// Those of these entries, on whatever thread.
    NoteWords of(List<Entry> entries) {
        Map<UUID, Folded> all = HashMap.newHashMap(entries.size());
        for (Entry entry : entries) {
            Folded before = folded.get(entry.id());
            all.put(
                    entry.id(),
                    before != null && before.of().equals(entry)
                            ? before
                            : new Folded(entry, words(entry)));
        }
        return new NoteWords(all);
    }

    private boolean has(Entry entry) {
        Folded before = folded.get(entry.id());
        return before != null && before.of().equals(entry);
    }

    /// Empty for one that is not here.
    String get(Entry entry) {
        Folded found = folded.get(entry.id());
        return found == null ? "" : found.words();
    }

    private static String words(Entry entry) {
        Passage passage = entry.anchor().passage();
        return SectionFilter.fold(
                String.join(
                        "\n",
                        entry.text(),
                        passage == null ? "" : passage.exact(),
                        String.join(" ", entry.tags()),
                        entry.anchor().title(),
                        entry.author()));
    }
}
