// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Progress;
import org.carrel.export.Comparison;
import org.carrel.export.CourseMatch;
import org.carrel.export.ImportFile;
import org.carrel.export.Incoming;
import org.carrel.export.Incoming.Looked;
import org.carrel.export.Incoming.Refusal;
import org.carrel.export.Preview;
import org.carrel.notebook.Change;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Placed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes notes of other people and programs into the notebook: looked into first, then taken as the person decides, as
/// one change that can be undone.
public final class Importing {
    /// What there is to decide.
    public sealed interface State {
        /// No file was chosen yet.
        record Nothing() implements State {}

        record Looking(String name) implements State {}

        /// What a file holds, for the person to decide.
        ///
        /// @param looking whether places in the open course are still being looked for
        /// @param elsewhere how many belong to a course that is not open
        record Offered(String name, Preview apart, Preview among, boolean looking, long elsewhere)
                implements State {
            public Preview preview(boolean asSet) {
                return asSet ? apart : among;
            }
        }

        record Refused(Path place, Refusal why) implements State {}

        record Failed(Path place, Why why) implements State {}
    }

    private record Previews(Preview apart, Preview among) {}

    private final Home home = new Home();
    private final Background background;
    private final Annotating annotating;
    private final Exporting exporting;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());
    private Background.Running running = () -> {};
    private Runnable stopPlacing = () -> {};

    Importing(Background background, Annotating annotating, Exporting exporting) {
        this.background = background;
        this.annotating = annotating;
        this.exporting = exporting;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Looks into a file or a notebook's folder.
    public void look(Path path) {
        home.check();
        cancel();
        var match = new CourseMatch(notebook(), exporting.open().stream().toList());
        var comparison = new Comparison(notebook());
        String name = String.valueOf(path.getFileName());
        state.set(new State.Looking(name));
        var now = annotating.notes().now();
        running =
                background
                        .files()
                        .run(
                                _ -> {
                                    Looked looked = ImportFile.look(path, now);
                                    return looked instanceof Looked.Found(Incoming incoming)
                                            ? previews(match.match(incoming), comparison)
                                            : looked;
                                },
                                answer -> {
                                    switch (answer) {
                                        case Looked.Refused(Refusal why) ->
                                                state.set(new State.Refused(path, why));
                                        case Previews(Preview apart, Preview among) ->
                                                offer(name, apart, among);
                                        default -> throw new IllegalStateException();
                                    }
                                },
                                e -> state.set(new State.Failed(path, Why.of(e))),
                                Progress.NONE);
    }

    private static Object previews(Incoming incoming, Comparison comparison) {
        return new Previews(
                comparison.preview(incoming, true), comparison.preview(incoming, false));
    }

    private void offer(String name, Preview apart, Preview among) {
        String open = exporting.open().map(outline -> outline.course()).orElse("");
        Map<UUID, Entry> here = new HashMap<>();
        long elsewhere = 0;
        for (Entry entry : apart.coming()) {
            if (entry.anchor().course().equals(open)) {
                here.put(entry.id(), entry);
            } else {
                elsewhere++;
            }
        }
        for (Entry entry : among.coming()) {
            if (entry.anchor().course().equals(open)) {
                here.put(entry.id(), entry);
            }
        }
        state.set(new State.Offered(name, apart, among, !here.isEmpty(), elsewhere));
        if (!here.isEmpty()) {
            Map<UUID, Placed> places = new HashMap<>();
            stopPlacing =
                    annotating
                            .placing()
                            .lookFor(
                                    List.copyOf(here.values()),
                                    found -> {
                                        places.putAll(found);
                                        placed(places, here.size());
                                    });
        }
    }

    private void placed(Map<UUID, Placed> places, int all) {
        if (state.get() instanceof State.Offered offered) {
            state.set(
                    new State.Offered(
                            offered.name(),
                            offered.apart().placed(places),
                            offered.among().placed(places),
                            places.size() < all,
                            offered.elsewhere()));
        }
    }

    /// Takes what was offered.
    public void take(boolean asSet, Preview.Clash clash) {
        home.check();
        if (state.get() instanceof State.Offered offered) {
            Preview preview = offered.preview(asSet);
            Change change = preview.change(notebook(), clash);
            cancel();
            annotating
                    .notes()
                    .change(
                            Deed.IMPORTED,
                            change.items(),
                            asSet ? preview.incoming().set().title() : offered.name());
        }
    }

    /// The person wants nothing of it, or no longer waits.
    public void cancel() {
        home.check();
        running.cancel();
        stopPlacing.run();
        state.set(new State.Nothing());
    }

    private Notebook notebook() {
        return annotating.notes().notebookProperty().get();
    }
}
