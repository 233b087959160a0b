// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.carrel.page.PageParts;
import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param words as they were typed: quotes hold words together, nothing else has a meaning of its own
/// @param typing whether the last word may be the beginning of one
/// @param kind the only parts of sections to look in; null for whole sections
/// @param module the id of the only module to look in; null for all
public record Asked(
        String words, boolean typing, PageParts.@Nullable Kind kind, @Nullable String module) {
    /// Everything, everywhere.
    public static Asked of(String words) {
        return new Asked(words, false, null, null);
    }

    Asked withWords(String others) {
        return new Asked(others, typing, kind, module);
    }
}
