// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What one act of the person does to a notebook, so that it can be undone. Nothing is ever taken out of a notebook:
/// what goes, goes to the trash, also what was new before it was undone.
///
/// @param steps each id once
public record Change(List<Step> steps) {
    /// One item as it was and as it is.
    ///
    /// @param before null for something new
    public record Step(@Nullable Item before, Item after) {
        public Step {
            if (before != null && !before.id().equals(after.id())) {
                throw new IllegalArgumentException(before.id() + " became " + after.id());
            }
        }

        private Step inverse(Instant now) {
            return new Step(after, before == null ? without(after, now) : before);
        }

        private static Item without(Item item, Instant now) {
            return switch (item) {
                case Entry entry -> entry.inTrash(now);
                case EntrySet set -> set.withHidden(true);
                case Done done -> new Done(done.course(), done.section(), !done.done(), now);
                case Agenda agenda -> agenda.inTrash(now);
                case KnownCourse course -> course;
                case LastRead last -> last;
                case Run run -> run;
            };
        }
    }

    public Change {
        steps = List.copyOf(steps);
        if (steps.stream().map(step -> step.after().id()).distinct().count() != steps.size()) {
            throw new IllegalArgumentException("an id twice in one change");
        }
    }

    /// Of items that are new or changed, over the notebook they go into.
    public static Change to(Notebook notebook, List<? extends Item> items) {
        return new Change(
                items.stream()
                        .map(item -> new Step(notebook.item(item.id()).orElse(null), item))
                        .toList());
    }

    /// The items as they are after it.
    public List<Item> items() {
        return steps.stream().map(Step::after).toList();
    }

    /// What undoes it.
    public Change inverse(Instant now) {
        return new Change(steps.stream().map(step -> step.inverse(now)).toList());
    }
}
