// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Entry;
import org.carrel.storage.Processes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A program that has a notebook open, as a process of its own: it uses the store by its public door, and says on its
/// output what was kept, once it is.
final class StoreProcess {
    private StoreProcess() {}

    static Process start(String what, Path folder, String device, int count, String name)
            throws IOException {
        return new ProcessBuilder(command(what, folder, device, count, name))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static List<String> command(String what, Path folder, String device, int count, String name) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-Xshare:auto", "-cp", System.getProperty("java.class.path")));
        command.add(StoreProcess.class.getName());
        command.addAll(List.of(what, folder.toString(), device, String.valueOf(count), name));
        return command;
    }

    /// Starts one and returns when it has ended well.
    static void run(String what, Path folder, String device, int count, String name)
            throws IOException, InterruptedException {
        Process process = start(what, folder, device, count, name);
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new AssertionError(what + " ended with " + process.exitValue());
        }
    }

    public static void main(String[] args) throws IOException {
        var device =
                new Device(args[2], InstantSource.system(), Processes.OF_THIS_COMPUTER, "1.0-test");
        var opening = NotebookStore.open(Path.of(args[1]), device, new Emergency(List.of()));
        NotebookStore store =
                switch (opening) {
                    case NotebookOpening.Opened(NotebookStore opened) -> opened;
                    case NotebookOpening.Recovered(NotebookStore opened, _, _) -> opened;
                    case NotebookOpening other -> throw new IllegalStateException("" + other);
                };
        int count = Integer.parseInt(args[3]);
        String name = args[4];
        switch (args[0]) {
            case "records" -> keep(store, name, count);
            case "snapshot" -> {
                keep(store, name, count);
                store.tidy();
            }
            case "edits" -> edit(store, name, 0, count);
            case "life" -> edit(store, "", Integer.parseInt(name), count);
            case "conflict" -> conflict(store, name, count);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void keep(NotebookStore store, String name, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            store.put(List.of(Samples.note(name + i, "note " + i)));
            store.force();
        }
    }

    /// Changes a few notes again and again and makes new ones, as fast as it can, and does what a window does
    /// meanwhile.
    private static void edit(NotebookStore store, String name, int from, int count)
            throws IOException {
        if (store.isUnfolded()) {
            store.tidy();
        }
        System.out.println("READY");
        for (int i = from; i < from + count; i++) {
            List<Entry> changed = new ArrayList<>();
            changed.add(note(name, i % 40, i));
            if (i % 10 == 0) {
                changed.add(note(name, (i + 1) % 40, i));
            }
            store.put(changed);
            store.force();
            changed.forEach(note -> System.out.println("ACK " + note.id() + " " + note.text()));
            System.out.flush();
            if (i % 7 == 6 && store.refresh()) {
                store.told();
            }
            if (store.isUntidy() || i % 40 == 39) {
                store.tidy();
            }
        }
    }

    private static Entry note(String name, int number, int edit) {
        return Samples.note(name + number, "edit-" + edit);
    }

    /// Changes one note that others change as well, without looking.
    private static void conflict(NotebookStore store, String name, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            store.put(List.of(Samples.note("shared" + i, name + "-" + i)));
            store.force();
        }
    }
}
