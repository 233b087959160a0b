// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.carrel.storage.WholeFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A notebook on the disk, opened by one window. What is put in is on the disk once [#force] returns, and not before.
///
/// One thread at a time. Any number of windows and computers may have the same notebook open.
public final class NotebookStore {
    /// The tag of an entry that was changed at two places at once: of the other version of it, the entry itself holds.
    public static final String CONFLICTING_COPY = Merge.CONFLICTING_COPY;

    /// The journal is folded into the snapshot after so many lines, or so many bytes.
    static final int MOST_LINES = 500;

    static final int MOST_BYTES = 1 << 20;

    private final Layout layout;
    private final Device device;
    private final Rescue rescue;
    private final Instance instance;
    private final Stamps stamps;
    private final Journal journal;
    private final Watch watch;
    private final Contents contents;
    private Header header;

    /// Put in and not yet forced.
    private final Map<UUID, Item> pending = new LinkedHashMap<>();

    /// Written elsewhere, or by hand: to be put into the journal as it is.
    private final List<Stored> adopted = new ArrayList<>();

    /// What was forced since the last compaction, to be written again where the journal was taken away.
    private final Map<UUID, Stored> forced = new LinkedHashMap<>();

    /// What others changed and nobody was told of yet: as it was before.
    private final Map<UUID, @Nullable Stored> untold = new HashMap<>();

    private int lines;
    private boolean again;
    private boolean untidy;
    private @Nullable HandEdit edit;

    NotebookStore(
            Layout layout,
            Device device,
            Emergency emergency,
            Instance instance,
            Journal journal,
            Watch watch,
            Survey survey) {
        this.layout = layout;
        this.device = device;
        rescue = new Rescue(emergency, instance.name());
        this.instance = instance;
        this.journal = journal;
        this.watch = watch;
        stamps = new Stamps(device.clock(), instance.name());
        contents = Contents.of(survey.records());
        header = survey.header().orElseGet(() -> Header.fresh(UUID.randomUUID(), ""));
        contents.all().forEach(stamps::saw);
    }

    /// Reads the notebook in a folder; writes nothing.
    ///
    /// @throws IOException where something that is there can't be read just now
    public static NotebookOpening open(Path folder, Device device, Emergency emergency)
            throws IOException {
        return new StoreOpener(new Layout(folder), device, emergency).open();
    }

    void setUntidy(boolean untidy) {
        this.untidy = untidy;
    }

    boolean holds(List<Stored> records) {
        return Contents.of(records).equals(contents);
    }

    /// Of the notebook, wherever it lies.
    public UUID id() {
        return header.id();
    }

    /// Takes what was written elsewhere as it is, into the journal with the next [#force].
    ///
    /// @param files where it was, no longer needed then
    void adopt(List<Stored> records, List<Path> files) {
        records.forEach(stamps::saw);
        contents.add(records);
        adopted.addAll(records);
        rescue.found(files);
    }

    void found(HandEdit found) {
        edit = found;
    }

    /// Whether a person has to say what holds.
    boolean isAsking() {
        return edit != null && edit.saysMore(contents);
    }

    /// What they say.
    void answer(boolean use) {
        if (use && edit != null) {
            adopt(edit.changes(contents, stamps::next), List.of());
        }
        untidy = true;
    }

    public Path folder() {
        return layout.folder();
    }

    public String name() {
        return NotebookName.of(contents).orElse(header.name());
    }

    /// As it is now, with what is not yet forced.
    public Notebook notebook() {
        return contents.notebook().with(pending.values());
    }

    /// Takes what was changed. Does no work on the disk.
    public void put(Collection<? extends Item> changed) {
        for (Item item : changed) {
            pending.put(item.id(), item);
        }
    }

    /// Whether there is something that is not on the disk.
    public boolean isPending() {
        return !pending.isEmpty() || !adopted.isEmpty() || again;
    }

