// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// What is in a folder: every file with what it holds, every folder.
final class Traces {
    private Traces() {}

    /// Files that come and go meanwhile may be there or not.
    static List<String> in(Path folder) {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path each, BasicFileAttributes kind) {
                            found.add(folder.relativize(each) + "/");
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path each, BasicFileAttributes kind) {
                            found.add(folder.relativize(each) + " " + sum(each));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path each, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    private static String sum(Path file) {
        try {
            var sum = new CRC32C();
            sum.update(Files.readAllBytes(file));
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            return "gone";
        }
    }
}
