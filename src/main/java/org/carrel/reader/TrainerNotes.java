// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.notebook.Entry;
import org.carrel.notebook.Placed;
import org.carrel.page.Page;
import org.carrel.workshop.Seen;
import org.carrel.workshop.Step;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The notes that trainers write to themselves: those with the tag [#TAG], of the section that is presented.
public final class TrainerNotes {
    public static final String TAG = "trainer";

    /// How near a note is to what is shown.
    public enum Nearness {
        STEP,
        SCREEN,
        SECTION
    }

    /// A note, as far as it is to be read while presenting.
    ///
    /// @param text in Markdown
    public record Line(Nearness nearness, String text) {}

    private final Annotating annotating;
    private final Presenting presenting;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    TrainerNotes(Annotating annotating, Presenting presenting) {
        this.annotating = annotating;
        this.presenting = presenting;
        presenting.aheadProperty().subscribe((_, _) -> look());
        annotating.notes().notebookProperty().subscribe((_, _) -> look());
        annotating.placing().placesProperty().subscribe((_, _) -> look());
    }

    /// The nearest first; those of other places in the section are not among them.
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void look() {
        Seen ahead = presenting.aheadProperty().get();
        Page page = ahead == null ? null : ahead.page();
        Step step = ahead == null ? null : ahead.step();
        lines.set(page == null || step == null ? List.of() : lines(page, step));
    }

    private List<Line> lines(Page page, Step step) {
        List<Step> screen =
                presenting.stepsProperty().get().stream().filter(step::isOnScreenOf).toList();
        String path = page.section().id().path();
        Stream<Entry> here =
                annotating
                        .notes()
                        .notebookProperty()
                        .get()
                        .entries()
                        .filter(entry -> annotating.belongsHere(entry.anchor()))
                        .filter(entry -> entry.anchor().place().equals(path))
                        .filter(entry -> !entry.text().isEmpty())
                        .filter(TrainerNotes::isTrainers);
        return here.sorted(Comparator.comparing(Entry::created))
                .map(entry -> line(entry, step, screen))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Line::nearness))
                .toList();
    }

    private static boolean isTrainers(Entry entry) {
        return entry.tags().stream().anyMatch(TAG::equalsIgnoreCase);
    }

    private @Nullable Line line(Entry entry, Step step, List<Step> screen) {
        int start =
                switch (annotating.placing().place(entry)) {
                    case Placed.Sure(int at, _, _) -> at;
                    case Placed.Check(int at, _) -> at;
                    case Placed.Moved _ -> -2;
                    case null, default -> -1;
                };
        if (start == -2) {
            return null;
        }
        if (start == -1) {
            return new Line(Nearness.SECTION, entry.text());
        }
        if (isIn(step, start)) {
            return new Line(Nearness.STEP, entry.text());
        }
        return screen.stream().anyMatch(other -> isIn(other, start))
                ? new Line(Nearness.SCREEN, entry.text())
                : null;
    }

    private static boolean isIn(Step step, int start) {
        return step.start() <= start && start < step.end();
    }
}
