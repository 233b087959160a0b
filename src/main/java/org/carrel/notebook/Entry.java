// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A bookmark, a highlight or a note.
///
/// @param text in Markdown: of a note what was written, of a bookmark its label; empty for none
/// @param tags without doubles, as they were written
/// @param colour of marked words; null where none are
/// @param set what it came with when it was imported; null for the person's own
/// @param author who wrote it; empty for the person
/// @param deleted since when it lies in the trash; null where it doesn't
public record Entry(
        UUID id,
        Kind kind,
        Anchor anchor,
        String text,
        List<String> tags,
        @Nullable Colour colour,
        @Nullable UUID set,
        String author,
        Instant created,
        Instant modified,
        @Nullable Instant deleted)
        implements Item {
    public Entry {
        tags = tags.stream().distinct().toList();
        if (kind == Kind.HIGHLIGHT && (colour == null || anchor.scope() != Scope.PASSAGE)) {
            throw new IllegalArgumentException("a highlight has words and a colour");
        }
    }

    /// With other words; a highlight that gets some becomes a note, and a coloured note that loses them a highlight.
    public Entry withText(String text, Instant now) {
        return new Entry(
                id, kind(text), anchor, text, tags, colour, set, author, created, now, deleted);
    }

    private Kind kind(String text) {
        if (kind == Kind.BOOKMARK || colour == null) {
            return kind;
        }
        return text.isEmpty() ? Kind.HIGHLIGHT : Kind.NOTE;
    }

    public Entry withTags(List<String> tags, Instant now) {
        return new Entry(id, kind, anchor, text, tags, colour, set, author, created, now, deleted);
    }

    public Entry withColour(Colour colour, Instant now) {
        return new Entry(id, kind, anchor, text, tags, colour, set, author, created, now, deleted);
    }

    /// Attached by the person to another place.
    public Entry withAnchor(Anchor anchor, Instant now) {
        return new Entry(id, kind, anchor, text, tags, colour, set, author, created, now, deleted);
    }

    public Entry inTrash(Instant now) {
        return new Entry(id, kind, anchor, text, tags, colour, set, author, created, now, now);
    }

    public Entry restored(Instant now) {
        return new Entry(id, kind, anchor, text, tags, colour, set, author, created, now, null);
    }
}
