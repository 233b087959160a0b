// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.page.Hit;

import java.util.function.BooleanSupplier;

/// What is selected in the page that stands in the view.
public final class Selection {
    private final PageScript script;
    private final BooleanSupplier stands;

    /// @param stands whether a page does
    Selection(PageScript script, BooleanSupplier stands) {
        this.script = script;
        this.stands = stands;
    }

    /// As plain text; empty for nothing.
    public String text() {
        return stands.getAsBoolean() && script.call("selection") instanceof String text ? text : "";
    }

    /// Where in the canonical text it starts.
    public int start() {
        return stands.getAsBoolean() && script.call("selectionStart") instanceof Number at
                ? at.intValue()
                : 0;
    }

    /// Selects a part of the page and lets the Tab key go on from there.
    public void select(Hit part) {
        if (stands.getAsBoolean()) {
            script.call("select", part.start(), part.end());
        }
    }
}
