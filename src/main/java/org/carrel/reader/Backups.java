// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Progress;
import org.carrel.export.Backup;
import org.carrel.export.BackupFile;
import org.carrel.export.Holdings;
import org.carrel.export.Incoming.Refusal;
import org.carrel.export.Preview.Clash;
import org.carrel.export.Restore;
import org.carrel.storage.Settings;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// All notebooks and settings into one file, and back.
public final class Backups {
    /// What becomes of what was asked for last.
    public sealed interface State {
        record Idle() implements State {}

        record Working() implements State {}

        /// Written, and read back.
        record Made(Backup.Made made) implements State {}

        /// What is in a backup, for the person to decide.
        record Planned(Path file, BackupFile backup, Restore.Plan plan) implements State {}

        /// All of it is back.
        ///
        /// @param entries how many came back
        record Restored(List<String> names, int entries) implements State {}

        record Refused(Path place, Refusal why) implements State {}

        /// It could not be done, or not to its end.
        ///
        /// @param restored names of the notebooks that were brought back before
        record Failed(Path place, Why why, List<String> restored) implements State {}
    }

    /// Finds out where all of the person's notes are; may wait for a disk.
    @FunctionalInterface
    public interface Finder {
        Holdings find() throws IOException;
    }

    private record Brought(List<String> names, int entries, @Nullable Exception failure) {}

    private final Home home = new Home();
    private final Background background;
    private final Notes notes;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private boolean guest;
    private Background.Running running = () -> {};
    private @Nullable Finder finder;

    Backups(Background background, Notes notes) {
        this.background = background;
        this.notes = notes;
        notes.keptProperty().subscribe(kept -> admit(kept instanceof Kept.Guest));
    }

    /// From now on that tells where notebooks are kept on the disk.
    public void keptOn(Finder places) {
        home.check();
        finder = places;
        possible.set(!guest);
    }

    /// What is on the disk is none of a guest's.
    private void admit(boolean asGuest) {
        guest = asGuest;
        possible.set(finder != null && !guest);
    }

    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the file is best called.
    public String name() {
        return "carrel-backup-" + LocalDate.ofInstant(notes.now(), ZoneId.systemDefault()) + ".zip";
    }

    /// Whether all that was written is on the disk, and so would be in a backup.
    public boolean isAllKept() {
        return notes.keptProperty().get() instanceof Kept.Saved;
    }

    /// Writes a backup to where the person chose.
    public void make(Path to) {
        home.check();
        notes.settle();
        Finder on = finder();
        run(to, () -> new Backup(on.find()).make(to), made -> state.set(new State.Made(made)));
    }

    /// Looks into a backup; changes nothing.
    public void look(Path file) {
        home.check();
        Finder on = finder();
        run(
                file,
                () ->
                        switch (BackupFile.read(file)) {
                            case BackupFile.Opened.Not(Refusal why) -> new State.Refused(file, why);
                            case BackupFile.Opened.Read(BackupFile backup) ->
                                    new State.Planned(
                                            file, backup, new Restore(on.find()).plan(backup));
                        },
                state::set);
    }

    /// Brings back what was looked at. What belongs to the notebook that is open can be undone.
    public void restore() {
        home.check();
        if (!(state.get() instanceof State.Planned planned)) {
            return;
        }
        Optional<Path> open = openFolder();
        List<Restore.Part> others = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int entries = 0;
        for (Restore.Part part : planned.plan().parts()) {
            if (part.here() != null && open.equals(Optional.of(part.here()))) {
                var change = part.preview().change(notes.notebookProperty().get(), Clash.KEEP_BOTH);
                notes.change(Deed.IMPORTED, change.items(), part.part().name());
                names.add(part.part().name());
                entries += part.coming();
            } else {
                others.add(part);
            }
        }
        int before = entries;
        Finder on = finder();
        run(
                planned.file(),
                () -> bring(new Restore(on.find()), others),
                brought -> restored(planned.file(), names, before, brought));
    }

    private static Brought bring(Restore restore, List<Restore.Part> parts) {
        List<String> names = new ArrayList<>();
        int entries = 0;
        for (Restore.Part part : parts) {
            try {
                restore.take(part);
            } catch (IOException e) {
                return new Brought(names, entries, e);
            }
            names.add(part.part().name());
            entries += part.coming();
        }
        return new Brought(names, entries, null);
    }

    private void restored(Path file, List<String> names, int entries, Brought brought) {
        names.addAll(brought.names());
        Exception failure = brought.failure();
        state.set(
                failure == null
                        ? new State.Restored(List.copyOf(names), entries + brought.entries())
                        : new State.Failed(file, Why.of(failure), List.copyOf(names)));
    }

    /// The settings that were looked at; empty where there are none, or where they are as those here.
    public Optional<Settings> settings() {
        return state.get() instanceof State.Planned planned
                ? planned.plan().settings()
                : Optional.empty();
    }

    private Optional<Path> openFolder() {
        return switch (notes.keptProperty().get()) {
            case Kept.Saved(Path place) -> Optional.of(place);
            case Kept.Saving(Path place) -> Optional.of(place);
            case Kept.Waiting(Path place, _) -> Optional.of(place);
            case Kept.ReadOnly(Path place, _) -> Optional.of(place);
            case Kept.InMemory(), Kept.Guest() -> Optional.empty();
        };
    }

    /// Forgets what was asked for; work that is done is not undone.
    public void cancel() {
        home.check();
        running.cancel();
        state.set(new State.Idle());
    }

    private Finder finder() {
        return Objects.requireNonNull(finder, "nothing is kept on a disk");
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private <T> void run(Path place, Work<T> work, Consumer<T> done) {
        running.cancel();
        state.set(new State.Working());
        running =
                background
                        .files()
                        .run(
                                _ -> work.run(),
                                done,
                                e -> state.set(new State.Failed(place, Why.of(e), List.of())),
                                Progress.NONE);
    }
}
