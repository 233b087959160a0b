// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Module;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.page.PageRenderer;
import org.carrel.page.Workload;
import org.carrel.workshop.Suggestion;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// How long the sections of the open course may take, as far as anybody asked.
public final class Estimates {
    private final Background background;
    private final ReadOnlyObjectWrapper<Map<SectionId, Workload>> known =
            new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable PageRenderer pages;

    Estimates(Background background) {
        this.background = background;
    }

    void enter(@Nullable PageRenderer renderer) {
        pages = renderer;
        known.set(Map.of());
    }

    /// What there is to do in each section that was looked at.
    public ReadOnlyObjectProperty<Map<SectionId, Workload>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// In minutes; empty as long as nobody knows.
    public OptionalInt suggested(SectionId section) {
        Workload work = known.get().get(section);
        return work == null ? OptionalInt.empty() : OptionalInt.of(Suggestion.minutes(work));
    }

    /// What the authors say that all of a module takes, in minutes; 0 where they don't, or nobody knows yet.
    public int stated(Module module) {
        return module.sections().stream()
                .map(section -> known.get().getOrDefault(section.id(), Workload.NOTHING))
                .mapToInt(Workload::statedMinutes)
                .sum();
    }

    /// Looks at sections, unless that was done.
    ///
    /// @param then runs once all that can be known of them is
    void look(List<Section> sections, Runnable then) {
        PageRenderer from = pages;
        List<Section> fresh =
                sections.stream().filter(each -> !known.get().containsKey(each.id())).toList();
        if (fresh.isEmpty() || from == null) {
            then.run();
            return;
        }
        background
                .pages()
                .run(
                        _ -> read(from, fresh),
                        read -> {
                            if (from.equals(pages)) {
                                Map<SectionId, Workload> all = new HashMap<>(known.get());
                                all.putAll(read);
                                known.set(Map.copyOf(all));
                                then.run();
                            }
                        },
                        _ -> {
                            if (from.equals(pages)) {
                                then.run();
                            }
                        },
                        Progress.NONE);
    }

    /// What can't be read is left out.
    private static Map<SectionId, Workload> read(PageRenderer pages, List<Section> sections) {
        Map<SectionId, Workload> read = new HashMap<>();
        for (Section section : sections) {
            try {
                read.put(section.id(), pages.workload(section));
            } catch (IOException e) {
                read.put(section.id(), Workload.NOTHING);
            }
        }
        return read;
    }
}
