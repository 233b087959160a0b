// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds sections of a course by a few typed words: the best first, of equal ones those of the module being read, then
/// in reading order.
///
/// What to compare with is made ready once for the whole course, so that each key is answered at once.
public final class SectionFinder {
    private static final int MOST = 50;
    private static final int MOST_VISITED = 8;

    /// A section and the module it stands in.
    public record Found(Section section, Module module) {}

    /// How well a section fits, the best first.
    private enum Fit {
        NUMBER,
        BEGINNINGS,
        INSIDE,
        WITH_MODULE,
        NONE
    }

    /// @param own the folded menu text and title
    /// @param all the same with the module's title before it
    /// @param number of the section, as its menu text begins; empty for none
    private record Candidate(Found found, String own, String all, String number) {}

    private final List<Candidate> candidates;
    private final Map<SectionId, Found> byId = new HashMap<>();

    public SectionFinder(Course course) {
        candidates =
                course.modules().stream()
                        .flatMap(
                                module ->
                                        module.sections().stream()
                                                .map(section -> candidate(section, module)))
                        .toList();
        candidates.forEach(each -> byId.put(each.found().section().id(), each.found()));
    }

    private static Candidate candidate(Section section, Module module) {
        String label = SectionFilter.fold(section.label());
        String own =
                section.title().equals(section.label())
                        ? label
                        : label + " " + SectionFilter.fold(section.title());
        return new Candidate(
                new Found(section, module),
                own,
                SectionFilter.fold(module.title()) + " " + own,
                number(label));
    }

    private static String number(String label) {
        int end = 0;
        while (end < label.length() && (label.charAt(end) == '.' || isDigit(label.charAt(end)))) {
            end++;
        }
        return withoutLastDot(label.substring(0, end));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutLastDot(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }

    /// The sections that hold all the words, in any order. Words of the module's title count beside those of the
    /// section, which tells apart what many modules call the same.
    ///
    /// @param now what is being read
    public List<Found> find(String typed, @Nullable Section now) {
        var filter = new SectionFilter(typed);
        Map<Fit, List<Found>> byFit = new EnumMap<>(Fit.class);
        for (Candidate candidate : nearestFirst(now)) {
            Fit fit = fit(candidate, filter);
            List<Found> found = byFit.computeIfAbsent(fit, _ -> new ArrayList<>());
            if (fit != Fit.NONE && found.size() < MOST) {
                found.add(candidate.found());
            }
        }
        return byFit.values().stream().flatMap(List::stream).limit(MOST).toList();
    }

    private List<Candidate> nearestFirst(@Nullable Section now) {
        Optional<String> here =
                now == null ? Optional.empty() : of(now).map(found -> found.module().id());
        if (here.isEmpty()) {
            return candidates;
        }
        Map<Boolean, List<Candidate>> byHere =
                candidates.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        each -> each.found().module().id().equals(here.get())));
        return Stream.of(true, false).map(byHere::get).flatMap(List::stream).toList();
    }

    private static Fit fit(Candidate candidate, SectionFilter filter) {
        if (!filter.matchesFolded(candidate.own())) {
            return filter.matchesFolded(candidate.all()) ? Fit.WITH_MODULE : Fit.NONE;
        }
        if (!candidate.number().isEmpty()
                && filter.words().stream()
                        .map(SectionFinder::withoutLastDot)
                        .anyMatch(candidate.number()::equals)) {
            return Fit.NUMBER;
        }
        boolean beginnings =
                filter.words().stream().allMatch(word -> beginsOne(candidate.own(), word));
        return beginnings ? Fit.BEGINNINGS : Fit.INSIDE;
    }

    private static boolean beginsOne(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /// What to offer before anything is typed: the sections visited last, then those of the module being read.
    ///
    /// @param visited the last one first
    /// @param now what is being read, and not offered
    public List<Found> suggest(List<Section> visited, @Nullable Section now) {
        Set<Section> offered = new LinkedHashSet<>();
        visited.stream()
                .distinct()
                .filter(s -> !s.equals(now))
                .limit(MOST_VISITED)
                .forEach(offered::add);
        ofModule(now).filter(section -> !section.equals(now)).forEach(offered::add);
        List<Found> found = new ArrayList<>();
        for (Section section : offered) {
            of(section).ifPresent(found::add);
        }
        return found.stream().limit(MOST).toList();
    }

    private Stream<Section> ofModule(@Nullable Section now) {
        return now == null
                ? Stream.empty()
                : of(now).stream().flatMap(found -> found.module().sections().stream());
    }

    private Optional<Found> of(Section section) {
        return Optional.ofNullable(byId.get(section.id()));
    }
}
