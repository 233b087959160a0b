// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Notebook;
import org.carrel.storage.DamagedFileException;
import org.carrel.storage.WholeFile;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// The notebooks that lie in one place: a folder for each, named after it once and for all.
public record Shelf(Path place) {
    /// What the folder is called that holds notebooks on a stick or a share.
    public static final String FOLDER = "CarrelNotes";

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> WINDOWS_OWN = Set.of("con", "prn", "aux", "nul");
    private static final int LONGEST = 40;
    private static final String UNNAMED = ".new-";

    /// A notebook and what it is called.
    public record Named(Path folder, String name) {}

    /// In the data folder of a person.
    public static Shelf in(Path data) {
        return new Shelf(data.resolve("notebooks"));
    }

    /// On a stick, a share or wherever a person chose.
    public static Shelf chosen(Path folder) {
        return new Shelf(Layout.name(folder).equals(FOLDER) ? folder : folder.resolve(FOLDER));
    }

    /// Where there are notebooks in or about a folder that a person shows: it may be a notebook itself.
    public static List<Named> shown(Path folder) throws IOException {
        var layout = new Layout(folder);
        if (isNotebook(layout)) {
            return List.of(new Named(folder, name(layout)));
        }
        List<Named> here = new Shelf(folder).list();
        return here.isEmpty() ? chosen(folder).list() : here;
    }

    private static boolean isNotebook(Layout layout) {
        return Files.isRegularFile(layout.notes()) || Files.isDirectory(layout.peers());
    }

    /// By their names; none where there is no such place.
    public List<Named> list() throws IOException {
        List<Named> found = new ArrayList<>();
        for (Path folder : Layout.files(place)) {
            var layout = new Layout(folder);
            if (isNotebook(layout) && !Layout.name(folder).startsWith(UNNAMED)) {
                found.add(new Named(folder, name(layout)));
            }
        }
        found.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return found;
    }

    private static String name(Layout layout) {
        try {
            return Optional.of(Json.text(layout.notes(), "name"))
                    .filter(name -> !name.isEmpty())
                    .orElse(Layout.name(layout.folder()));
        } catch (IOException | DamagedFileException e) {
            return Layout.name(layout.folder());
        }
    }

    /// Makes an empty notebook; returns once it is on the disk.
    ///
    /// @return its folder
    public Path create(String name, Device device) throws IOException {
        return put(empty(name, device), name, false);
    }

    /// Makes the first notebook; of two windows that do so at once, both get the same.
    public Path createFirst(String name, Device device) throws IOException {
        return put(empty(name, device), name, true);
    }

    private Path empty(String name, Device device) throws IOException {
        Path folder = unnamed();
        var instance = Instance.of(device.id(), device.processes());
        var stamps = new Stamps(device.clock(), instance.name());
        stamps.fileMade(Files.getLastModifiedTime(folder).toInstant());
        Stored named = NotebookName.record(name, null, stamps.next());
        Header header = Header.fresh(UUID.randomUUID(), name).next(name, device.id());
        write(folder, new Snapshot(header, List.of(named), List.of(), true), device);
        return folder;
    }

    private static void write(Path folder, Snapshot first, Device device) throws IOException {
        WholeFile.replace(
                new Layout(folder).notes(),
                first.write(device.program(), device.clock().instant()));
    }

    /// A folder that is no notebook yet, and is none if the program ends now.
    private Path unnamed() throws IOException {
        Path folder = place.resolve(UNNAMED + UUID.randomUUID());
        WholeFile.makeFolder(folder);
        return folder;
    }

    /// Gives a finished notebook the name of its folder.
    private Path put(Path made, String name, boolean orTheOneThere) throws IOException {
        String slug = slug(name);
        for (int number = 1; ; number++) {
            Path folder = place.resolve(number == 1 ? slug : slug + "-" + number);
            try {
                if (!Files.exists(folder)) {
                    Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
                    WholeFile.forceNames(place);
                    return folder;
                }
            } catch (FileSystemException e) {
                if (!Files.exists(folder)) {
                    throw e;
                }
            }
            if (orTheOneThere && isNotebook(new Layout(folder))) {
                Files.deleteIfExists(new Layout(made).notes());
                Files.deleteIfExists(made);
                return folder;
            }
        }
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug = OTHER.matcher(plain).replaceAll("-");
        slug = slug.substring(0, Math.min(LONGEST, slug.length()));
        slug = slug.replaceAll("^-+|-+$", "");
        return slug.isEmpty() || WINDOWS_OWN.contains(slug) ? "notebook" : slug;
    }

    /// Brings a notebook here: as a new one, or into the one that is the same already. Where it came from nothing is
    /// changed, so that nothing is lost if this place is not to be trusted.
    ///
    /// @return its folder here, read back and found to hold all of it
    public Path bring(NotebookStore store, Device device, Emergency emergency) throws IOException {
        Snapshot all = store.snapshot();
        Optional<NotebookStore> there = same(store.id(), device, emergency);
        if (there.isPresent()) {
            NotebookStore same = there.get();
            same.adopt(all.records(), List.of());
            same.force();
            return verified(same.folder(), same.notebook(), device, emergency);
        }
        Path made = unnamed();
        write(made, all, device);
        return verified(put(made, store.name(), false), store.notebook(), device, emergency);
    }

    /// Whether a notebook lies here already, as when it was brought before.
    public boolean holds(UUID notebook, Device device, Emergency emergency) throws IOException {
        return same(notebook, device, emergency).isPresent();
    }

    private Optional<NotebookStore> same(UUID notebook, Device device, Emergency emergency)
            throws IOException {
        for (Named there : list()) {
            Optional<NotebookStore> store =
                    writable(NotebookStore.open(there.folder(), device, emergency))
                            .filter(each -> each.id().equals(notebook));
            if (store.isPresent()) {
                return store;
            }
        }
        return Optional.empty();
    }

    private static Optional<NotebookStore> writable(NotebookOpening opening) {
        return switch (opening) {
            case NotebookOpening.Opened(NotebookStore store) -> Optional.of(store);
            case NotebookOpening.Recovered(NotebookStore store, _, _) -> Optional.of(store);
            case NotebookOpening.Edited(NotebookStore store, _, _) -> Optional.of(store);
            case NotebookOpening.TooNew _,
                    NotebookOpening.Missing _,
                    NotebookOpening.Unreadable _ ->
                    Optional.empty();
        };
    }

    /// Puts all of a notebook into another one, which keeps its name. Of what both have the newer holds, and where
    /// words differ both stay. Where it came from nothing is changed.
    ///
    /// @return the other one, read back and found to hold all of it; where it can't be written to, as it was
    public static NotebookOpening join(
            NotebookStore store, Path other, Device device, Emergency emergency)
            throws IOException {
        NotebookOpening opening = NotebookStore.open(other, device, emergency);
        Optional<NotebookStore> into = writable(opening);
        if (into.isEmpty()) {
            return opening;
        }
        List<Stored> records =
                store.snapshot().records().stream().filter(each -> !NotebookName.is(each)).toList();
        into.get().adopt(records, List.of());
        into.get().force();
        verified(other, into.get().notebook(), device, emergency);
        return NotebookStore.open(other, device, emergency);
    }

    private static Path verified(Path folder, Notebook wanted, Device device, Emergency emergency)
            throws IOException {
        if (writable(NotebookStore.open(folder, device, emergency))
                .map(NotebookStore::notebook)
                .filter(wanted::equals)
                .isPresent()) {
            return folder;
        }
        throw new FileSystemException(
                folder.toString(), null, "what was written does not read back");
    }
}
