// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Attachment;
import org.carrel.course.Course;
import org.carrel.course.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The files that a course brings along, one at a time: looked at, then saved or opened as the person decides.
public final class Attachments {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What was read is what is judged, saved and opened, whatever becomes of the course meanwhile.
    private static final class Read {
        final String source;
        final Attachment file;
        final byte[] bytes;

        Read(String source, String path, byte[] bytes) {
            this.source = source;
            this.file = Attachment.of(path, bytes);
            this.bytes = bytes;
        }
    }

    private record Handed(Optional<ChangedCopy> kept, boolean opened) {}

    private final Home home = new Home();
    private final Background background;
    private final Notices notices;
    private final Supplier<@Nullable Course> course;
    private final Duration patience;
    private final Copies copies = new Copies();
    private final Saving saving;

    private final ReadOnlyObjectWrapper<@Nullable Offer> offered = new ReadOnlyObjectWrapper<>();
    private final Errand opening = new Errand(Busy.Kind.OPENING);
    private @Nullable Read read;

    Attachments(Background background, Notices notices, Supplier<@Nullable Course> course) {
        this(background, notices, course, PATIENCE);
    }

    /// @param patience how long the system may take to open a file
    Attachments(
            Background background,
            Notices notices,
            Supplier<@Nullable Course> course,
            Duration patience) {
        this.background = background;
        this.notices = notices;
        this.course = course;
        this.patience = patience;
        this.saving = new Saving(background, notices);
    }

    /// What the person is asked about; null while there is nothing to decide.
    public ReadOnlyObjectProperty<@Nullable Offer> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// The file that is being read or opened.
    public ReadOnlyObjectProperty<@Nullable Busy> busyProperty() {
        return opening.busyProperty();
    }

    /// The file that is being saved.
    public ReadOnlyObjectProperty<@Nullable Busy> savingProperty() {
        return saving.busyProperty();
    }

    /// Reads and judges a file of the course, then offers it.
    public void look(String path) {
        home.check();
        Course open = course.get();
        if (open == null) {
            return;
        }
        decline();
        notices.passOn();
        opening.run(
                Attachment.nameOf(path),
                background.files(),
                _ ->
                        new Read(
                                open.place() + "\n" + path,
                                path,
                                GoneException.unlessThere(open, () -> open.file(path))),
                answer -> {
                    read = answer;
                    offered.set(new Offer(answer.file, false));
                },
                e ->
                        notices.report(
                                GoneException.orElse(e, new Trouble.CannotRead(path, Why.of(e)))));
    }

    /// Saves what is offered to a place the person chose.
    public void save(Path to) {
        home.check();
        Read now = read;
        decline();
        if (now != null) {
            saving.save(
                    now.file.name(),
                    to,
                    _ -> Saving.write(to, now.bytes),
                    file -> notices.report(new Done.CopySaved(file)));
        }
    }

    /// Hands a read-only copy of what is offered to the system's program; where there is none, the offer comes again
    /// without that choice.
    public void open(Opener opener) {
        home.check();
        Offer asked = offered.get();
        Read now = read;
        decline();
        if (now == null || asked == null || !asked.opens()) {
            return;
        }
        opening.run(
                now.file.name(),
                background.files(),
                _ -> hand(now, opener),
                handed -> {
                    handed.kept.ifPresent(copy -> notices.report(new Trouble.CopyWasChanged(copy)));
                    if (!handed.opened) {
                        read = now;
                        offered.set(new Offer(now.file, true));
                    }
                },
                e -> notices.report(new Trouble.CannotCopy(now.file.name(), Why.of(e))));
    }

    /// The person wants nothing of what is offered.
    public void decline() {
        home.check();
        read = null;
        offered.set(null);
    }

    /// Gives up what is being read or opened; files that are being saved are not the course's any more.
    void stop() {
        opening.cancel();
    }

    void cancel() {
        stop();
        saving.cancel();
    }

    /// Whether the system's programs were given copies that may still be there.
    public boolean hasCopies() {
        return !copies.isEmpty();
    }

    /// Deletes the copies that nobody changed, and tells of the rest.
    public void tidy(Consumer<List<ChangedCopy>> changed) {
        home.check();
        background
                .files()
                .run(_ -> copies.tidy(), changed, _ -> changed.accept(List.of()), Progress.NONE);
    }

    /// Saves what the person made of a copy, and then has no more need of the copy.
    ///
    /// @param saved not called when it could not be saved
    public void saveChanged(ChangedCopy copy, Path to, Runnable saved) {
        home.check();
        saving.save(
                copy.name(),
                to,
                _ -> {
                    Saving.write(to, Files.readAllBytes(copy.file()));
                    if (!Files.isSameFile(to, copy.file())) {
                        Files.deleteIfExists(copy.file());
                    }
                    return to;
                },
                _ -> saved.run());
    }

    /// Deletes all copies, whatever was made of them.
    ///
    /// @param done called in any case
    public void discard(Runnable done) {
        home.check();
        background
                .files()
                .run(
                        _ -> {
                            copies.discard();
                            return copies;
                        },
                        _ -> done.run(),
                        _ -> done.run(),
                        Progress.NONE);
    }

    /// Where copies for the system's programs lie from now on.
    ///
    /// @param folder null for where the system wants such things
    public void keepCopiesIn(@Nullable Path folder) {
        home.check();
        copies.keepIn(folder);
    }

    /// The same as [#discard], for the end of the program. Waits for the disk; any thread.
    public void endOfGuest() {
        copies.discard();
    }

    /// The same as [#tidy], for the end of the program, when nobody is left to ask. Waits for the disk.
    public void end() {
        copies.tidy();
    }

    private Handed hand(Read now, Opener opener) throws IOException, InterruptedException {
        Copies.Made made = copies.make(now.source, now.file.name(), now.bytes);
        return new Handed(made.kept(), opensInTime(opener, made.file()));
    }

    /// A system that never answers keeps one virtual thread waiting, and nobody else.
    private boolean opensInTime(Opener opener, Path file) throws InterruptedException {
        ExecutorService system = Executors.newVirtualThreadPerTaskExecutor();
        try {
            system.submit(
                            () -> {
                                opener.open(file);
                                return file;
                            })
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } finally {
            system.shutdownNow();
        }
    }
}
