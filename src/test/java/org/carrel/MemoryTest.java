// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.page.Theme;
import org.carrel.storage.Folders;
import org.carrel.storage.MachineFile;
import org.carrel.storage.NotesPlace;
import org.carrel.storage.Policy;
import org.carrel.storage.PolicyFile;
import org.carrel.storage.SettingsFile;
import org.carrel.storage.WindowPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class MemoryTest {
    @TempDir Path folder;

    private static final WindowPlace PLACE = new WindowPlace(10, 20, 800, 600, false);

    private Path data() {
        return folder.resolve("data");
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private Memory memory() {
        return memory(Policy.NONE);
    }

    private Memory memory(Policy policy) {
        return Memory.load(new Folders(data(), cache()), new PolicyFile.Found.Read(policy));
    }

    private static void change(Memory memory) {
        memory.preferences().setTheme(Theme.DARK);
        memory.keep(memory.machine().withWindow(PLACE));
        memory.keep(new NotesPlace("/stick", "mine"));
    }

    @Test
    void keepsNothingWhileAGuestSitsThere() {
        var memory = memory();
        memory.keepNothing(true);
        change(memory);
        assertEquals(Optional.empty(), memory.machine().window());
        memory.close();
        assertFalse(Files.exists(data()));
        assertFalse(Files.exists(cache().resolve("machine.json")));
    }

    @Test
    void keepsTheNotebookOfADecidedFolderApartFromThePersonsOwn() {
        Path decided = folder.resolve("decided");
        var policy =
                new Policy(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(decided),
                        true,
                        true,
                        false,
                        Optional.empty());
        var own = memory();
        own.keep(new NotesPlace("/stick", "mine"));
        own.close();
        var there = memory(policy);
        assertEquals(new NotesPlace(decided.toString(), ""), there.notesPlace());
        there.keep(new NotesPlace("", "ours"));
        there.close();
        assertEquals(new NotesPlace("/stick", "mine"), closed(memory()).notesPlace());
        assertEquals(
                new NotesPlace(decided.toString(), "ours"), closed(memory(policy)).notesPlace());
    }

    private static Memory closed(Memory memory) {
        memory.close();
        return memory;
    }

    @Test
    void keepsWhatAPersonDoesBeforeAndAfter() throws Exception {
        var memory = memory();
        var preferences = memory.preferences();
        preferences.setZoom(150);
        memory.keepNothing(true);
        preferences.setZoom(200);
        memory.keepNothing(false);
        memory.keep(memory.machine().withWindow(PLACE));
        memory.close();
        assertEquals(150, new SettingsFile(data()).load().value().zoom());
        assertEquals(Optional.of(PLACE), new MachineFile(cache()).load().value().window());
        assertTrue(Files.exists(cache().resolve("device")));
    }
}
