// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;

/// All that the people in the room are to see. Nothing private has a place in it.
///
/// @param page null for a part that has none, or one that can't be shown
/// @param step null while the page is not laid out yet
/// @param percent the size of text that is wanted
public record Seen(Part part, @Nullable Page page, @Nullable Step step, int percent, Veil veil) {
    /// The same under a veil, or without one.
    public Seen with(Veil other) {
        return new Seen(part, page, step, percent, other);
    }
}
