// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Platform;

import org.carrel.reader.Desk;
import org.carrel.reader.Preferences;
import org.carrel.reader.Trouble;
import org.carrel.storage.Folders;
import org.carrel.storage.Loaded;
import org.carrel.storage.Machine;
import org.carrel.storage.MachineFile;
import org.carrel.storage.Settings;
import org.carrel.storage.SettingsFile;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// What is kept from one sitting to the next: settings of the person, and what this computer remembers. One thread
/// writes; what could not be read or kept is told to the window.
final class Memory implements AutoCloseable {
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("settings-saver").factory());
    private final SettingsFile settingsFile;
    private final MachineFile machineFile;
    private final Settings settings;
    private Machine machine;
    private Optional<Trouble> trouble = Optional.empty();
    private Consumer<Trouble> tell = _ -> {};

    private Memory(Folders folders) {
        settingsFile = new SettingsFile(folders.data());
        machineFile = new MachineFile(folders.cache());
        settings = load(settingsFile::load, Settings.standard());
        machine = load(machineFile::load, Machine.NEW);
    }

    static Memory load() {
        return new Memory(Folders.ofThisComputer());
    }

    Preferences preferences() {
        return new Preferences(settings, changed -> save(() -> settingsFile.save(changed)));
    }

    Desk desk() {
        return new Desk(machine.recents(), recents -> keep(machine.withRecents(recents)));
    }

    Machine machine() {
        return machine;
    }

    /// FX thread only.
    void keep(Machine changed) {
        machine = changed;
        save(() -> machineFile.save(changed));
    }

    /// From now on trouble is told here, on the FX thread; first that of loading.
    void tell(Consumer<Trouble> window) {
        tell = window;
        trouble.ifPresent(window);
    }

    /// Returns when all is written.
    @Override
    public void close() {
        writer.close();
    }

    private interface Load<T> {
        Loaded<T> load() throws IOException;
    }

    private interface Save {
        void save() throws IOException;
    }

    private <T> T load(Load<T> file, T standard) {
        try {
            Loaded<T> loaded = file.load();
            if (loaded instanceof Loaded.Damaged<T>(_, var keptAs)) {
                trouble = Optional.of(new Trouble.SettingsDamaged(keptAs));
            }
            return loaded.value();
        } catch (IOException e) {
            trouble = Optional.of(new Trouble.CannotKeep(String.valueOf(e.getMessage())));
            return standard;
        }
    }

    private void save(Save file) {
        writer.execute(
                () -> {
                    try {
                        file.save();
                    } catch (IOException e) {
                        var why = new Trouble.CannotKeep(String.valueOf(e.getMessage()));
                        Platform.runLater(() -> tell.accept(why));
                    }
                });
    }
}
