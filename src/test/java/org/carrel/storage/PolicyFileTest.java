// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.carrel.storage.PolicyFile.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PolicyFileTest {
    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path shared = files.getPath("/etc/carrel/policy.properties");
    private final Path beside = files.getPath("/stick/carrel/policy.properties");

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(shared.getParent());
        Files.createDirectories(beside.getParent());
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    private Found load() {
        return new PolicyFile(
                        List.of(shared, beside), files.getPath("/home/ada"), "ada", "sepia"::equals)
                .load();
    }

    @Test
    void decidesNothingWhereThereIsNoFile() {
        assertEquals(new Found.Read(Policy.NONE), load());
    }

    @Test
    void readsWhatIsDecided() throws IOException {
        Files.writeString(
                shared,
                """
                # For the branch libraries.
                course   = /srv/courses/youth services.zip
                theme    = sepia
                notes    = /srv/notes/${user}
                links    = off

                printing = off
                ephemeral = on
                idle = 15
                """);

        assertEquals(
                new Found.Read(
                        new Policy(
                                Optional.of(files.getPath("/srv/courses/youth services.zip")),
                                Optional.of("sepia"),
                                Optional.of(files.getPath("/srv/notes/ada")),
                                false,
                                false,
                                true,
                                Optional.of(Duration.ofMinutes(15)))),
                load());
    }

    @Test
    void goesByTheComputersFileAloneWhereThereAreTwo() throws IOException {
        Files.writeString(shared, "links = on\n");
        Files.writeString(beside, "links = off\nprinting = off\n");

        assertEquals(new Found.Read(Policy.NONE), load());
    }

    @Test
    void findsACourseBesideTheProgramAndNotesInTheHome() throws IOException {
        Files.writeString(beside, "course = modules\nnotes = ~/Notes\n");

        Policy policy = load().policy();

        assertEquals(Optional.of(files.getPath("/stick/carrel/modules")), policy.course());
        assertEquals(Optional.of(files.getPath("/home/ada/Notes")), policy.notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "links = perhaps",
                "linkz = off",
                "links",
                "theme = pink",
                "notes =",
                "links = off\nlinks = on"
            })
    void forbidsWhereAnythingIsNotUnderstood(String text) throws IOException {
        Files.writeString(shared, text);

        Found.Broken broken = assertInstanceOf(Found.Broken.class, load());

        assertEquals(new Found.Broken(shared, text.lines().toList().getLast(), false), broken);
        assertFalse(broken.policy().links());
        assertFalse(broken.policy().printing());
    }

    @ParameterizedTest
    @CsvSource({
        "ephemeral = yes, true",
        "ephemeral, true",
        "'ephemeral = on\nlinkz = off', true",
        "'linkz = off\n ephemeral = on', true",
        "'ephemeral = off\nlinkz = off', false"
    })
    void keepsNothingWhereALineMayHaveSaidSo(String text, boolean ephemeral) throws IOException {
        Files.writeString(shared, text);

        assertEquals(ephemeral, load().policy().ephemeral());
    }

    @Test
    void forbidsWhereTheFileCannotBeRead() throws IOException {
        Files.createDirectory(shared);
        assertEquals(new Found.Broken(shared, "", false), load());

        Files.delete(shared);
        Files.write(shared, "theme = s\u00e9pia".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(new Found.Broken(shared, "UTF-8", false), load());
    }

    @Test
    void liesWhereTheSystemWantsSuchThingsThenBesideTheProgram() {
        assertEquals(
                List.of(shared, beside),
                PolicyFile.places(
                        files,
                        _ -> null,
                        Map.of("os.name", "Linux", "carrel.root", "/stick/carrel")::get));
    }

    @Test
    void keepsOutOfThePersonsOwnChoiceOfAFolder() {
        var own = new NotesPlace("/media/stick", "ada");
        var decided =
                new Policy(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(files.getPath("/srv")),
                        true,
                        true,
                        false,
                        Optional.empty());

        var before = new NotesPlaces(own, NotesPlace.NONE);
        assertEquals(new NotesPlace("/srv", ""), decided.notes(before));
        NotesPlaces after = decided.keep(new NotesPlace("", "club"), before);
        assertEquals(new NotesPlaces(own, new NotesPlace("/srv", "club")), after);
        assertEquals(new NotesPlace("/srv", "club"), decided.notes(after));
        assertEquals(after, decided.keep(new NotesPlace("/elsewhere", "other"), after));
        assertEquals(own, Policy.NONE.notes(after));
        assertEquals(
                new NotesPlaces(NotesPlace.NONE, after.decided()),
                Policy.NONE.keep(NotesPlace.NONE, after));
    }
}
