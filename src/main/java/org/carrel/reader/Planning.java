// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Run;
import org.carrel.page.PageRenderer;
import org.carrel.workshop.Measured;
import org.carrel.workshop.Schedule;
import org.carrel.workshop.Show;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The agendas of the open course, one of which is being worked on. Kept with the notes, and undone like them.
public final class Planning {
    private final Home home = new Home();
    private final Annotating annotating;
    private final Presenting presenting;
    private final Estimates estimates;
    private final Composing composing;
    private final ReadOnlyObjectWrapper<List<Agenda>> agendas =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Agenda> agenda = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Run> offer = new ReadOnlyObjectWrapper<>();
    private @Nullable Course course;
    private @Nullable Agenda shown;

    Planning(Background background, Annotating annotating, Presenting presenting) {
        this.annotating = annotating;
        this.presenting = presenting;
        estimates = new Estimates(background);
        composing = new Composing(this, estimates);
        annotating.notes().notebookProperty().subscribe(_ -> list());
        annotating.courseProperty().subscribe(_ -> list());
        presenting.measuredProperty().subscribe(this::measured);
    }

    void enter(@Nullable Course entered, @Nullable PageRenderer pages) {
        course = entered;
        offer.set(null);
        shown = null;
        estimates.enter(pages);
        list();
    }

    /// Of the open course, the oldest first.
    public ReadOnlyObjectProperty<List<Agenda>> agendasProperty() {
        return agendas.getReadOnlyProperty();
    }

    /// The one being worked on; null where there is none.
    public ReadOnlyObjectProperty<@Nullable Agenda> agendaProperty() {
        return agenda.getReadOnlyProperty();
    }

