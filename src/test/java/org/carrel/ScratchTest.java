// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

class ScratchTest {
    private static final Duration LONG_AGO = Duration.ofHours(1);

    @TempDir Path folder;
    private Path temp;

    @BeforeEach
    void make() throws IOException {
        temp = Files.createDirectories(folder.resolve("temp"));
    }

    /// What a process that was killed an hour ago left behind.
    private Path left(String name) throws IOException {
        Path left = Files.createDirectories(temp.resolve(name));
        Files.createDirectories(left.resolve("paper/deep"));
        Files.writeString(left.resolve("paper/deep/page"), "x");
        return marked(left);
    }

    private static Path marked(Path folder) throws IOException {
        Path mark = Files.createFile(folder.resolve(Scratch.MARK));
        age(mark);
        return folder;
    }

    private static void age(Path mark) throws IOException {
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(LONG_AGO)));
    }

    private void sweep() throws IOException {
        try (var scratch = Scratch.make(temp)) {
            scratch.sweep();
            assertTrue(Files.exists(scratch.folder()), "its own stays");
        }
    }

    @Test
    void goesWithAllThatWasWrittenIntoIt() throws IOException {
        try (var scratch = Scratch.make(temp)) {
            Files.createDirectories(scratch.folder().resolve("a/b"));
            Files.writeString(scratch.folder().resolve("a/b/c"), "x");
        }
        try (var rest = Files.list(temp)) {
            assertEquals(List.of(), rest.toList());
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws IOException {
        Path left = left("carrel-123");
        sweep();
        assertFalse(Files.exists(left));
    }

    @Test
    void whatBearsNoMarkStays() throws IOException {
        Path copies = Files.createDirectories(temp.resolve("carrel-copies-7"));
        Files.writeString(copies.resolve("letter.docx"), "mine");
        Path other = marked(Files.createDirectories(temp.resolve("other-123")));
        Path folderAsMark = Files.createDirectories(temp.resolve("carrel-8/" + Scratch.MARK));
        Path file = Files.writeString(temp.resolve("carrel-9"), "x");
        sweep();
        assertTrue(Files.exists(copies.resolve("letter.docx")));
        assertTrue(Files.exists(other));
        assertTrue(Files.exists(folderAsMark));
        assertTrue(Files.exists(file));
    }

    @Test
    void whatMayJustBeginStays() throws IOException {
        Path young = Files.createDirectories(temp.resolve("carrel-5"));
        Files.createFile(young.resolve(Scratch.MARK));
        sweep();
        assertTrue(Files.exists(young));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // which lets only administrators make links
    void linksAreNotFollowed() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("letter"), "dear");
        marked(mine);
        Path link = Files.createSymbolicLink(temp.resolve("carrel-1"), mine);
        Path left = left("carrel-2");
        Files.createSymbolicLink(left.resolve("away"), mine);
        Path linkedMark = Files.createDirectories(temp.resolve("carrel-3"));
        Files.createSymbolicLink(linkedMark.resolve(Scratch.MARK), mine.resolve(Scratch.MARK));
        sweep();
        assertTrue(Files.exists(mine.resolve("letter")));
        assertTrue(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertTrue(Files.exists(linkedMark, LinkOption.NOFOLLOW_LINKS));
        assertFalse(Files.exists(left));
    }

    @Test
    void whatALivingProcessOwnsStaysUntilItIsKilled() throws Exception {
        Path out = folder.resolve("out");
        Child owner = Child.start(out, List.of(), Child.CLASS_PATH, Owner.class, temp.toString());
        Path owned = Path.of(owner.firstLine(60));
        age(owned.resolve(Scratch.MARK));
        sweep();
        assertTrue(Files.exists(owned));
        owner.kill(60);
        sweep();
        assertFalse(Files.exists(owned));
    }

    /// Makes a scratch folder, says where, and lives until it is killed.
    static final class Owner {
        private Owner() {}

        public static void main(String... arguments) throws IOException {
            try (var scratch = Scratch.make(Path.of(arguments[0]))) {
                System.out.println(scratch.folder());
                while (Files.exists(scratch.folder())) {
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                }
            }
        }
    }
}
