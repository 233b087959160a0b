// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.course.SectionId;

/// The sections of the guide that tell about the parts of the window.
enum GuideSection {
    FIRST_HOUR("section-1-0"),
    FINDING_THE_WAY("section-1-1"),
    PAGE("section-2-0"),
    NOTEBOOK("section-3-1"),
    FINDING("section-4-0");

    /// Of the courses that come with Carrel, the one that is about Carrel.
    static final String MODULE = "using-carrel";

    private final String page;

    GuideSection(String page) {
        this.page = page;
    }

    SectionId id() {
        return new SectionId(MODULE + "/" + page);
    }
}
