// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class CopiesTest {
    private static final byte[] BYTES = {1, 2, 3};

    private final Copies copies = new Copies();

    @AfterEach
    void leaveNothing() throws IOException {
        for (ChangedCopy copy : copies.tidy()) {
            Files.delete(copy.file());
        }
        copies.tidy();
    }

    private Path made() throws IOException {
        return copies.make("course/a.docx", "a.docx", BYTES).file();
    }

    private static Path above(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static void change(Path file, byte... bytes) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, bytes);
    }

    @Test
    void areReadOnlyAndForThisPersonAlone() throws IOException {
        Path copy = made();
        assumeTrue(copy.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertArrayEquals(BYTES, Files.readAllBytes(copy));
        assertEquals(Set.of(PosixFilePermission.OWNER_READ), Files.getPosixFilePermissions(copy));
        for (Path folder : List.of(above(copy), above(above(copy)))) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        }
    }

    @Test
    void goWithoutATraceWhenNobodyChangedThem() throws IOException {
        Path first = made();
        Path other = copies.make("course/b.pdf", "b.pdf", BYTES).file();
        assertFalse(copies.isEmpty());
        assertEquals(List.of(), copies.tidy());
        assertTrue(Files.notExists(first) && Files.notExists(other));
        assertTrue(Files.notExists(above(above(first))));
        assertTrue(copies.isEmpty());
    }

    @Test
    void stayWhenTheirBytesAreOthers() throws IOException {
        for (byte[] bytes : List.of(new byte[] {1, 2, 4}, new byte[] {1, 2, 3, 4}, new byte[0])) {
            Path copy = made();
            change(copy, bytes);
            List<ChangedCopy> changed = copies.tidy();
            assertEquals(List.of(new ChangedCopy("a.docx", copy)), changed);
            assertArrayEquals(bytes, Files.readAllBytes(copy));
            Files.delete(copy);
            copies.tidy();
        }
    }

    @Test
    void stayWhenSomethingWasSavedBesideThem() throws IOException {
        Path copy = made();
        Path mine = Files.writeString(copy.resolveSibling("mine.docx"), "mine");
        assertEquals(List.of(new ChangedCopy("mine.docx", mine)), copies.tidy());
        assertTrue(Files.notExists(copy));
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void takeTheLocksOfOfficeProgramsWithThem() throws IOException {
        Path copy = made();
        Files.writeString(copy.resolveSibling("~$a.docx"), "lock");
        Files.writeString(copy.resolveSibling(".~lock.a.docx#"), "lock");
        assertEquals(List.of(), copies.tidy());
        assertTrue(Files.notExists(above(copy)));
    }

    @Test
    void areMadeAnewWhenOpenedAgain() throws IOException {
        Path first = made();
        Copies.Made again = copies.make("course/a.docx", "a.docx", new byte[] {9});
        assertTrue(Files.notExists(first));
        assertEquals(Optional.empty(), again.kept());
        assertArrayEquals(new byte[] {9}, Files.readAllBytes(again.file()));
    }

    @Test
    void changedStayBesideTheNewOne() throws IOException {
        Path first = made();
        change(first, (byte) 7);
        Copies.Made again = copies.make("course/a.docx", "a.docx", BYTES);
        assertNotEquals(first, again.file());
        assertEquals(Optional.of(new ChangedCopy("a.docx", first)), again.kept());
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(first));
    }

    @Test
    void thatThePersonDeletedAreForgotten() throws IOException {
        Path copy = made();
        Files.delete(copy);
        Files.delete(above(copy));
        Files.delete(above(above(copy)));
        assertEquals(List.of(), copies.tidy());
        assertTrue(copies.isEmpty());
        assertTrue(Files.exists(made()));
    }

    @Test
    void leaveNoHalfWhenTheyCantBeWritten() {
        try {
            copies.make("course/a.docx", "no/such/folder.docx", BYTES);
        } catch (IOException e) {
            assertEquals(NoSuchFileException.class, e.getClass());
        }
        assertTrue(copies.isEmpty());
        assertEquals(List.of(), copies.tidy());
    }

    @Test
    void ofAGuestGoWithTheGuestAndThoseOfThePersonStay(@TempDir Path guests) throws IOException {
        Path own = made();
        change(own, (byte) 7);
        copies.keepIn(guests);
        assertTrue(copies.isEmpty());
        Path guest = copies.make("course/b.docx", "b.docx", BYTES).file();
        change(guest, (byte) 8);
        assertEquals(List.of(new ChangedCopy("b.docx", guest)), copies.tidy());
        copies.discard();
        copies.keepIn(null);
        try (Stream<Path> left = Files.list(guests)) {
            assertEquals(List.of(), left.toList());
        }
        assertEquals(List.of(new ChangedCopy("a.docx", own)), copies.tidy());
    }
}
