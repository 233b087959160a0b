// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Progress;
import org.carrel.export.Delivery;
import org.carrel.export.Extent;
import org.carrel.export.Format;
import org.carrel.export.Gathered;
import org.carrel.export.Gathering;
import org.carrel.export.Imprint;
import org.carrel.export.OutFile;
import org.carrel.export.Outline;
import org.carrel.export.Phrases;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Placed;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes notes out of the notebook into files for other programs and people.
public final class Exporting {
    /// What becomes of what was asked for last.
    public sealed interface State {
        /// Nothing was asked for yet.
        record Idle() implements State {}

        record Working(int done, int total) implements State {}

        /// All of it was written, and read back.
        ///
        /// @param place the file, or the folder that was made for several
        /// @param agendas how many are in it, beside the entries
        record Saved(Path place, int files, Gathered.Counts counts, int agendas) implements State {}

        /// Nothing was written.
        record Failed(Path place, Why why) implements State {}
    }

    private record Result(Path place, int files) {}

    private final Home home = new Home();
    private final Background background;
    private final Annotating annotating;
    private final Supplier<@Nullable Course> course;
    private final Desk desk;
    private final Phrases phrases;
    private final String version;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private Background.Running running = () -> {};

    /// @param version of the program, for the files
    Exporting(
            Background background,
            Annotating annotating,
            Supplier<@Nullable Course> course,
            Desk desk,
            Phrases phrases,
            String version) {
        this.background = background;
        this.annotating = annotating;
        this.course = course;
        this.desk = desk;
        this.phrases = phrases;
        this.version = version;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The course that is open, as the notebook knows it.
    public Optional<Outline> open() {
        return Optional.ofNullable(course.get()).map(open -> Outline.of(desk.id(open), open));
    }

    /// What would be taken along.
    public Gathered gather(Extent wanted) {
        home.check();
        return gather(notebook(), open(), places(), wanted);
    }

    private static Gathered gather(
            Notebook notebook, Optional<Outline> open, Map<UUID, Placed> places, Extent wanted) {
        return new Gathering(
                        notebook,
                        open.stream().toList(),
                        entry -> Optional.ofNullable(places.get(entry.id())))
                .gather(wanted);
    }

    private Notebook notebook() {
        return annotating.notes().notebookProperty().get();
    }

    private Map<UUID, Placed> places() {
        return annotating.placing().placesProperty().get();
    }

    /// How many files a choice makes: more than one go into a folder.
    public boolean makesSeveral(Gathered notes, Format format) {
        return format == Format.MARKDOWN
                && notes.courses().stream().mapToInt(each -> each.modules().size()).sum() > 1;
    }

    /// What the file, or the folder for several, is best called.
    public String name(Gathered notes, Format format) {
        return makesSeveral(notes, format)
                ? Format.folderName(notes, imprint())
                : format.fileName(notes, imprint());
    }

    /// Forgets what was done before.
    public void begin() {
        home.check();
        running.cancel();
        state.set(new State.Idle());
    }

    /// Writes the file that the person chose the place of; or a new folder with several files in the folder they chose.
    public void save(Gathered notes, Format format, Path to) {
        home.check();
        running.cancel();
        Imprint imprint = imprint();
        Notebook notebook = notebook();
        boolean several = makesSeveral(notes, format);
        state.set(new State.Working(0, 0));
        running =
                background
                        .files()
                        .run(
                                progress -> {
                                    List<OutFile> files =
                                            format.files(notebook, notes, imprint, progress);
                                    return several
                                            ? new Result(
                                                    Delivery.folder(
                                                            files,
                                                            to,
                                                            Format.folderName(notes, imprint)),
                                                    files.size())
                                            : new Result(
                                                    Delivery.file(files.getFirst().bytes(), to), 1);
                                },
                                result ->
                                        state.set(
                                                new State.Saved(
                                                        result.place(),
                                                        result.files(),
                                                        notes.counts(),
                                                        format.keepsAgendas()
                                                                ? notes.agendas().size()
                                                                : 0)),
                                e -> state.set(new State.Failed(to, Why.of(e))),
                                this::working);
    }

    private void working(int done, int total) {
        if (state.get() instanceof State.Working) {
            state.set(new State.Working(done, total));
        }
    }

    /// Gives up what is being written; nothing of it stays.
    public void cancel() {
        home.check();
        running.cancel();
        state.set(new State.Idle());
    }

    /// What a file with all notes is best called.
    String nameOfAll() {
        return Format.ANNOTATION.fileName(gather(Extent.ALL), imprint());
    }

    /// Writes all notes into one file, without loss, whatever else is being written.
    ///
    /// @param done hears why it could not be done; null if it was
    void saveAll(Path to, Consumer<@Nullable Why> done) {
        home.check();
        Imprint imprint = imprint();
        Notebook notebook = notebook();
        Gathered notes = gather(Extent.ALL);
        background
                .files()
                .run(
                        progress ->
                                Delivery.file(
                                        Format.ANNOTATION
                                                .files(notebook, notes, imprint, progress)
                                                .getFirst()
                                                .bytes(),
                                        to),
                        _ -> done.accept(null),
                        e -> done.accept(Why.of(e)),
                        Progress.NONE);
    }

    private Imprint imprint() {
        return new Imprint(phrases, version, annotating.notes().now(), ZoneId.systemDefault());
    }
}
