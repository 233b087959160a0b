// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Section;
import org.carrel.course.Target;

/// How a page addresses what lies outside it; differs between the window and a file that stands alone.
public interface Addresses {
    /// Stands before every name that authors gave to places, in the finished page only: it keeps their names apart from
    /// the browser's own ("DOM clobbering").
    String ANCHOR_PREFIX = "c-";

    /// Whether there is a window that acts on what a person does in the page.
    boolean inWindow();

    /// The {@code src} of a picture, or an empty string where it can't be shown.
    ///
    /// @param path a file of the course
    String picture(String path);

    /// The {@code href} of a link; {@code #} where following it is the window's to decide.
    String link(Section from, Target target);
}
