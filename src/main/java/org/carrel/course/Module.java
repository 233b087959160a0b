// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A folder of sections.
///
/// @param id the folder's path below the root without {@code modules/}; empty for sections that lie in the root itself
/// @param sections in reading order, the extra ones last
/// @param setAside why the module stands apart, or null where it is one to read
public record Module(String id, String title, List<Section> sections, @Nullable SetAside setAside) {
    public Module {
        sections = List.copyOf(sections);
    }
}
