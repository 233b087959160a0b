// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Section;
import org.carrel.course.Target;

import java.util.function.UnaryOperator;

/// Addresses as in a window, for tests without one.
///
/// @param pictures the address of a picture, by its path
public record InWindow(UnaryOperator<String> pictures) implements Addresses {
    /// Pictures have their paths.
    public InWindow() {
        this(path -> path);
    }

    @Override
    public boolean inWindow() {
        return true;
    }

    @Override
    public String picture(String path) {
        return pictures.apply(path);
    }

    @Override
    public String link(Section from, Target target) {
        return "#";
    }
}