    /// What was measured of the agenda just now and may replace its minutes; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Run> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    public Estimates estimates() {
        return estimates;
    }

    /// Whether agendas can be changed.
    public boolean isReadOnly() {
        return annotating.notes().isReadOnly();
    }

    private void list() {
        String id = annotating.courseProperty().get();
        List<Agenda> all =
                id.isEmpty()
                        ? List.of()
                        : annotating
                                .notes()
                                .notebookProperty()
                                .get()
                                .agendas(id)
                                .sorted(
                                        Comparator.comparing(Agenda::created)
                                                .thenComparing(Agenda::id))
                                .toList();
        agendas.set(all);
        Agenda before = agenda.get();
        Agenda now =
                all.stream()
                        .filter(each -> before != null && each.id().equals(before.id()))
                        .findFirst()
                        .orElseGet(() -> all.isEmpty() ? null : all.getLast());
        agenda.set(now);
        Run measured = offer.get();
        if (measured != null && (now == null || !now.id().equals(measured.agenda()))) {
            offer.set(null);
        }
        look(now);
    }

    /// What the sections of an agenda, and the modules they are of, are said to take.
    private void look(@Nullable Agenda now) {
        Course open = course;
        if (open != null && now != null) {
            List<Section> sections = new ArrayList<>(sections(now));
            sections(now).stream()
                    .flatMap(section -> open.moduleOf(section).stream())
                    .distinct()
                    .map(module -> module.sections().getFirst())
                    .forEach(sections::add);
            estimates.look(sections.stream().distinct().toList(), () -> {});
        }
    }

    /// Those that are in the course as it is today, in the order of the agenda, each once.
    public List<Section> sections(Agenda of) {
        return of.items().stream().flatMap(item -> section(item).stream()).distinct().toList();
    }

    /// The section that an item shows; empty for another item, or where the course no longer has it.
    public Optional<Section> section(AgendaItem item) {
        Course open = course;
        return open == null || item.section().isEmpty()
                ? Optional.empty()
                : open.section(new SectionId(item.section()));
    }

    /// The modules that the sections of an agenda are of.
    public List<Module> modules(Agenda of) {
        Course open = course;
        return open == null
                ? List.of()
                : sections(of).stream()
                        .flatMap(section -> open.moduleOf(section).stream())
                        .distinct()
                        .toList();
    }

    public void choose(Agenda other) {
        home.check();
        agenda.set(other);
        list();
    }

    /// A new one, to be worked on from now on.
    public void make(String title) {
        home.check();
        String id = annotating.courseProperty().get();
        if (!id.isEmpty()) {
            begin(Deed.AGENDA_MADE, Agenda.of(UUID.randomUUID(), id, title, now()));
        }
    }

    private void begin(Deed deed, Agenda made) {
        if (!isReadOnly()) {
            agenda.set(made);
            annotating.notes().change(deed, List.of(made), made.title());
        }
    }

    public void rename(String title) {
        with(
                now -> {
                    if (!title.isBlank() && !title.equals(now.title())) {
                        keep(Deed.AGENDA_RENAMED, now.withTitle(title.strip(), now()));
                    }
                });
    }

    public void duplicate(String title) {
        with(
                now ->
                        begin(
                                Deed.AGENDA_COPIED,
                                Agenda.of(UUID.randomUUID(), now.course(), title, now())
                                        .withItems(
                                                now.items().stream().map(Planning::anew).toList(),
                                                now())
                                        .withTimes(now.day(), now.start(), now.end(), now())));
    }

    private static AgendaItem anew(AgendaItem item) {
        return new AgendaItem(
                UUID.randomUUID(), item.kind(), item.section(), item.title(), item.minutes());
    }

    public void delete() {
        with(now -> keep(Deed.AGENDA_DELETED, now.inTrash(now())));
    }

    /// What is done with the items of the agenda.
    public Composing composing() {
        return composing;
    }

    void with(Consumer<Agenda> act) {
        home.check();
        Agenda now = agenda.get();
        if (now != null) {
            act.accept(now);
        }
    }

    void keep(Deed deed, Agenda changed) {
        annotating.notes().change(deed, List.of(changed), changed.title());
    }

    Instant now() {
        return annotating.notes().now();
    }

    /// Shows the agenda to the room, from its first item.
    public void present() {
        begin(
                (now, show) -> {
                    shown = now;
                    offer.set(null);
                    presenting.present(show);
                });
    }

    /// The same for nobody but the trainer; how long that takes says nothing about the room.
    public void rehearse() {
        begin(
                (_, show) -> {
                    shown = null;
                    presenting.rehearse(show);
                });
    }

    private void begin(BiConsumer<Agenda, Show> way) {
        with(now -> new Schedule(now).show().ifPresent(show -> way.accept(now, show)));
    }

    private void measured(@Nullable Measured times) {
        Agenda of = shown;
        if (times == null || of == null) {
            return;
        }
        new Schedule(of)
                .run(UUID.randomUUID(), times.begun(), times)
                .ifPresent(
                        run -> {
                            annotating.notes().keep(List.of(run));
                            Agenda now = agenda.get();
                            boolean differs =
                                    now != null
                                            && now.id().equals(of.id())
                                            && !new Schedule(now)
                                                    .asMeasured(run)
                                                    .equals(now.items());
                            offer.set(differs ? run : null);
                        });
    }

    /// How long the items took when the agenda was presented last; empty where it never was.
    public Optional<Run> lastRun() {
        Agenda now = agenda.get();
        return now == null
                ? Optional.empty()
                : annotating.notes().notebookProperty().get().lastRun(now.id());
    }

    /// The items have the minutes from now on that they took the last time.
    public void useMeasured() {
        with(
                now ->
                        lastRun()
                                .ifPresent(
                                        run ->
                                                keep(
                                                        Deed.AGENDA_MEASURED,
                                                        now.withItems(
                                                                new Schedule(now).asMeasured(run),
                                                                now()))));
        offer.set(null);
    }

    /// The agenda stays as it was planned.
    public void keepPlanned() {
        home.check();
        offer.set(null);
    }
}
