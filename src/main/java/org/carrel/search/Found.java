// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.carrel.page.PageParts;
import org.jspecify.annotations.Nullable;

/// A place that was found: a whole section, or a part of one.
///
/// @param section its path
/// @param kind of the part; null for the whole section
/// @param start of the part in the section's canonical text, in UTF-16 units
public record Found(String section, PageParts.@Nullable Kind kind, int start) {
    private static final String WHOLE = "-";

    /// Blanks part it, since they are in no kind and no number.
    String key() {
        return (kind == null ? WHOLE : kind.name()) + ' ' + start + ' ' + section;
    }

    static Found ofKey(String key) {
        String[] parts = key.split(" ", 3);
        return new Found(
                parts[2],
                parts[0].equals(WHOLE) ? null : PageParts.Kind.valueOf(parts[0]),
                Integer.parseInt(parts[1]));
    }
}
