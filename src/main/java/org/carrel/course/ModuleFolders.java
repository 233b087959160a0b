// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.List;
import java.util.Set;

/// Which folder of a course is the module that a page belongs to: those in {@code modules/} where
/// there is one, else the topmost folders among which the pages are spread.
final class ModuleFolders {
    static final String MODULES = "modules/";

    private final boolean hasModules;
    private final String base;

    /// @param pages all pages of the course, whatever of it was opened
    ModuleFolders(List<String> pages) {
        hasModules = pages.stream().anyMatch(page -> page.startsWith(MODULES));
        base = hasModules ? "" : base(pages);
    }

    private static String base(List<String> pages) {
        String at = "";
        while (true) {
            String folder = at;
            Set<String> children = CourseRoot.children(pages, at);
            boolean own = pages.stream().anyMatch(page -> FileNames.folder(page).equals(folder));
            if (own || children.size() != 1) {
                return at;
            }
            String child = children.iterator().next();
            if (pages.stream().anyMatch(page -> FileNames.folder(page).equals(child))) {
                return at;
            }
            at = child;
        }
    }

    boolean hasModules() {
        return hasModules;
    }

    /// The module's folder, with a {@code /} at its end; empty for the course's root.
    String of(String page) {
        String start = page.startsWith(MODULES) && hasModules ? MODULES : base;
        int slash = page.indexOf('/', start.length());
        if (slash >= 0) {
            return page.substring(0, slash + 1);
        }
        return start.equals(MODULES) ? "" : start;
    }

    /// The module's id: its folder without {@code modules/}.
    static String id(String folder) {
        String path = folder.startsWith(MODULES) ? folder.substring(MODULES.length()) : folder;
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
