// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

class CacheFileTest {
    private static final byte[] BYTES = "of some course".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    private CacheFile file(String version) {
        return new CacheFile(folder.resolve("not/yet/there"), version);
    }

    @Test
    void givesBackWhatWasSavedLast() throws IOException {
        assertEquals(Optional.empty(), file("1").load());
        file("1").save(new byte[] {1, 2, 3});
        file("1").save(BYTES);
        assertArrayEquals(BYTES, file("1").load().orElseThrow());
        file("1").save(new byte[0]);
        assertArrayEquals(new byte[0], file("1").load().orElseThrow());
    }

    @Test
    void whatAnotherVersionWroteIsNotThere() throws IOException {
        file("1").save(BYTES);
        assertEquals(Optional.empty(), file("1.1").load());
    }

    @Test
    void whatIsDamagedIsNotThere() throws IOException {
        file("1").save(BYTES);
        Path path = folder.resolve("not/yet/there");
        byte[] whole = Files.readAllBytes(path);
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Files.write(path, flipped);
            assertEquals(Optional.empty(), file("1").load(), "bit " + bit);
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), file("1").load(), "length " + length);
        }
    }
}
