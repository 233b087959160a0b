// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Attachment;

/// A file of the course that the person is asked about.
///
/// @param failed whether the system was asked already and has no program for it
public record Offer(Attachment file, boolean failed) {
    /// Whether a copy can be opened with the system's program.
    public boolean opens() {
        return file.opens() && !failed;
    }
}
