// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Problem;
import org.carrel.page.Page;

import java.util.List;

/// What a [Survey] needs to know of a page.
///
/// @param hash of its canonical text
record Surveyed(String hash, List<Problem> problems) {
    static Surveyed of(Page page) {
        return new Surveyed(page.text().hash(), page.problems());
    }
}
