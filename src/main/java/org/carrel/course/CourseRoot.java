// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where in a folder or ZIP the course begins.
///
/// @param strip what lies above it, to be taken from every path
/// @param add the name of a module's folder that was opened by itself, to be put before every path
record CourseRoot(String strip, String add) {
    static final Set<String> MARKS = Set.of("_config.yml", "_config.yaml", "carrel.json");

    /// How deep below what was opened a course is looked for, whatever lies beside it.
    private static final int LEVELS = 3;

    /// @param place the name of the folder that was opened; empty for a ZIP, whose name is no part
    ///   of a course
    static CourseRoot find(List<String> paths, String place) {
        Set<String> marked = new HashSet<>();
        paths.forEach(path -> mark(path, marked));
        List<String> pages = paths.stream().filter(Pages::isPage).toList();
        List<String> within = marked.stream().filter(folder -> depth(folder) <= LEVELS).toList();
        if (within.size() == 1 && holdsMost(pages, within.getFirst())) {
            return new CourseRoot(within.getFirst(), "");
        }
        String at = "";
        while (!marked.contains(at)) {
            Set<String> children = children(pages, at);
            List<String> own = own(pages, at);
            boolean others = own.stream().anyMatch(page -> !Pages.isPaper(page));
            String child = children.size() == 1 ? children.iterator().next() : "";
            boolean courseBelow = marked.stream().anyMatch(mark -> mark.startsWith(child));
            if (child.isEmpty() || others || (!own.isEmpty() && !courseBelow)) {
                return children.isEmpty() ? lone(at, place) : new CourseRoot(aboveModules(at), "");
            }
            at = child;
        }
        return new CourseRoot(at, "");
    }

    /// A mark in one module of several does not make it the course.
    private static boolean holdsMost(List<String> pages, String folder) {
        List<String> texts = pages.stream().filter(page -> !Pages.isPaper(page)).toList();
        return 2 * texts.stream().filter(page -> page.startsWith(folder)).count() >= texts.size();
    }

    private static long depth(String folder) {
        return folder.chars().filter(c -> c == '/').count();
    }

    private static void mark(String path, Set<String> marked) {
        int includes = path.startsWith("_includes/") ? 0 : path.indexOf("/_includes/") + 1;
        if (includes > 0 || path.startsWith("_includes/")) {
            marked.add(path.substring(0, includes));
        } else if (MARKS.contains(FileNames.name(path))) {
            marked.add(FileNames.folder(path));
        }
    }

    /// One folder of pages: its name is part of the course, unless it only says what was
    /// downloaded.
    private static CourseRoot lone(String at, String place) {
        if (at.isEmpty()) {
            return new CourseRoot("", place.isEmpty() || isDownload(place) ? "" : place + "/");
        }
        String folder = at.substring(0, at.length() - 1);
        return isDownload(FileNames.name(folder))
                ? new CourseRoot(at, "")
                : new CourseRoot(aboveModules(FileNames.folder(folder)), "");
    }

    private static String aboveModules(String at) {
        return at.endsWith("/modules/") || at.equals("modules/")
                ? at.substring(0, at.length() - 8)
                : at;
    }

    /// GitHub names the top folder after the repository and a branch, a version or a commit.
    static boolean isDownload(String name) {
        String tail = name.substring(name.lastIndexOf('-') + 1);
        boolean branch = Set.of("main", "master", "trunk", "pages").contains(tail);
        boolean numbers =
                tail.length() > 1
                        && tail.substring(1)
                                .chars()
                                .allMatch(c -> c == '.' || Character.isDigit(c));
        boolean version =
                numbers && (tail.startsWith("v") || tail.indexOf('.') < tail.lastIndexOf('.'));
        boolean commit =
                tail.length() == 40
                        && tail.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
        return tail.length() < name.length() && (branch || version || commit);
    }

    private static List<String> own(List<String> pages, String at) {
        return pages.stream().filter(page -> FileNames.folder(page).equals(at)).toList();
    }

    /// The folders right below that hold pages at any depth.
    static Set<String> children(List<String> pages, String at) {
        Set<String> children = new TreeSet<>();
        for (String page : pages) {
            int slash = page.startsWith(at) ? page.indexOf('/', at.length()) : -1;
            if (slash > 0) {
                children.add(page.substring(0, slash + 1));
            }
        }
        return children;
    }
}
