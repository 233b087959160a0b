// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.notebook.CourseText;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Passages;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Resolver;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Those texts of a course that were read. One thread at a time.
final class CourseTexts implements CourseText {
    private final CourseIndex index;
    private final Map<String, Passages> read = new LinkedHashMap<>();
    private final boolean complete;
    private final Resolver resolver = new Resolver(this);
    private boolean lacking;

    /// @param texts in the order of the course
    /// @param complete whether what is not found in these is found nowhere
    CourseTexts(CourseIndex index, Collection<Passages> texts, boolean complete) {
        this.index = index;
        this.complete = complete;
        texts.forEach(text -> read.put(text.section(), text));
    }

    /// Null where that can't be told by these texts.
    @Nullable Placed place(Entry entry) {
        lacking = false;
        Placed placed = resolver.place(entry);
        return lacking ? null : placed;
    }

    /// Those of which it can be told.
    Map<UUID, Placed> place(List<Entry> entries) {
        Map<UUID, Placed> placed = new HashMap<>();
        for (Entry entry : entries) {
            Placed found = place(entry);
            if (found != null) {
                placed.put(entry.id(), found);
            }
        }
        return placed;
    }

    @Override
    public boolean hasModule(String module) {
        return index.module(module).isPresent();
    }

    @Override
    public Optional<Passages> section(String path) {
        lacking |= !complete && !read.containsKey(path) && index.section(path).isPresent();
        return Optional.ofNullable(read.get(path));
    }

    @Override
    public Stream<Passages> others(String path) {
        lacking |= !complete;
        String module = index.moduleOf(path);
        return Stream.concat(others(path, module, true), others(path, module, false));
    }

    private Stream<Passages> others(String path, String module, boolean within) {
        return read.values().stream()
                .filter(text -> !text.section().equals(path))
                .filter(text -> index.moduleOf(text.section()).equals(module) == within);
    }
}
