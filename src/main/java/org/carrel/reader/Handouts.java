// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.export.AgendaFile;
import org.carrel.export.Delivery;
import org.carrel.export.Extent;
import org.carrel.export.Gathered.Noted;
import org.carrel.export.Gathering;
import org.carrel.export.Handout;
import org.carrel.export.HandoutFile;
import org.carrel.export.Imprint;
import org.carrel.export.OutFile;
import org.carrel.export.Outline;
import org.carrel.export.Phrases;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Placed;
import org.carrel.page.Words;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts sections on paper, and agendas into files.
public final class Handouts {
    /// What becomes of what was asked for last.
    public sealed interface State {
        /// Nothing was asked for yet.
        record Idle() implements State {}

        record Working(int done, int total) implements State {}

        /// It was made.
        ///
        /// @param lost how many sections, or parts of them, could not be read
        record Made(int pages, int lost) implements State {}

        /// It was made and written, and read back.
        record Saved(Path file, int pages, int lost) implements State {}

        /// Nothing was written.
        ///
        /// @param file as far as one was chosen; empty where it was for a printer
        record Failed(Optional<Path> file, Why why) implements State {}
    }

    private record Result(HandoutFile made, @Nullable Path file) {}

    private final Home home = new Home();
    private final Background background;
    private final Reader reader;
    private final Supplier<@Nullable Course> course;
    private final Words words;
    private final Phrases phrases;
    private final String version;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private Background.Running running = () -> {};

    /// @param words of the pages
    /// @param version of the program, for the files
    public Handouts(
            Background background, Reader reader, Words words, Phrases phrases, String version) {
        this.background = background;
        this.reader = reader;
        this.course = reader.courseProperty()::get;
        this.words = words;
        this.phrases = phrases;
        this.version = version;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is made from now on is another matter.
    public void begin() {
        home.check();
        state.set(new State.Idle());
    }

    /// The agenda that is being worked on; empty where it has no section.
    public Optional<Agenda> agenda() {
        return Optional.ofNullable(reader.planning().agendaProperty().get())
                .filter(agenda -> !reader.planning().sections(agenda).isEmpty());
    }

    /// The section being read.
    public Optional<Section> section() {
        return Optional.ofNullable(reader.navigation().sectionProperty().get());
    }

    /// The module being read.
    public Optional<Module> module() {
        return reader.navigation().module();
    }

    /// Of an agenda, with all of its sections.
    public Handout handout(Handout.Kind kind, Handout.Paper paper, Agenda agenda) {
        return handout(kind, paper, agenda.title(), reader.planning().sections(agenda), agenda);
    }

    /// Of sections by themselves.
    public Handout handout(
            Handout.Kind kind, Handout.Paper paper, String title, List<Section> sections) {
        return handout(kind, paper, title, sections, null);
    }

    private Handout handout(
            Handout.Kind kind,
            Handout.Paper paper,
            String title,
            List<Section> sections,
            @Nullable Agenda agenda) {
        return new Handout(
                kind,
                paper,
                title,
                sections,
                agenda,
                kind == Handout.Kind.GUIDE ? notes() : Map.of());
    }

    /// Of the open course, by the path of their section.
    private Map<String, List<Noted>> notes() {
        Course open = course.get();
        if (open == null) {
            return Map.of();
        }
        Annotating annotating = reader.annotating();
        String id = annotating.courseProperty().get();
        Map<UUID, Placed> places = annotating.placing().placesProperty().get();
        return new Gathering(
                        annotating.notes().notebookProperty().get(),
                        List.of(Outline.of(id, open)),
                        entry -> Optional.ofNullable(places.get(entry.id())))
                .gather(Extent.of(id))
                .bySection();
    }

    /// Writes it as a PDF; what lies there is replaced.
    public void save(Handout handout, Path to) {
        make(handout, to, _ -> {});
    }

    /// Makes the PDF for something else than a file.
    ///
    /// @param then takes it, unless it failed or was given up
    public void make(Handout handout, Consumer<byte[]> then) {
        make(handout, null, then);
    }

    private void make(Handout handout, @Nullable Path to, Consumer<byte[]> then) {
        home.check();
        Course open = course.get();
        if (open == null) {
            return;
        }
        running.cancel();
        state.set(new State.Working(0, handout.sections().size()));
        Imprint imprint = imprint();
        running =
                background
                        .papers()
                        .run(
                                progress -> write(open, handout, imprint, to, progress),
                                result -> {
                                    state.set(told(result));
                                    then.accept(result.made().file().bytes());
                                },
                                e ->
                                        state.set(
                                                new State.Failed(
                                                        Optional.ofNullable(to), Why.of(e))),
                                (done, total) -> state.set(new State.Working(done, total)));
    }

    private Result write(
            Course open, Handout handout, Imprint imprint, @Nullable Path to, Progress progress)
            throws Exception {
        HandoutFile made = HandoutFile.of(open, handout, imprint, words, progress);
        if (Thread.interrupted()) {
            throw new InterruptedException(); // given up while it was laid out
        }
        return new Result(made, to == null ? null : Delivery.file(made.file().bytes(), to));
    }

    private static State told(Result result) {
        HandoutFile made = result.made();
        int lost =
                (int)
                        made.problems().stream()
                                .filter(problem -> problem.kind().losesContent())
                                .count();
        Path file = result.file();
        return file == null
                ? new State.Made(made.pages(), lost)
                : new State.Saved(file, made.pages(), lost);
    }

    private Imprint imprint() {
        return new Imprint(phrases, version, Instant.now(), ZoneId.systemDefault());
    }

    /// Gives up what is being made.
    public void cancel() {
        home.check();
        running.cancel();
        if (state.get() instanceof State.Working) {
            state.set(new State.Idle());
        }
    }

    /// What a file of an agenda is best called.
    public String name(Agenda agenda, AgendaFile form) {
        return file(agenda, form).name();
    }

    private OutFile file(Agenda agenda, AgendaFile form) {
        Course open = course.get();
        return form.of(agenda, open == null ? "" : open.title(), imprint());
    }

    /// Writes an agenda for another program; what lies there is replaced.
    public void save(Agenda agenda, AgendaFile form, Path to) {
        home.check();
        byte[] bytes = file(agenda, form).bytes();
        background
                .files()
                .run(
                        _ -> Delivery.file(bytes, to),
                        file -> reader.notices().report(new Done.CopySaved(file)),
                        e ->
                                reader.notices()
                                        .report(new Trouble.CannotCopy(to.toString(), Why.of(e))),
                        Progress.NONE);
    }
}
