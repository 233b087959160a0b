// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out what there is of a notebook, and makes a store of it.
record StoreOpener(Layout layout, Device device, Emergency emergency) {
    NotebookOpening open() throws IOException {
        var instance = Instance.of(device.id(), device.processes());
        var journal = new Journal(layout, instance.name());
        var watch = new Watch(layout, journal::isAt);
        try {
            watch.skip(); // before they are read: what changes from here on is news
            return open(Surveyor.read(layout, device.id()), instance, journal, watch);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return new NotebookOpening.Missing(layout.folder());
        }
    }

    private NotebookOpening open(Survey survey, Instance instance, Journal journal, Watch watch)
            throws IOException {
        List<Path> damaged = List.copyOf(survey.damaged().keySet());
        if (survey.header().isEmpty() && survey.records().isEmpty()) {
            return survey.anything()
                    ? new NotebookOpening.Unreadable(layout.folder(), damaged)
                    : new NotebookOpening.Missing(layout.folder());
        }
        var store = new NotebookStore(layout, device, emergency, instance, journal, watch, survey);
        if (survey.isTooNew()) {
            return new NotebookOpening.TooNew(store.notebook(), store.name(), layout.folder());
        }
        store.setUntidy(isUntidy(survey, store));
        List<Path> files = new ArrayList<>();
        store.adopt(emergency.left(store.id(), device, files), files);
        if (survey.notes() instanceof Survey.Notes.Edited hand) {
            var edit = new HandEdit(hand.bytes(), hand.snapshot(), twin(hand.snapshot().header()));
            store.found(edit);
            if (store.isAsking()) {
                return new NotebookOpening.Edited(
                        store, layout.notes(), !survey.records().isEmpty());
            }
        }
        return damaged.isEmpty() && survey.isComplete()
                ? new NotebookOpening.Opened(store)
                : new NotebookOpening.Recovered(store, damaged, survey.isComplete());
    }

    /// What was written together with the merged view.
    private Optional<Snapshot> twin(Header header) throws IOException {
        try {
            Snapshot peer = Snapshot.read(Files.readAllBytes(layout.peer(header.device())));
            return Optional.of(peer)
                    .filter(Snapshot::sealed)
                    .filter(p -> p.header().generation() == header.generation());
        } catch (NoSuchFileException | DamagedFileException e) {
            return Optional.empty();
        }
    }

    private boolean isUntidy(Survey survey, NotebookStore store) {
        return !(survey.notes() instanceof Survey.Notes.Sound)
                || !survey.damaged().isEmpty()
                || survey.own().isEmpty()
                || !store.holds(survey.own().get().records())
                || !Backups.has(layout, Backups.today(device));
    }
}
