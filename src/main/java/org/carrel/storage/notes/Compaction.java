// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;
import org.carrel.storage.WholeFile;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes all that is known into this computer's snapshot and into the merged view, then lets go of journals that are no
/// longer needed.
///
/// What a journal says must stand in the snapshot *before* the one that is written now, read back from the disk, or the
/// journal stays: where a folder can't be forced, as on Windows, the newest snapshot may still go with the power.
final class Compaction {
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final Duration LEFT_OVER = Duration.ofDays(1);
    private static final int TRIES = 3;

    private final Layout layout;
    private final Device device;
    private final Instance self;
    private final Quarantine quarantine;
    private final byte[] answered;
    private final Instant now;

    /// @param answered the merged view as it was edited by hand, where a person has said what holds; else nothing
    Compaction(Layout layout, Device device, Instance self, byte[] answered) {
        this.layout = layout;
        this.device = device;
        this.self = self;
        this.answered = answered;
        quarantine = new Quarantine(layout);
        now = device.clock().instant();
    }

    /// What came of it.
    sealed interface Result {
        record Written(Header header, Contents contents) implements Result {}

        /// Another one is at it, something in the folder could not be read just now, or a later version of Carrel has
        /// made the notebook its own since it was opened.
        record Postponed() implements Result {}
    }

    /// @param known what this instance holds
    /// @param writing the journal that this instance adds to; ended before
    Result run(Contents known, Header header, Journal writing) throws IOException {
        layout.check();
        try (Lock lock = Lock.take(layout.lock()).orElse(null)) {
            if (lock == null) {
                return new Result.Postponed();
            }
            for (int tries = 0; tries < TRIES; tries++) {
                Optional<Result> result = run(known, header);
                if (result.isPresent()) {
                    writing.end();
                    return result.get();
                }
            }
            return new Result.Postponed();
        }
    }

    /// Empty if another one, of whom the lock could not tell, has written meanwhile.
    private Optional<Result> run(Contents known, Header header) throws IOException {
        Path peer = layout.peer(device.id());
        Path folder = layout.peers();
        WholeFile.makeFolder(folder);
        byte[] before = read(peer);
        Survey survey = Surveyor.read(layout, device.id());
        if (survey.isTooNew() || !survey.whole()) {
            return Optional.of(new Result.Postponed());
        }
        setAside(survey);
        var contents = Contents.of(known.all());
        contents.add(survey.records());
        contents.replace(Expiry.at(now, contents.all()));
        Header all = survey.header().map(header::with).orElse(header);
        upgrade(survey, all);
        Header next = all.next(NotebookName.of(contents).orElse(all.name()), device.id());
        byte[] bytes =
                new Snapshot(next, List.copyOf(contents.all()), survey.strays(), true)
                        .write(device.program(), now);
        if (!Arrays.equals(before, read(peer)) && Files.exists(peer)) {
            return Optional.empty();
        }
        replace(peer, bytes);
        view(survey, bytes);
        letGo(survey);
        sweep();
        return Optional.of(new Result.Written(next, contents));
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /// Before anything takes their place. Those of others stay where they are: they may be on their way here.
    private void setAside(Survey survey) throws IOException {
        for (Map.Entry<Path, byte[]> each : survey.damaged().entrySet()) {
            quarantine.copy(each.getKey(), each.getValue());
            if (layout.generations().contains(each.getKey())) {
                Files.deleteIfExists(each.getKey());
            }
        }
    }

    private void upgrade(Survey survey, Header all) throws IOException {
        if (all.schema() < Header.SCHEMA && survey.notes() instanceof Survey.Notes.Sound sound) {
            Backups.keepBeforeUpgrade(layout, all.schema(), sound.bytes().get());
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        WholeFile.replace(file, bytes);
        if (!Arrays.equals(bytes, Files.readAllBytes(file))) {
            throw new FileSystemException(
                    file.toString(), null, "what was written does not read back");
        }
    }

    /// A view that a person has edited stays as it is, until they were asked.
    private void view(Survey survey, byte[] bytes) throws IOException {
        if (survey.notes() instanceof Survey.Notes.Edited(Raw edited, _)) {
            if (!Arrays.equals(edited.get(), answered)) {
                return;
            }
            quarantine.copy(layout.notes(), edited.get());
        }
        Path first = layout.generations().getFirst();
        if (survey.notes() instanceof Survey.Notes.Sound(Raw old)) {
            if (Files.exists(first)) {
                moveOver(first, layout.generations().getLast());
            }
            WholeFile.replace(first, old.get());
        }
        replace(layout.notes(), bytes);
        Backups.keep(layout, Backups.today(device), bytes);
    }

    private static void moveOver(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            WholeFile.replace(to, Files.readAllBytes(from));
        }
    }

    private void letGo(Survey survey) throws IOException {
        if (survey.own().isEmpty()) {
            return;
        }
        var before = Contents.of(survey.own().get().records());
        for (Map.Entry<Path, List<Stored>> source : survey.sources().entrySet()) {
            Path file = source.getKey();
            if (isOver(file) && source.getValue().stream().allMatch(r -> covers(before, r))) {
                letGo(file, source.getValue());
            }
        }
    }

    /// Whether nobody adds to it any more: its instance has ended, or is this one; of other computers, and of copies, it
    /// was not touched for long.
    private boolean isOver(Path file) throws IOException {
        String name = Layout.name(file);
        int dot = name.indexOf('.');
        Optional<Instance> instance =
                file.startsWith(layout.journals()) && dot > 0
                        ? Instance.parse(name.substring(0, dot))
                        : Optional.empty();
        if (instance.isPresent() && instance.get().device().equals(device.id())) {
            return instance.get().equals(self)
                    || device.processes().ended(instance.get().process(), instance.get().began());
        }
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FORGOTTEN));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private boolean covers(Contents before, Stored record) {
        Stored held = before.get(record.id());
        if (held == null) {
            return Expiry.isGone(now, record);
        }
        return held.version().equals(record.version())
                || held.supersedes(record)
                || (!held.isWritten() && held.version().compareTo(record.version()) > 0);
    }

    /// Taken out of the way before it is deleted: whoever should still add to it under its old name finds it gone, and
    /// what was added until then is seen.
    private static void letGo(Path file, List<Stored> records) throws IOException {
        String name = Layout.name(file);
        int dot = name.lastIndexOf('.');
        Path aside = file.resolveSibling(name.substring(0, dot) + ".old" + name.substring(dot));
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (records(aside).equals(records)) {
                Files.delete(aside);
            }
        } catch (FileSystemException e) {
            // Held by another program, or gone: it is looked at again the next time.
        }
    }

    private static List<Stored> records(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (Layout.name(file).endsWith(".jsonl")) {
            return Lines.read(bytes).records();
        }
        try {
            return Snapshot.read(bytes).records();
        } catch (DamagedFileException e) {
            return List.of();
        }
    }

    /// Temporary files that a kill left behind.
    private void sweep() throws IOException {
        for (Path folder : List.of(layout.folder(), layout.peers(), layout.backups())) {
            for (Path file : Layout.files(folder)) {
                try {
                    if (Layout.name(file).endsWith(".tmp")
                            && Files.getLastModifiedTime(file)
                                    .toInstant()
                                    .isBefore(now.minus(LEFT_OVER))) {
                        Files.deleteIfExists(file);
                    }
                } catch (FileSystemException e) {
                    // Another one sweeps as well.
                }
            }
        }
    }
}
