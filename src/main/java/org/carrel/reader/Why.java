// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Problem;
import org.carrel.course.UnreadableFileException;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;

/// Why something could not be read or written, as far as people can do something about it.
///
/// @param detail what the system says, for the rest
public record Why(Kind kind, String detail) {
    public enum Kind {
        GONE,
        NOT_ALLOWED,
        DAMAGED,
        TOO_LARGE,
        LOCKED,
        FULL,

        /// A later version of Carrel wrote it.
        NEWER,
        OTHER
    }

    public static Why of(Exception e) {
        return switch (e) {
            case NoSuchFileException _, NotDirectoryException _ -> new Why(Kind.GONE, "");
            case AccessDeniedException _, ReadOnlyFileSystemException _ ->
                    new Why(Kind.NOT_ALLOWED, "");
            case UnreadableFileException file -> new Why(fault(file.problem().cause()), "");
            case FileSystemException system when system.getReason() != null ->
                    said(system.getReason());
            default -> {
                String message = e.getMessage();
                yield said(
                        message == null || message.isBlank()
                                ? e.getClass().getSimpleName()
                                : message);
            }
        };
    }

    /// Of a full disk there is no exception of its own, only what Linux and macOS, or Windows, say of it.
    private static Why said(String reason) {
        boolean full =
                reason.contains("No space left on device")
                        || reason.contains("Disk quota exceeded")
                        || reason.contains("not enough space on the disk");
        return full ? new Why(Kind.FULL, "") : new Why(Kind.OTHER, reason);
    }

    private static Kind fault(Problem.Cause cause) {
        return switch (cause) {
            case TOO_LARGE -> Kind.TOO_LARGE;
            case ENCRYPTED -> Kind.LOCKED;
            default -> Kind.DAMAGED;
        };
    }
}
