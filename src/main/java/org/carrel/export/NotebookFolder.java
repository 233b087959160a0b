// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.HarmlessText;
import org.carrel.export.Incoming.Looked;
import org.carrel.export.Incoming.Refusal;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Notebook;
import org.carrel.storage.Processes;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Reads notebooks where they lie, and changes nothing there.
public final class NotebookFolder {
    private static final int LONGEST_NAME = 80;

    /// Nobody's: it never writes.
    private static final Device READER =
            new Device("0000", InstantSource.system(), Processes.OF_THIS_COMPUTER, "");

    private NotebookFolder() {}

    /// What is kept in the folder of a notebook; empty where it is none, or none that this version can read.
    ///
    /// @throws IOException where something that is there can't be read
    public static Notebook read(Path folder) throws IOException {
        return switch (NotebookStore.open(folder, READER, new Emergency(List.of()))) {
            case NotebookOpening.Opened(NotebookStore store) -> store.notebook();
            case NotebookOpening.Recovered(NotebookStore store, _, _) -> store.notebook();
            case NotebookOpening.Edited edited -> edited.usePrevious().notebook();
            case NotebookOpening.TooNew(Notebook notebook, _, _) -> notebook;
            case NotebookOpening.Missing _, NotebookOpening.Unreadable _ -> Notebook.EMPTY;
        };
    }

    /// The folder of a notebook, or one that holds such folders.
    ///
    /// @throws IOException where something that is there can't be read
    static Looked look(Path folder, Instant now) throws IOException {
        Notebook notebook = read(folder);
        if (notebook.equals(Notebook.EMPTY)) {
            for (Shelf.Named each : new Shelf(folder).list()) {
                notebook = notebook.with(read(each.folder()).items());
            }
        }
        return notebook.equals(Notebook.EMPTY)
                ? new Looked.Refused(Refusal.NOT_NOTES)
                : new Looked.Found(incoming(notebook, String.valueOf(folder.getFileName()), now));
    }

    static Incoming incoming(Notebook notebook, String name, Instant now) {
        List<Entry> entries = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<EntrySet> sets = new ArrayList<>();
        List<KnownCourse> courses = new ArrayList<>();
        List<Item> others = new ArrayList<>();
        int more = 0;
        for (Item item :
                notebook.items().stream().sorted(Comparator.comparing(Item::id)).toList()) {
            switch (item) {
                case Entry entry when entry.deleted() != null -> {
                    if (leftOut.size() < Incoming.MOST_LISTED) {
                        leftOut.add(new LeftOut(LeftOut.Reason.IN_TRASH, words(entry)));
                    } else {
                        more++;
                    }
                }
                case Entry entry -> entries.add(entry);
                case EntrySet set -> sets.add(set);
                case KnownCourse course -> courses.add(course);
                case Agenda agenda when agenda.deleted() != null -> {}
                default -> others.add(item);
            }
        }
        UUID id = UUID.nameUUIDFromBytes(("folder\0" + name).getBytes(StandardCharsets.UTF_8));
        return new Incoming(
                new EntrySet(id, name, "", now, false),
                true,
                courses,
                sets,
                entries,
                others,
                leftOut,
                more);
    }

    private static String words(Entry entry) {
        var passage = entry.anchor().passage();
        String words =
                !entry.text().isBlank()
                        ? entry.text()
                        : passage == null ? entry.anchor().title() : passage.exact();
        return HarmlessText.of(
                words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME));
    }
}
