// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Agenda;
import org.carrel.storage.DamagedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class AgendaTest {
    private static final InstantSource AFTERWARDS =
            InstantSource.fixed(Samples.NOON.plusSeconds(100L * 24 * 3600));

    @TempDir Path place;

    private Path folder = Path.of("");

    @BeforeEach
    void aNotebookWithAnAgenda() throws IOException {
        folder = Samples.notebook(place);
        NotebookStore store = Samples.open(folder, Samples.device("abcd"));
        store.put(List.of(Samples.agenda("Mentors")));
        store.force();
    }

    private Set<String> titles(String device) throws IOException {
        return Samples.open(folder, Samples.device(device))
                .notebook()
                .agendas("course")
                .map(Agenda::title)
                .collect(Collectors.toSet());
    }

    @Test
    void thatWasChangedAtTwoPlacesAtOnceIsThereTwice() throws IOException {
        NotebookStore here = Samples.open(folder, Samples.device("abcd"));
        NotebookStore there = Samples.open(folder, Samples.device("ef01"));
        here.put(List.of(Samples.agenda("Here")));
        there.put(List.of(Samples.agenda("There")));
        here.force();
        there.force();

        assertEquals(titles("0123"), titles("4567"));
        assertEquals(2, titles("0123").size());
        assertTrue(
                titles("0123").contains("Here (conflicting copy)")
                        || titles("0123").contains("There (conflicting copy)"),
                titles("0123").toString());
    }

    @Test
    void thatOneWentOnWithReplacesWhatItWas() throws IOException {
        NotebookStore there = Samples.open(folder, Samples.device("ef01"));
        there.put(List.of(Samples.agenda("There")));
        there.force();

        assertEquals(Set.of("There"), titles("0123"));
    }

    @Test
    void thatWasDeletedLosesItsContentAfterAMonth() throws IOException {
        NotebookStore store = Samples.open(folder, Samples.device("abcd", AFTERWARDS));
        store.put(List.of(Samples.agenda("Mentors").inTrash(Samples.NOON)));
        store.force();
        store.tidy();

        assertEquals(Set.of(), titles("0123"));
        String notes = Files.readString(folder.resolve("notes.json"));
        assertTrue(notes.contains("\"bare\"") && !notes.contains("Mentors"), notes);
    }

    @ParameterizedTest
    @CsvSource({"\"break\",\"nap\"", "\"14:30\",\"half two\"", "15,-15", "1.2 Mentors,1.2 Mentors"})
    void isKeptAsItIsWhereItCannotBeRead(String right, String wrong) throws DamagedFileException {
        Stored sound =
                Stored.of(Samples.agenda("Mentors"), null, new Version(Hlc.NEVER, "abcd-1-1-1"));

        Stored changed = Stored.read(sound.json().replace(right, wrong));

        assertEquals(right.equals(wrong), changed.item() != null);
        assertTrue(changed.json().contains(wrong));
    }
}
