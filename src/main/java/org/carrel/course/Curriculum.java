// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Makes the modules of a course from the heads of its pages and from its menus, in reading order.
final class Curriculum {
    private final String courseTitle;
    private final Menus menus;
    private final Set<String> folders;
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, List<Head>> byFolder = new LinkedHashMap<>();
    private final SectionIds ids;
    private final boolean hasModules;

    /// @param pages all pages of the course
    /// @param heads of those that were opened
    Curriculum(String courseTitle, List<String> pages, List<Head> heads, Menus menus)
            throws IOException {
        this.courseTitle = courseTitle;
        this.menus = menus;
        this.ids = new SectionIds(pages);
        ModuleFolders where = new ModuleFolders(pages);
        this.hasModules = where.hasModules();
        this.folders = pages.stream().map(where::of).collect(Collectors.toSet());
        menus.named(folders).forEach(folder -> named.put(folder, named.size()));
        heads.forEach(
                head ->
                        byFolder.computeIfAbsent(where.of(head.path()), folder -> new ArrayList<>())
                                .add(head));
    }

    List<Module> modules() throws IOException {
        Map<String, SetAside> aside =
                new Drafts(new TreeSet<>(folders), named.keySet()).among(byFolder);
        List<Module> modules = new ArrayList<>();
        for (String folder : order(aside)) {
            List<Head> heads = byFolder.getOrDefault(folder, List.of());
            ModulePlan plan = new ModulePlan(folder, heads, ids);
            Module module = plan.module(title(folder, heads, plan), menus.of(folder));
            modules.add(
                    new Module(module.id(), module.title(), module.sections(), aside.get(folder)));
        }
        return modules;
    }

    /// Set-aside modules last; then as menus name them; then by name. Loose pages open a plain
    /// course; where modules have a folder of their own, all else stands behind them.
    private List<String> order(Map<String, SetAside> aside) {
        List<String> order = new ArrayList<>(byFolder.keySet());
        order.sort(
                Comparator.comparing((String folder) -> aside.containsKey(folder))
                        .thenComparing(this::isBehind)
                        .thenComparingInt(folder -> named.getOrDefault(folder, named.size()))
                        .thenComparing(NaturalOrder.PATHS));
        return order;
    }

    private boolean isBehind(String folder) {
        return hasModules ? !folder.startsWith(ModuleFolders.MODULES) : !folder.isEmpty();
    }

    private String title(String folder, List<Head> heads, ModulePlan plan) {
        String id = ModuleFolders.id(folder);
        Map<String, Long> stated =
                heads.stream()
                        .map(Head::moduleTitle)
                        .filter(title -> !title.isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        title -> title, TreeMap::new, Collectors.counting()));
        Optional<String> most =
                stated.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return most.or(() -> id.isEmpty() ? Optional.of(courseTitle) : plan.ownTitle())
                .orElseGet(() -> Titles.tidy(FileNames.name(id)));
    }
}
