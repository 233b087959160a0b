// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.page.Heading;
import org.carrel.page.Page;

/// Says where in the course the person is.
final class Whereabouts {
    private Whereabouts() {}

    static Done of(String module, Page page, Place place) {
        return new Done.WasTold(
                module,
                page.section().label(),
                heading(page, place),
                (int) Math.round(place.read() * 100));
    }

    /// The last heading above the first visible block, or that block itself. A page's own title is none.
    ///
    /// @return empty before the first heading
    static String heading(Page page, Place place) {
        String text = page.text().text();
        String last = "";
        int from = 0;
        for (Heading heading : page.outline()) {
            int at = start(page, text, heading.text(), from);
            if (at > place.start()) {
                break;
            }
            if (at >= 0) {
                from = at + 1;
                last = heading.text().equals(page.section().title()) ? "" : heading.text();
            }
        }
        return last;
    }

    private static int start(Page page, String text, String heading, int from) {
        return page.text().starts().stream()
                .filter(start -> start >= from && text.startsWith(heading, start))
                .findFirst()
                .orElse(-1);
    }
}
