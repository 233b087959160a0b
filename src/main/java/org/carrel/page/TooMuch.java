// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Problem.Cause;

/// A text that is too much to lay out; it is shown as it was written instead.
final class TooMuch extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause reason;

    TooMuch(Cause reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Cause reason() {
        return reason;
    }
}
