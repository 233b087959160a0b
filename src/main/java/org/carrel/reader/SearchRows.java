// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.search.Answer;
import org.carrel.search.Excerpt;
import org.carrel.search.Found;
import org.carrel.search.SectionIndex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts what an index found into rows. Any thread.
final class SearchRows {
    /// Nobody looks through more.
    static final int MOST = 200;

    /// As many as are in view, and some more.
    static final int FIRST = 20;

    private record Spot(Section section, Module module, int order) {}

    private final Map<String, Spot> spots = new HashMap<>();

    SearchRows(Course course) {
        for (Module module : course.modules()) {
            for (Section section : module.sections()) {
                spots.put(section.id().path(), new Spot(section, module, spots.size()));
            }
        }
    }

    /// @param most so many places at most
    List<SearchRow> of(Sought sought, Answer answer, SectionIndex index, int most)
            throws IOException {
        List<Found> found = new ArrayList<>(answer.found());
        found.removeIf(each -> !spots.containsKey(each.section()));
        if (sought.inOrder()) {
            found.sort(Comparator.comparingInt(this::order).thenComparingInt(Found::start));
        }
        Map<Found, Excerpt> excerpts =
                index.excerpts(sought.asked(), found.subList(0, Math.min(most, found.size())));
        List<SearchRow.Place> places = new ArrayList<>();
        excerpts.forEach(
                (each, excerpt) -> {
                    Spot spot = spots.get(each.section());
                    if (spot != null) {
                        places.add(
                                new SearchRow.Place(spot.section(), spot.module(), each, excerpt));
                    }
                });
        return sought.inOrder() ? byModule(places, counts(found)) : List.copyOf(places);
    }

    private int order(Found found) {
        Spot spot = spots.get(found.section());
        return spot == null ? Integer.MAX_VALUE : spot.order();
    }

    /// How much was found in each module, also of what is not shown.
    private Map<String, Integer> counts(List<Found> found) {
        Map<String, Integer> counts = new HashMap<>();
        for (Found each : found) {
            Spot spot = spots.get(each.section());
            if (spot != null) {
                counts.merge(spot.module().id(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<SearchRow> byModule(
            List<SearchRow.Place> places, Map<String, Integer> counts) {
        Map<Module, List<SearchRow.Place>> modules = new LinkedHashMap<>();
        places.forEach(
                place ->
                        modules.computeIfAbsent(place.module(), _ -> new ArrayList<>()).add(place));
        List<SearchRow> rows = new ArrayList<>();
        modules.forEach(
                (module, inIt) -> {
                    rows.add(new SearchRow.Heading(module, counts.getOrDefault(module.id(), 0)));
                    rows.addAll(inIt);
                });
        return rows;
    }
}
