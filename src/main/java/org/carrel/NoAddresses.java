// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Addresses;
import org.carrel.page.Picture;

import java.io.IOException;

/// For pages that nobody will see: only their problems are wanted, or their text.
record NoAddresses(Course course) implements Addresses {
    @Override
    public boolean inWindow() {
        return false;
    }

    @Override
    public String picture(String path) {
        try {
            return Picture.of(course.file(path)).isPlaceholder() ? "" : path;
        } catch (IOException e) {
            return ""; // said among the page's problems
        }
    }

    @Override
    public String link(Section from, Target target) {
        return "#";
    }
}
