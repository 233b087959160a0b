// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// Hears how far long work has come; called on the thread that does the work.
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total) -> {};

    void at(int done, int total);
}
