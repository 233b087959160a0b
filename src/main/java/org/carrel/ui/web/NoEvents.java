// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.course.Target;
import org.carrel.page.Page;
import org.carrel.reader.Place;

/// For a page that nobody can do anything in: one on paper, or on stage.
public class NoEvents implements PageView.Events {
    @Override
    public void follow(Target target) {}

    @Override
    public void turn(boolean on) {}

    @Override
    public void reached(Place place) {}

    @Override
    public void leaving() {}

    @Override
    public void copy(String text) {}

    @Override
    public void painted(Page page) {}
}
