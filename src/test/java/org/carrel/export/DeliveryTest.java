// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class DeliveryTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void putsAFileInThePlaceOfAnotherAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.csv"), "a longer old one");
        Delivery.file(NEW, file);
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("notes.csv"), names());
    }

    @Test
    void leavesWhatIsThereWhereItCannotWrite() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("a"), "a");
        assertThrows(IOException.class, () -> Delivery.file(NEW, taken));
        assertEquals(List.of("taken"), names());
        assertThrows(
                IOException.class,
                () -> Delivery.file(NEW, folder.resolve("gone").resolve("a.csv")));
    }

    @Test
    void makesANewFolderEachTime() throws IOException {
        List<OutFile> files = List.of(new OutFile("a.md", NEW), new OutFile("b.md", NEW));
        assertEquals(folder.resolve("Notes"), Delivery.folder(files, folder, "Notes"));
        assertEquals(folder.resolve("Notes 2"), Delivery.folder(files, folder, "Notes"));
        assertEquals(List.of("Notes", "Notes 2"), names());
        assertTrue(Files.exists(folder.resolve("Notes 2").resolve("b.md")));
    }

    @Test
    void leavesNoFolderBehindThatIsNotComplete() throws IOException {
        List<OutFile> files = List.of(new OutFile("a.md", NEW), new OutFile("no/such.md", NEW));
        assertThrows(IOException.class, () -> Delivery.folder(files, folder, "Notes"));
        assertFalse(Files.exists(folder.resolve("Notes")));
    }
}
