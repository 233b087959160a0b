// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Problem;
import org.jsoup.nodes.Element;

import java.util.List;

/// A section's own content behind the gate: links, ids and classes as the author wrote them, nothing of Carrel's added.
///
/// @param body a {@code <body>} that the receiver may change
/// @param asText whether the section is shown as plain text because it could not be laid out
record Bare(Element body, List<Problem> problems, boolean asText) {
    Bare {
        problems = List.copyOf(problems);
    }

    /// What {@code render --bare} writes.
    String html() {
        return body.html();
    }
}
