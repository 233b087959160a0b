// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Platform;

import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Preferences;
import org.carrel.reader.Resumption;
import org.carrel.reader.Trouble;
import org.carrel.reader.Why;
import org.carrel.storage.CacheFile;
import org.carrel.storage.Folders;
import org.carrel.storage.Loaded;
import org.carrel.storage.Machine;
import org.carrel.storage.MachineFile;
import org.carrel.storage.NotesPlace;
import org.carrel.storage.NotesPlaceFile;
import org.carrel.storage.NotesPlaces;
import org.carrel.storage.Openings;
import org.carrel.storage.Policy;
import org.carrel.storage.PolicyFile;
import org.carrel.storage.Settings;
import org.carrel.storage.SettingsFile;
import org.carrel.storage.notes.Device;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is kept from one sitting to the next: settings of the person, and what this computer remembers. One thread
/// writes; what could not be read or kept is told to the window.
final class Memory implements AutoCloseable {
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("settings-saver").factory());
    private final Saver<Settings> settingsSaver;
    private final Saver<Machine> machineSaver;
    private final Openings openings;
    private final Settings settings;
    private final Policy policy;
    private final Saver<NotesPlaces> placeSaver;
    private final Resumption resumption;
    private final Folders folders;
    private final Device device;
    private NotesPlaces places;
    private Machine machine;
    private boolean keepsNothing;
    private final List<Trouble> troubles = new ArrayList<>();
    private Consumer<Trouble> tell = _ -> {};

    private Memory(Folders folders, PolicyFile.Found decided) {
        var settingsFile = new SettingsFile(folders.data());
        var machineFile = new MachineFile(folders.cache());
        openings = new Openings(folders.cache());
        var placeFile = new NotesPlaceFile(folders.data());
        this.folders = folders;
        device = Device.ofThisComputer(folders.cache(), version());
        policy = decided.policy();
        if (decided instanceof PolicyFile.Found.Broken(var file, var what, _)) {
            troubles.add(new Trouble.PolicyBroken(file, what));
        }
        settings = load(settingsFile::load, Settings.standard());
        places = load(placeFile::load, NotesPlaces.NONE);
        machine = load(machineFile::load, Machine.NEW);
        settingsSaver = new Saver<>(settingsFile::save, Trouble.CannotKeep::new);
        placeSaver = new Saver<>(placeFile::save, Trouble.CannotKeep::new);
        machineSaver = new Saver<>(machineFile::save, Trouble.CannotRemember::new);
        resumption = resumption(folders.cache().resolve("resume"));
    }

    /// Of a program that has no version, such as one being developed, nothing is kept: a page that it made may be another
    /// at the next start.
    private Resumption resumption(Path folder) {
        if (version().isEmpty()) {
            return Resumption.none();
        }
        var course = new CacheFile(folder.resolve("course"), version());
        var page = new CacheFile(folder.resolve("page"), version());
        return new Resumption(kept(course), kept(page), keeper(course), keeper(page));
    }

    private Consumer<Supplier<Optional<byte[]>>> keeper(CacheFile file) {
        return new Saver<Supplier<Optional<byte[]>>>(
                        made -> {
                            Optional<byte[]> bytes = made.get();
                            if (bytes.isPresent()) {
                                file.save(bytes.get());
                            }
                        },
                        Trouble.CannotRemember::new)
                ::save;
    }

    private static byte @Nullable [] kept(CacheFile file) {
        try {
            return file.load().orElse(null);
        } catch (IOException e) {
            return null; // what can't be read now is made anew
        }
    }

    static Memory load(Folders folders, PolicyFile.Found decided) {
        return new Memory(folders, decided);
    }

    /// While a guest sits at the window, what is given to be kept is dropped. FX thread only.
    void keepNothing(boolean guest) {
        if (keepsNothing && !guest) {
            writer.execute(() -> endOpenings(Openings::passAll));
        }
        keepsNothing = guest;
    }

    Preferences preferences() {
        return new Preferences(settings, settingsSaver::save, policy);
    }

    Desk desk() {
        return new Desk(machine.recents(), recents -> keep(machine.withRecents(recents)));
    }

    Guard guard() {
        return new Guard(openings);
    }

    Resumption resumption() {
        return resumption;
    }

    Machine machine() {
        return machine;
    }

    Policy policy() {
        return policy;
    }

    NotesPlace notesPlace() {
        return policy.notes(places);
    }

    Device device() {
        return device;
    }

    Folders folders() {
        return folders;
    }

    /// FX thread only.
    void keep(NotesPlace changed) {
        places = policy.keep(changed, places);
        placeSaver.save(places);
    }

    /// FX thread only.
    void keep(Machine changed) {
        if (!keepsNothing) {
            machine = changed;
            machineSaver.save(changed);
        }
    }

    private static String version() {
        return Optional.ofNullable(Memory.class.getPackage().getImplementationVersion()).orElse("");
    }

    /// From now on trouble is told here, on the FX thread; first that of loading.
    void tell(Consumer<Trouble> window) {
        tell = window;
        troubles.forEach(window);
    }

    /// Returns when all is written.
    @Override
    public void close() {
        writer.execute(() -> endOpenings(Openings::close));
        writer.close();
    }

    /// No page that is being opened has stopped the program. Waits for the disk; any thread.
    void dropMarks() {
        endOpenings(Openings::close);
    }

    private interface End {
        void of(Openings openings) throws IOException;
    }

    private void endOpenings(End end) {
        try {
            end.of(openings);
        } catch (IOException e) {
            System.getLogger(Memory.class.getName())
                    .log(
                            System.Logger.Level.DEBUG,
                            "marks of pages stay: " + e.getClass().getName());
        }
    }

    private interface Load<T> {
        Loaded<T> load() throws IOException;
    }

    private interface Save<T> {
        void save(T value) throws IOException;
    }

    private <T> T load(Load<T> file, T standard) {
        try {
            Loaded<T> loaded = file.load();
            if (loaded instanceof Loaded.Damaged<T>(_, var keptAs)) {
                troubles.add(new Trouble.FileDamaged(keptAs));
            }
            return loaded.value();
        } catch (IOException e) {
            troubles.add(new Trouble.CannotKeep(Why.of(e)));
            return standard;
        }
    }

    /// Writes one file: only the newest of what it is given meanwhile, and tells only once that it can't.
    private final class Saver<T> {
        private final Save<T> file;
        private final Function<Why, Trouble> words;
        private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
        private boolean told;

        Saver(Save<T> file, Function<Why, Trouble> words) {
            this.file = file;
            this.words = words;
        }

        void save(T value) {
            if (keepsNothing) {
                return;
            }
            if (newest.getAndSet(value) == null) {
                writer.execute(this::write);
            }
        }

        private void write() {
            T value = newest.getAndSet(null);
            if (value == null) {
                return;
            }
            try {
                file.save(value);
            } catch (IOException e) {
                Trouble why = words.apply(Why.of(e));
                Platform.runLater(() -> tellOnce(why));
            }
        }

        private void tellOnce(Trouble why) {
            if (!told) {
                told = true;
                tell.accept(why);
            }
        }
    }
}
