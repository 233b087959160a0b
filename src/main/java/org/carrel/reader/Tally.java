// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Scope;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How many entries each section of a course holds, and which sections are done.
public final class Tally {
    static final Tally NOTHING = new Tally(Map.of(), Set.of());

    private final Map<String, Long> held;
    private final Set<String> done;

    private Tally(Map<String, Long> held, Set<String> done) {
        this.held = held;
        this.done = done;
    }

    static Tally of(Notebook notebook, String course) {
        return new Tally(
                notebook.entries()
                        .map(Entry::anchor)
                        .filter(
                                anchor ->
                                        anchor.course().equals(course)
                                                && anchor.scope() != Scope.MODULE)
                        .collect(
                                Collectors.groupingBy(
                                        anchor -> anchor.place(), Collectors.counting())),
                notebook.items().stream()
                        .map(item -> done(item, course))
                        .filter(section -> !section.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String done(Item item, String course) {
        return item instanceof org.carrel.notebook.Done done
                        && done.done()
                        && done.course().equals(course)
                ? done.section()
                : "";
    }

    /// How many bookmarks, highlights and notes belong to a section or a place in it.
    public int held(Section section) {
        return held.getOrDefault(section.id().path(), 0L).intValue();
    }

    public boolean isDone(Section section) {
        return done.contains(section.id().path());
    }

    /// How many sections of a module's own order are done.
    public int done(Module module) {
        return (int) toRead(module).stream().filter(this::isDone).count();
    }

    /// How many sections a module's own order has; of a module without one, all.
    public static int sections(Module module) {
        return toRead(module).size();
    }

    private static List<Section> toRead(Module module) {
        List<Section> listed =
                module.sections().stream().filter(section -> !section.extra()).toList();
        return listed.isEmpty() ? module.sections() : listed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && held.equals(tally.held) && done.equals(tally.done);
    }

    @Override
    public int hashCode() {
        return 31 * held.hashCode() + done.hashCode();
    }
}
