// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

class MachineFileTest {
    private static final Recent COURSE =
            new Recent(
                    "/home/ada/Gärten & Höfe.zip",
                    "Gärten \uD83C\uDF31 „und“ Höfe",
                    "id-1",
                    "plants/section-1-0",
                    Map.of("plants/section-1-0", "a1", "plants/index", "b2"));

    @TempDir Path folder;

    private Path json;
    private MachineFile file;

    @BeforeEach
    void open() {
        json = folder.resolve("machine.json");
        file = new MachineFile(folder);
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        var machine =
                new Machine(
                        Optional.of(new WindowPlace(-1280, 20.5, 1024, 700, true)),
                        OptionalDouble.of(311.25),
                        OptionalDouble.of(280),
                        true,
                        new Recents(
                                List.of(
                                        COURSE,
                                        new Recent("C:\\Kurse\\b", "", "id-2", "", Map.of()))));

        file.save(machine);

        assertEquals(new Loaded.Read<>(machine), file.load());
    }

    @Test
    void nothingIsRememberedBeforeThereIsAFile() throws IOException {
        assertEquals(new Loaded.Missing<>(Machine.NEW), file.load());
    }

    @Test
    void aTitleWithHalfACharacterIsSavedAllTheSame() throws IOException {
        var odd = new Recent("/x", "half \uD83C", "id", "", Map.of());

        file.save(Machine.NEW.withRecents(Recents.NONE.withFirst(odd)));

        assertEquals("half ?", file.load().value().recents().list().getFirst().title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"window\": {}}",
                "{\"window\": {\"x\": 0, \"y\": 0, \"width\": 0, \"height\": 5}}",
                "{\"window\": {\"x\": 1e999, \"y\": 0, \"width\": 1, \"height\": 5}}",
                "{\"window\": {\"x\": 0, \"y\": 0, \"width\": 1, \"height\": 5, \"maximized\": 1}}",
                "{\"window\": 3}",
                "{\"contentsWidth\": \"wide\"}",
                "{\"recent\": {}}",
                "{\"recent\": [3]}",
                "{\"recent\": [{\"title\": \"Nowhere\", \"id\": \"i\"}]}",
                "{\"recent\": [{\"path\": \"/x\", \"title\": \"Nobody\"}]}",
                "{\"recent\": [{\"path\": \"/x\", \"id\": \"i\", \"section\": \"/absolute\"}]}",
                "{\"recent\": [{\"path\": \"/x\", \"id\": \"i\", \"hashes\": {\"a/b\": 3}}]}",
                "{\"recent\": [{\"path\": \"/x\", \"id\": \"i\", \"places\": [{\"start\": 1}]}]}",
                "{\"recent\": [{\"path\": \"/x\", \"id\": \"i\", \"places\": [{\"section\": \"a/b\", \"start\": -1}]}]}",
                "{\"recent\": [{\"path\": \"/x\", \"id\": \"i\", \"unfolded\": [3]}]}",
                "{\"recent\": [{\"path\": \"/x\", \"id\": \"i\", \"hashes\": {\"\": \"a\"}}]}",
            })
    void whatMakesNoSenseIsKeptAside(String text) throws IOException {
        Files.writeString(json, text);

        Loaded.Damaged<?> found = assertInstanceOf(Loaded.Damaged.class, file.load());

        assertEquals(text, Files.readString(found.keptAs()));
        assertEquals(Machine.NEW, found.value());
    }

    private static final Recent LEFT =
            COURSE.with(
                    new Left(
                            List.of(
                                    new Left.Spot("plants/section-1-0", 812, -0.25),
                                    new Left.Spot("plants/index", 0, 0)),
                            List.of("module plants", "more-in-module plants")));

    @Test
    void howACourseWasLeftIsLoaded() throws IOException {
        var machine = Machine.NEW.withRecents(Recents.NONE.withFirst(LEFT));

        file.save(machine);

        assertEquals(new Loaded.Read<>(machine), file.load());
    }

    @Test
    void aFileFromBeforePlacesWereKeptIsLoaded() throws IOException {
        Files.writeString(
                json,
                "{\"recent\": [{\"path\": \"/x\", \"id\": \"i\", \"section\": \"a/b\"}], \"later\": 1}");

        Recent loaded = file.load().value().recents().list().getFirst();

        assertEquals(Left.NOTHING, loaded.left());
        file.save(Machine.NEW.withRecents(Recents.NONE.withFirst(loaded)));
        assertTrue(Files.readString(json).contains("\"later\""), "what a newer one wrote stays");
    }

    @Test
    void keepsThePlacesOfTheSectionsLeftLast() {
        Left left = Left.NOTHING;
        for (int n = 1; n <= 1000; n++) {
            left = left.with(new Left.Spot("m/s" + n, n, 0)).with("row " + n, true);
        }
        left = left.with(new Left.Spot("m/s900", 7, 0.5)).with("row 1000", false);

        assertEquals(Left.MOST, left.spots().size());
        assertEquals(new Left.Spot("m/s900", 7, 0.5), left.spots().getFirst());
        assertTrue(left.spot("m/s600").isEmpty());
        assertEquals("row 999", left.unfolded().getFirst());
    }

    @Test
    void aVeryLargeCourseIsStillKnownAgain() throws IOException {
        Map<String, String> hashes = new HashMap<>();
        for (int section = 0; section < 10_000; section++) {
            hashes.put(
                    "m" + section / 200 + "/s" + section,
                    Integer.toHexString(section * 0x9E3779B1));
        }
        var whole = new Recent("/x", "Large", "id", "", hashes);
        file.save(Machine.NEW.withRecents(Recents.NONE.withFirst(whole)));

        Recents loaded = file.load().value().recents();

        assertEquals(MachineForm.MOST_HASHES, loaded.list().getFirst().hashes().size());
        assertTrue(loaded.sameCourse(Optional.empty(), whole.fingerprint()).isPresent());
    }
}
