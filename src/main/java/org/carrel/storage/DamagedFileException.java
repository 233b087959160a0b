// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

/// A file was read, but what it says makes no sense. Never leaves this package: see [Loaded.Damaged].
final class DamagedFileException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedFileException(String message) {
        super(message);
    }

    DamagedFileException(Throwable cause) {
        super(cause);
    }
}
