// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.carrel.course.Course;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who sits at the window: a person, whose notes and ways are kept, or a guest, who leaves nothing behind.
public final class Sitting {
    private final Reader reader;
    private final Preferences preferences;
    private final NotebookDoor door;
    private final Exporting exporting;
    private final boolean guestsOnly;
    private final ReadOnlyBooleanWrapper guest = new ReadOnlyBooleanWrapper();
    private Set<Item> saved = Set.of();

    /// @param guestsOnly whether nobody but guests sits here, one after the other
    public Sitting(
            Reader reader,
            Preferences preferences,
            NotebookDoor door,
            Exporting exporting,
            boolean guestsOnly) {
        this.reader = reader;
        this.preferences = preferences;
        this.door = door;
        this.exporting = exporting;
        this.guestsOnly = guestsOnly;
        guest.set(guestsOnly);
    }

    /// While this holds, nothing may be kept.
    public ReadOnlyBooleanProperty guestProperty() {
        return guest.getReadOnlyProperty();
    }

    /// The first one sits down, at the start of the program.
    public void start() {
        if (guestsOnly) {
            admit();
        } else {
            door.open();
        }
    }

    /// What tells that nobody is there any more, where the library has set a time for that. Not during a show, nor while
    /// notes are not saved.
    public Optional<IdleEnd> idleEnd(InstantSource clock) {
        return preferences
                .policy()
                .idle()
                .map(
                        allowed ->
                                new IdleEnd(
                                        allowed,
                                        clock,
                                        this::mayBeLeft,
                                        reader.notices()::countDown));
    }

    private boolean mayBeLeft() {
        return reader.presenting().showProperty().get() == null && !door.isUnsaved();
    }

    /// Nobody is there any more: whoever comes next is a guest who finds nothing of what was done. A person's notes are
    /// saved and put away until that guest's sitting ends.
    public void expire() {
        boolean wasGuest = guest.get();
        reader.close();
        reader.finding().forget();
        reader.searching().forget();
        if (wasGuest) {
            reader.desk().bringBack();
            preferences.bringBack();
        } else {
            reader.annotating().notes().settle();
            reader.desk().keep();
            guest.set(true);
        }
        admit();
        preferences.policy().course().ifPresent(reader::open);
        reader.notices().report(new Done.SittingOver(wasGuest));
    }

    /// A guest sits down. What the person did is kept and put away; the course that was open is opened anew, as one that
    /// was never read.
    public void begin() {
        if (guest.get()) {
            return;
        }
        Course open = reader.courseProperty().get();
        reader.close();
        reader.desk().keep();
        guest.set(true);
        admit();
        if (open != null) {
            reader.open(open.place());
        }
        reader.notices().report(new Done.GuestCame());
    }

    private void admit() {
        reader.notices().dismiss();
        saved = Set.of();
        reader.desk().setAside();
        preferences.setAside();
        door.admitGuest();
    }

    /// The guest leaves: all that they did is forgotten, and the window is as it was before.
    public void end() {
        if (!guest.get()) {
            return;
        }
        reader.close();
        reader.finding().forget();
        reader.searching().forget();
        reader.desk().bringBack();
        preferences.bringBack();
        if (guestsOnly) {
            admit();
        } else {
            reader.notices().dismiss();
            guest.set(false);
            door.dismissGuest();
        }
        reader.notices().report(new Done.GuestLeft());
    }

    /// Whether the guest noted something that is in no file of theirs.
    public boolean isUnsaved() {
        return guest.get() && !saved.containsAll(noted());
    }

    /// What a file with all of the guest's notes is best called.
    public String fileName() {
        return exporting.nameOfAll();
    }

    /// Writes all that the guest noted into one file, which any Carrel can import.
    ///
    /// @param done not called when it could not be written, which is told
    public void save(Path to, Runnable done) {
        Set<Item> now = noted();
        exporting.saveAll(
                to,
                why -> {
                    if (why == null) {
                        saved = now;
                        reader.notices().report(new Done.CopySaved(to));
                        done.run();
                    } else {
                        reader.notices().report(new Trouble.CannotKeepNotes(to, why));
                    }
                });
    }

    private Set<Item> noted() {
        Notebook notebook = reader.annotating().notes().notebookProperty().get();
        return Stream.concat(notebook.entries(), notebook.agendas()).collect(Collectors.toSet());
    }
}
