// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// What the top of a section's file says of it; empty for what it doesn't say.
///
/// @param path the file
/// @param title plain text: the stated title, else the subtitle, else the first heading
/// @param module the folder that the page says it belongs to
/// @param moduleTitle what the page calls its module
/// @param number its place in words: {@code one-two}
/// @param permalink where else it can be reached
record Head(
        String path,
        String title,
        String module,
        String moduleTitle,
        String number,
        String permalink) {
    static Head of(String path, FrontMatter matter) {
        String title = Titles.plain(said(matter, "title"));
        String subtitle = title.isEmpty() ? Titles.plain(said(matter, "subtitle")) : title;
        return new Head(
                path,
                subtitle.isEmpty() ? Titles.heading(matter.body()).orElse("") : subtitle,
                said(matter, "module_name"),
                Titles.plain(said(matter, "module_full_name")),
                said(matter, "subsection"),
                said(matter, "permalink"));
    }

    private static String said(FrontMatter matter, String key) {
        return matter.values().getOrDefault(key, "");
    }
}
