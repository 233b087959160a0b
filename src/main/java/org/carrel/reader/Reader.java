// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.page.Addresses;
import org.carrel.page.PageRenderer;
import org.carrel.page.Words;
import org.carrel.storage.Recent;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is open in one window.
///
/// It and what it hands out belong to the thread that made it, which is the one that answers of [Background] arrive on.
public final class Reader {
    private final Home home = new Home();
    private final Background background;
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
    private final Errand opening = new Errand(Busy.Kind.OPENING);
    private Resumption resumption = Resumption.none();

    /// @param addresses how pages of a course address its pictures in this window
    public Reader(
            Background background,
            Words words,
            Function<Course, Addresses> addresses,
            Desk desk,
            Guard guard) {
        this.background = background;
        this.words = words;
        this.addresses = addresses;
        this.desk = desk;
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
                                List.of(opening.busyProperty(), attachments.busyProperty()),
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
        open(path, new Start(null, null, false));
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
        open(path, new Start(first, Place.TOP, false));
    }

    /// Where to begin in a course, once it is open.
    ///
    /// @param section null for where it was left, or the beginning
    /// @param at null for where the section was left
    /// @param again whether its page is to be tried even if it stopped the program before
    private record Start(@Nullable SectionId section, @Nullable Place at, boolean again) {}

    /// Opens what is being opened ahead of the window; at once where that is done.
    public void open(Path path, CompletableFuture<Opening> ahead) {
        if (ahead.state() == Future.State.SUCCESS) {
            home.check();
            opened(new Start(null, null, false), ahead.resultNow());
        } else {
            open(path, new Start(null, null, false), progress -> waitFor(path, ahead, progress));
        }
    }

    private static Opening waitFor(Path path, CompletableFuture<Opening> ahead, Progress progress)
            throws IOException, InterruptedException {
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            return CourseOpener.open(path, progress); // and fails here, where somebody hears of it
        }
    }

    private void open(Path path, Start start) {
        open(path, start, progress -> CourseOpener.open(path, progress));
    }

    private void open(Path path, Start start, Background.Work<Opening> work) {
        home.check();
        notices.passOn();
        Path last = path.getFileName();
        opening.run(
                String.valueOf(last == null ? path : last),
                background.files(),
                work,
                answer -> opened(start, answer),
                e -> notices.report(new Trouble.CannotOpen(path, Why.of(e))));
    }

    /// Gives up what the person waits for: a course, a page, a file or its copy. What was there stays.
    public void cancel() {
        home.check();
        navigation.stay();
        navigation.stopCiting();
        attachments.cancel();
        opening.cancel();
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
                    new Start(
                            now == null ? null : now.id(), navigation.placeProperty().get(), true));
        }
    }

    /// Leaves the course; nothing is open then.
    public void close() {
        home.check();
        attachments.stop();
        opening.cancel();
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

    private void opened(Start start, Opening answer) {
        switch (answer) {
            case Opening.Refused(Path refused, Opening.Reason why) ->
                    notices.report(new Trouble.NotACourse(refused, why));
            case Opening.Opened(Course opened) -> begin(opened, start);
        }
    }

    private void begin(Course opened, Start asked) {
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
