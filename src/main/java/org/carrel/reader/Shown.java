// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.page.Page;

/// A page and where in it to begin. Each is a request of its own: going where one is already is asked for as well, so
/// no two are equal.
public final class Shown {
    private final Page page;
    private final String anchor;
    private final Place place;

    /// @param anchor the author's name of a place in the page; empty to begin at the place
    public Shown(Page page, String anchor, Place place) {
        this.page = page;
        this.anchor = anchor;
        this.place = place;
    }

    public Page page() {
        return page;
    }

    public String anchor() {
        return anchor;
    }

    public Place place() {
        return place;
    }
}
