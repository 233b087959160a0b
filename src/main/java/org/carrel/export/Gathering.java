// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.NaturalOrder;
import org.carrel.export.Gathered.Noted;
import org.carrel.export.Gathered.OfCourse;
import org.carrel.export.Gathered.OfModule;
import org.carrel.export.Gathered.OfSection;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Entry;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Scope;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gathers what is wanted out of a notebook. What lies in the trash or is hidden stays behind.
public final class Gathering {
    private final Notebook notebook;
    private final Map<String, Outline> outlines;
    private final Function<Entry, Optional<Placed>> places;

    /// @param open the courses that can be looked into now; of others the notebook itself has to tell
    /// @param places where an entry is found today; empty where nobody looked
    public Gathering(
            Notebook notebook, List<Outline> open, Function<Entry, Optional<Placed>> places) {
        this.notebook = notebook;
        this.outlines = open.stream().collect(Collectors.toMap(Outline::course, each -> each));
        this.places = places;
    }

    public Gathered gather(Extent wanted) {
        Map<String, List<Entry>> byCourse =
                notebook.entries()
                        .filter(wanted::wants)
                        .collect(Collectors.groupingBy(entry -> entry.anchor().course()));
        return new Gathered(
                byCourse.entrySet().stream()
                        .map(each -> course(outline(each.getKey()), each.getValue(), wanted))
                        .filter(course -> !course.modules().isEmpty())
                        .sorted(Comparator.comparing(OfCourse::title).thenComparing(OfCourse::id))
                        .toList(),
                notebook.agendas()
                        .filter(wanted::wants)
                        .sorted(Comparator.comparing(Agenda::title).thenComparing(Agenda::id))
                        .toList());
    }

    private Outline outline(String course) {
        return Optional.ofNullable(outlines.get(course))
                .orElseGet(
                        () ->
                                Outline.unknown(
                                        course,
                                        notebook.courses()
                                                .filter(known -> known.course().equals(course))
                                                .map(KnownCourse::title)
                                                .findFirst()
                                                .orElse(course)));
    }

    private OfCourse course(Outline outline, List<Entry> entries, Extent wanted) {
        Map<String, String> modules =
                outline.modules().stream()
                        .flatMap(
                                module ->
                                        module.sections().stream()
                                                .map(
                                                        section ->
                                                                Map.entry(
                                                                        section.path(),
                                                                        module.id())))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));
        Map<String, List<Entry>> byModule =
                entries.stream().collect(Collectors.groupingBy(entry -> module(entry, modules)));
        return new OfCourse(
                outline.course(),
                outline.title(),
                byModule.entrySet().stream()
                        .filter(each -> wanted.wantsModule(each.getKey()))
                        .sorted(Map.Entry.comparingByKey(order(outline)))
                        .map(each -> module(outline, each.getKey(), each.getValue()))
                        .toList());
    }

    /// The module that an entry belongs to: as the course says, else by the section's path.
    private static String module(Entry entry, Map<String, String> modules) {
        String place = entry.anchor().place();
        return entry.anchor().scope() == Scope.MODULE
                ? place
                : modules.getOrDefault(
                        place, place.substring(0, Math.max(0, place.lastIndexOf('/'))));
    }

    /// As the course has it; what it no longer has comes last, as people number files.
    private static Comparator<String> order(Outline outline) {
        Map<String, Integer> order = outline.order();
        return Comparator.<String>comparingInt(
                        place -> order.getOrDefault(place, Integer.MAX_VALUE))
                .thenComparing(NaturalOrder.PATHS);
    }

    private OfModule module(Outline outline, String id, List<Entry> entries) {
        Optional<Outline.Module> known = outline.module(id);
        Map<String, Outline.Section> sections =
                known.stream()
                        .flatMap(module -> module.sections().stream())
                        .collect(
                                Collectors.toMap(Outline.Section::path, each -> each, (a, _) -> a));
        Map<String, List<Entry>> bySection =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry ->
                                                entry.anchor().scope() == Scope.MODULE
                                                        ? ""
                                                        : entry.anchor().place(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        String title =
                known.map(Outline.Module::title)
                        .or(
                                () ->
                                        bySection.getOrDefault("", List.of()).stream()
                                                .map(entry -> entry.anchor().title())
                                                .findFirst())
                        .filter(words -> !words.isBlank())
                        .orElse(id.isEmpty() ? outline.title() : id);
        return new OfModule(
                id,
                title,
                bySection.entrySet().stream()
                        .sorted(
                                Map.Entry.comparingByKey(
                                        Comparator.comparing((String path) -> !path.isEmpty())
                                                .thenComparing(order(outline))))
                        .map(
                                each ->
                                        section(
                                                each.getKey(),
                                                Optional.ofNullable(sections.get(each.getKey())),
                                                title,
                                                each.getValue()))
                        .toList());
    }

    private OfSection section(
            String path, Optional<Outline.Section> known, String module, List<Entry> entries) {
        List<Noted> sorted =
                entries.stream()
                        .sorted(READING_ORDER)
                        .map(entry -> new Noted(entry, places.apply(entry)))
                        .toList();
        String stored =
                path.isEmpty()
                        ? module
                        : Stream.concat(
                                        entries.stream().map(entry -> entry.anchor().title()),
                                        Stream.of(path))
                                .filter(title -> !title.isBlank())
                                .findFirst()
                                .orElse(path);
        return new OfSection(
                path,
                known.map(Outline.Section::title).orElse(stored),
                known.map(Outline.Section::source).orElse(path.isEmpty() ? "" : path + ".md"),
                sorted);
    }

    private static final Comparator<Entry> READING_ORDER =
            Comparator.comparingInt(Gathering::start)
                    .thenComparing(Entry::created)
                    .thenComparing(Entry::id);

    /// What belongs to the whole of a section comes before what belongs to a passage.
    private static int start(Entry entry) {
        Passage passage = entry.anchor().passage();
        return passage == null ? -1 : passage.start();
    }
}
