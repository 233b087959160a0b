// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Section;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Scope;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Chooses what a person wants to see of their notebook and groups it.
///
/// @param section the one being read; null while none is
record Listing(CourseIndex index, @Nullable Section section) {
    /// @param sorted all entries, or all of the trash
    List<NoteRow> rows(Wanted wanted, List<Listed> sorted) {
        Predicate<Listed> shown = reach(wanted).and(filter(wanted));
        List<Listed> chosen = sorted.stream().filter(shown).toList();
        return wanted.trash() ? cards(chosen, true) : grouped(wanted, chosen);
    }

    /// What the person has to look at comes first.
    private List<NoteRow> grouped(Wanted wanted, List<Listed> chosen) {
        Map<NoteRow.Group, Map<String, List<Listed>>> groups = new EnumMap<>(NoteRow.Group.class);
        for (Listed each : chosen) {
            groups.computeIfAbsent(group(each), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(of(each), _ -> new ArrayList<>())
                    .add(each);
        }
        boolean where = wanted.reach() != Reach.SECTION;
        if (groups.size() == 1 && groups.containsKey(NoteRow.Group.IN_PLACE)) {
            return cards(chosen, where);
        }
        List<NoteRow> rows = new ArrayList<>();
        groups.forEach(
                (group, parts) ->
                        parts.forEach(
                                (of, part) -> {
                                    rows.add(new NoteRow.Heading(group, of, part.size()));
                                    rows.addAll(cards(part, where || group == NoteRow.Group.MOVED));
                                }));
        return rows;
    }

    private static NoteRow.Group group(Listed each) {
        if (!each.course().isEmpty()) {
            return NoteRow.Group.OTHER_COURSE;
        }
        return switch (each.placed()) {
            case Placed.Check _, Placed.Several _ -> NoteRow.Group.CHECK;
            case Placed.Moved _ -> NoteRow.Group.MOVED;
            case Placed.Unknown _ -> NoteRow.Group.UNKNOWN;
            case Placed.Whole _, Placed.Sure _ -> NoteRow.Group.IN_PLACE;
            case null -> NoteRow.Group.IN_PLACE;
        };
    }

    private String of(Listed each) {
        if (!each.course().isEmpty()) {
            return each.course();
        }
        return each.placed() instanceof Placed.Moved(String to, _, _)
                ? index.section(to).map(Section::label).orElse(to)
                : "";
    }

    private List<NoteRow> cards(List<Listed> chosen, boolean where) {
        return chosen.stream()
                .<NoteRow>map(
                        each ->
                                new NoteRow.Card(
                                        each.entry(),
                                        each.placed(),
                                        where ? index.title(each.entry().anchor()) : ""))
                .toList();
    }

    private Predicate<Listed> reach(Wanted wanted) {
        Section now = section;
        if (wanted.trash() || wanted.reach() == Reach.EVERYTHING) {
            return _ -> true;
        }
        if (now == null) {
            return _ -> false;
        }
        String path = now.id().path();
        String module = index.moduleOf(path);
        return wanted.reach() == Reach.SECTION
                ? each -> each.course().isEmpty() && isIn(each, path)
                : each -> each.course().isEmpty() && isInModule(each, module);
    }

    private static boolean isIn(Listed each, String section) {
        Anchor anchor = each.entry().anchor();
        return (anchor.scope() != Scope.MODULE && anchor.place().equals(section))
                || (each.placed() instanceof Placed.Moved(String to, _, _) && to.equals(section));
    }

    private boolean isInModule(Listed each, String module) {
        return index.module(each.entry().anchor()).equals(module)
                || (each.placed() instanceof Placed.Moved(String to, _, _)
                        && index.moduleOf(to).equals(module));
    }

    private static Predicate<Listed> filter(Wanted wanted) {
        var words = new SectionFilter(wanted.words());
        return each -> {
            Entry entry = each.entry();
            return (wanted.kind() == null || entry.kind() == wanted.kind())
                    && (wanted.colour() == null || entry.colour() == wanted.colour())
                    && (wanted.tag().isEmpty() || entry.tags().contains(wanted.tag()))
                    && words.matchesFolded(each.folded());
        };
    }
}