    /// Returns once all that was put in is on the disk. After a failure all of it is still held.
    public void force() throws IOException {
        if (!isPending()) {
            return;
        }
        Instant made = journal.begin(header.generation());
        if (made != null) {
            stamps.fileMade(made);
        }
        List<Stored> records = new ArrayList<>();
        if (again) {
            records.addAll(forced.values());
        }
        records.addAll(adopted);
        records.addAll(stamped());
        try {
            if (!records.isEmpty()) {
                journal.add(Lines.write(records));
            }
        } catch (IOException e) {
            again = !forced.isEmpty();
            throw e;
        }
        again = false;
        pending.clear();
        adopted.clear();
        records.forEach(record -> forced.put(record.id(), record));
        lines += records.size();
        keepUntold(contents.add(records), records);
        rescue.forget(header.id());
    }

    private List<Stored> stamped() {
        List<Stored> stamped = new ArrayList<>();
        for (Item item : pending.values()) {
            Stored known = contents.get(item.id());
            Stored base = untold.containsKey(item.id()) ? untold.get(item.id()) : known;
            if (base == null || !item.equals(base.item())) {
                stamped.add(Stored.of(item, base, stamps.next()));
            }
        }
        return stamped;
    }

    /// Others than what was put in: what came of it, as a conflicting copy.
    private void keepUntold(Map<UUID, @Nullable Stored> before, List<Stored> put) {
        before.forEach(
                (id, was) -> {
                    Stored now = contents.get(id);
                    if (put.stream()
                            .noneMatch(
                                    p ->
                                            Objects.equals(p.id(), id)
                                                    && Objects.equals(p.item(), item(now)))) {
                        untold.putIfAbsent(id, was);
                    }
                });
    }

    private static @Nullable Item item(@Nullable Stored record) {
        return record == null ? null : record.item();
    }

    /// Keeps what is not on the disk for an emergency, elsewhere on this computer.
    ///
    /// @return whether it is kept there
    public boolean rescue() {
        List<Stored> records = new ArrayList<>(adopted);
        records.addAll(stamped());
        return rescue.keep(header.id(), records);
    }

    /// Reads what others changed.
    ///
    /// @return whether the notebook is another one now
    public boolean refresh() throws IOException {
        List<Stored> news = watch.news();
        news.forEach(stamps::saw);
        Map<UUID, @Nullable Stored> before = contents.add(news);
        before.forEach(untold::putIfAbsent);
        return isUntold();
    }

    /// Whether something changed that did not come from here.
    public boolean isUntold() {
        return !untold.isEmpty();
    }

    /// Whoever puts things in knows the notebook now as it is. What was put in before was made of the one before it.
    public void told() {
        untold.clear();
    }

    /// Whether it is time to [#tidy].
    public boolean isUntidy() {
        return untidy || lines >= MOST_LINES || journal.size() >= MOST_BYTES;
    }

    /// Whether [#tidy] would change anything.
    public boolean isUnfolded() {
        return untidy || lines > 0;
    }

    /// Folds journals into the snapshot of this computer, makes the merged view, the generations and the day's backup,
    /// and sets aside what is damaged. Nothing is lost if it fails.
    ///
    /// @return whether it was done; if not, another one is at it
    public boolean tidy() throws IOException {
        force();
        byte[] answered = edit == null ? new byte[0] : edit.bytes().get();
        Compaction.Result result =
                new Compaction(layout, device, instance, answered).run(contents, header, journal);
        return switch (result) {
            case Compaction.Result.Written(Header written, Contents all) -> {
                header = written;
                all.all().forEach(stamps::saw);
                contents.become(all).forEach(untold::putIfAbsent);
                forced.clear();
                lines = 0;
                edit = null;
                untidy = false;
                yield true;
            }
            case Compaction.Result.Postponed() -> false;
        };
    }

    /// Gives it another name; on the disk with the next [#force].
    public void rename(String name) {
        Stored record = NotebookName.record(name, NotebookName.known(contents), stamps.next());
        contents.add(List.of(record));
        adopted.add(record);
    }

    /// All of it as it is now, also what is not yet forced.
    Snapshot snapshot() {
        var all = Contents.of(contents.all());
        all.add(stamped());
        return new Snapshot(
                header.next(name(), device.id()), List.copyOf(all.all()), List.of(), true);
    }

    /// Writes all of it, as it is now, into one file that can be opened as a notebook's `notes.json`.
    public void saveCopy(Path file) throws IOException {
        WholeFile.replace(file, snapshot().write(device.program(), device.clock().instant()));
    }
}
