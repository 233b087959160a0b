// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The menus of a course's web site: one of modules, and one in each module.
final class Menus {
    private static final int LONGEST = 512 * 1024;

    private final CourseFiles files;
    private final FileNames names;
    private final PathFinder finder;
    private final WebAddress web;
    private final List<String> siteMenus = new ArrayList<>();

    /// @param site whether the course is made for a web site, so that its home page is a menu
    Menus(CourseFiles files, FileNames names, PathFinder finder, WebAddress web, boolean site) {
        this.files = files;
        this.names = names;
        this.finder = finder;
        this.web = web;
        if (site) {
            names.find("index.html").ifPresent(siteMenus::add);
        }
        names.find("_includes/top_nav.html").ifPresent(siteMenus::add);
        files.paths().stream().filter(Menus::isMenu).sorted().forEach(siteMenus::add);
    }

    private static boolean isMenu(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        boolean html = name.startsWith("_includes/") && name.endsWith(".html");
        boolean ofModule = name.endsWith("_nav.html");
        return html && !ofModule && (name.contains("nav") || name.contains("menu"));
    }

    /// The folders that menus name, in their order: the home page's first; those that only have a
    /// menu of their own come last. Empty for a course without menus.
    List<String> named(Set<String> folders) throws IOException {
        Set<String> named = new LinkedHashSet<>();
        for (String menu : siteMenus) {
            for (Menu.Entry entry : read(menu, "")) {
                folder(entry.path(), folders).ifPresent(named::add);
            }
        }
        folders.stream()
                .filter(folder -> path(folder).isPresent())
                .sorted(NaturalOrder.PATHS)
                .forEach(named::add);
        return List.copyOf(named);
    }

    /// The menu of a module, its entries the module's pages; empty where there is none.
    List<Menu.Entry> of(String folder) throws IOException {
        Optional<String> path = path(folder);
        return path.isEmpty() ? List.of() : read(path.get(), folder);
    }

    private List<Menu.Entry> read(String menu, String folder) throws IOException {
        try {
            String html = Texts.decode(files.read(menu, LONGEST), true).text();
            return Menu.read(html, folder, web).entries().stream()
                    .map(
                            e ->
                                    new Menu.Entry(
                                            finder.find(e.path()).orElse(e.path()),
                                            e.label(),
                                            e.level()))
                    .toList();
        } catch (UnreadableFileException e) {
            return List.of(); // the course is read without it, in natural order
        }
    }

    private Optional<String> path(String folder) {
        return folder.isEmpty()
                ? Optional.empty()
                : names.find("_includes/" + FileNames.name(ModuleFolders.id(folder)) + "_nav.html");
    }

    private static Optional<String> folder(String path, Set<String> folders) {
        String at = path + "/";
        while (!at.isEmpty()) {
            if (folders.contains(at)) {
                return Optional.of(at);
            }
            at = FileNames.folder(at.substring(0, at.length() - 1));
        }
        return Optional.empty();
    }
}
