// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

/// A file was read, but what it says makes no sense. Never leaves the storage room: see [Loaded.Damaged].
public final class DamagedFileException extends Exception {
    private static final long serialVersionUID = 1;

    public DamagedFileException(String message) {
        super(message);
    }

    public DamagedFileException(Throwable cause) {
        super(cause);
    }
}
