// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where changes are kept on this computer while a notebook's own place can't be written; the next time that notebook is
/// opened they are put into it.
///
/// @param folders the first that can be written is taken
public record Emergency(List<Path> folders) {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    public Emergency {
        folders = List.copyOf(folders);
    }

    /// In the temporary folder, else in the cache folder.
    public static Emergency ofThisComputer(Path temporary, Path cache, String user) {
        String name = "carrel-unsaved-" + Ids.of("user", user).toString().substring(0, 8);
        return new Emergency(List.of(temporary.resolve(name), cache.resolve("unsaved")));
    }

    /// Keeps records in the first folder that takes them.
    ///
    /// @return whether they are on a disk now
    boolean keep(UUID notebook, String instance, List<Stored> records) {
        for (Path folder : folders) {
            try {
                WholeFile.makeFolder(folder);
                if (isOurs(folder)) {
                    WholeFile.replace(file(folder, notebook, instance), Lines.write(records));
                    return true;
                }
            } catch (IOException e) {
                // The next one may do.
            }
        }
        return false;
    }

    /// No longer needed.
    void forget(UUID notebook, String instance) {
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(file(folder, notebook, instance));
            } catch (IOException e) {
                // Read once more the next time, which does no harm.
            }
        }
    }

    private static Path file(Path folder, UUID notebook, String instance) {
        return folder.resolve(notebook + "." + instance + ".jsonl");
    }

    /// What was left by instances that have ended.
    ///
    /// @param read gets the files it was in
    List<Stored> left(UUID notebook, Device device, List<Path> read) {
        List<Stored> left = new ArrayList<>();
        for (Path folder : folders) {
            try {
                if (!isOurs(folder)) {
                    continue;
                }
                for (Path file : Layout.files(folder)) {
                    if (isLeft(Layout.name(file), notebook, device)) {
                        left.addAll(Lines.read(Files.readAllBytes(file)).records());
                        read.add(file);
                    }
                }
            } catch (IOException e) {
                // What can't be read now is there the next time.
            }
        }
        return left;
    }

    private static boolean isLeft(String name, UUID notebook, Device device) {
        if (!name.startsWith(notebook + ".") || !name.endsWith(".jsonl")) {
            return false;
        }
        String middle =
                name.substring(notebook.toString().length() + 1, name.length() - ".jsonl".length());
        Optional<Instance> instance = Instance.parse(middle);
        return instance.isPresent()
                && device.processes().ended(instance.get().process(), instance.get().began());
    }

    /// A temporary folder is everybody's: one of that name that another person made is none of ours.
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        try {
            return Files.getOwner(folder).getName().equals(System.getProperty("user.name"))
                    && OWNER.equals(Files.getPosixFilePermissions(folder));
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
