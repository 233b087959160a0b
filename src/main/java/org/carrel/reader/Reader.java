// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Opening;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.page.Addresses;
import org.carrel.page.PageRenderer;
import org.carrel.page.Words;
import org.carrel.storage.Recent;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is open in one window.
///
/// It and what it hands out belong to the thread that made it, which is the one that answers of [Background] arrive on.
public final class Reader {
    private final Home home = new Home();
    private final Words words;
    private final Function<Course, Addresses> addresses;
    private final Desk desk;
    private final Notices notices = new Notices();
    private final Navigation navigation;
    private final Finding finding;
    private final Survey survey;
    private final Attachments attachments;
    private final Annotating annotating;
    private final Searching searching;
    private final Presenting presenting;
    private final Planning planning;
    private final TrainerNotes trainerNotes;
    private final Elsewhere elsewhere;
    private final Presence presence;
    private final List<ReadOnlyObjectProperty<@Nullable Busy>> waits;

    private final ReadOnlyObjectWrapper<@Nullable Course> course = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Busy> busy = new ReadOnlyObjectWrapper<>();
    private final CourseDoor door;
    private Resumption resumption = Resumption.none();

    /// @param addresses how pages of a course address its pictures in this window
    public Reader(
            Background background,
            Words words,
            Function<Course, Addresses> addresses,
            Desk desk,
            Guard guard) {
        this.words = words;
        this.addresses = addresses;
        this.desk = desk;
        door = new CourseDoor(background, notices, this::begin);
        navigation = new Navigation(background, notices, guard, desk);
        finding = new Finding(navigation);
        survey = new Survey(background);
        attachments = new Attachments(background, notices, this.course::get);
        annotating = new Annotating(background, notices, navigation, desk, InstantSource.system());
        searching = new Searching(background, navigation, finding, annotating);
        presenting = new Presenting(background, notices, guard, InstantSource.system());
        trainerNotes = new TrainerNotes(annotating, presenting);
        planning = new Planning(background, annotating, presenting);
        elsewhere = new Elsewhere(desk, navigation, annotating);
        presence = new Presence(background, notices, navigation, this.course::get);
        navigation.sectionProperty().subscribe((_, now) -> moved(now));
        waits =
                Stream.of(
                                List.of(door.busyProperty(), attachments.busyProperty()),
                                navigation.waits(),
                                List.of(attachments.savingProperty()))
                        .flatMap(List::stream)
                        .toList();
        waits.forEach(each -> each.subscribe((_, _) -> busy.set(waitsFor())));
    }

    public ReadOnlyObjectProperty<@Nullable Course> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /// What the person waits for; where that is several things, what is to be seen first.
    public ReadOnlyObjectProperty<@Nullable Busy> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private @Nullable Busy waitsFor() {
        return waits.stream()
                .map(ReadOnlyObjectProperty::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public Navigation navigation() {
        return navigation;
    }

    public Notices notices() {
        return notices;
    }

    public Elsewhere elsewhere() {
        return elsewhere;
    }

    public Finding finding() {
        return finding;
    }

    public Survey survey() {
        return survey;
    }

    public Attachments attachments() {
        return attachments;
    }

    public Annotating annotating() {
        return annotating;
    }

    public Searching searching() {
        return searching;
    }

    public Planning planning() {
        return planning;
    }

    public Presenting presenting() {
        return presenting;
    }

    public TrainerNotes trainerNotes() {
        return trainerNotes;
    }

    public Desk desk() {
        return desk;
    }

    /// The language of the open course, as a tag.
    public String language() {
        Course open = course.get();
        return open == null ? "en" : open.language();
    }

    /// From now on what is read is kept here for the next start.
    public void resumeBy(Resumption keeper) {
        resumption = keeper;
        navigation.resumeBy(keeper);
    }

    /// Opens a folder or ZIP where it was left, and closes what is open only once that has worked.
    public void open(Path path) {
        open(path, CourseDoor.Start.WHERE_IT_WAS_LEFT);
    }

    /// Opens a course that was read before, where it was left.
    public void open(Recent before) {
        before.place()
                .ifPresentOrElse(
                        this::open, () -> notices.report(new Trouble.NoSuchPlace(before.path())));
    }

    /// Opens a folder or ZIP at a section.
    ///
    /// @param first null for where it was left, or the beginning
    public void open(Path path, @Nullable SectionId first) {
        open(path, new CourseDoor.Start(first, Place.TOP, false));
    }

    /// Opens what is being opened ahead of the window; at once where that is done.
    public void open(Path path, CompletableFuture<Opening> ahead) {
        home.check();
        door.open(path, ahead);
    }

    private void open(Path path, CourseDoor.Start start) {
        home.check();
        door.open(path, start);
    }

    /// Gives up what the person waits for: a course, a page, a file or its copy. What was there stays.
    public void cancel() {
        home.check();
        navigation.stay();
        navigation.stopCiting();
        attachments.cancel();
        door.cancel();
    }

    /// Tells, later, if the open course is gone from where it lies, or is there again. To be called now and then.
    public void lookWhetherThere() {
        home.check();
        presence.look();
    }

    /// Reads the course anew from where it lies, and stays at the place. A page shown as plain text because it stopped
    /// the program is tried again.
    public void reload() {
        Course open = course.get();
        Section now = navigation.sectionProperty().get();
        if (open != null) {
            open(
                    open.place(),
                    new CourseDoor.Start(
                            now == null ? null : now.id(), navigation.placeProperty().get(), true));
        }
    }

    /// Leaves the course; nothing is open then.
    public void close() {
        home.check();
        attachments.stop();
        door.cancel();
        survey.stop();
        notices.passOn();
        keepPlace();
        course.set(null);
        presenting.leave();
        searching.leave();
        planning.enter(null, null);
        annotating.leave();
        navigation.leave();
    }

    private void begin(Course opened, CourseDoor.Start asked) {
        var pages = new PageRenderer(opened, words, addresses.apply(opened));
        SectionId first = asked.section();
        Section start =
                Optional.ofNullable(first)
                        .or(() -> desk.lastSection(opened))
                        .flatMap(opened::section)
                        .orElse(opened.sections().getFirst());
        keepPlace();
        annotating.leave();
        navigation.leave();
        course.set(opened);
        resumption.opened(opened, pages);
        navigation.enter(opened, pages, start, asked.at(), asked.again());
        annotating.enter(opened, pages);
        planning.enter(opened, pages);
        presenting.enter(opened, pages);
        if (first != null && !start.id().equals(first)) {
            notices.report(new Trouble.NoSuchSection(first.path()));
        }
        survey.start(opened, pages, fingerprint -> elsewhere.surveyed(opened, fingerprint));
        searching.enter(opened, pages, survey::goOn);
    }

    private void moved(@Nullable Section now) {
        Course open = course.get();
        if (open != null && now != null) {
            desk.reading(open, now.id());
        }
    }

    /// Remembers where the person is, here and with the notes; told by the window now and then.
    public void keepPlace() {
        navigation.keepPlace();
        annotating.keepPlace();
    }

    /// Tells where the person is, as a notice.
    public void tellWhereabouts() {
        var now = navigation.shownProperty().get();
        if (now != null) {
            String module = navigation.module().map(m -> m.title()).orElse("");
            notices.report(Whereabouts.of(module, now.page(), navigation.placeProperty().get()));
        }
    }
}
