// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.page.Hit;
import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;

import java.util.function.DoubleSupplier;

/// What is selected in the page that stands in the view, be it by mouse or by keyboard.
///
/// FX thread only.
public final class PageSelection {
    private final PageScript script;
    private final DoubleSupplier zoom;
    private final ReadOnlyObjectWrapper<@Nullable Selected> selected =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Page standing;

    /// @param zoom how many pixels of the view one of the page takes
    PageSelection(PageScript script, DoubleSupplier zoom) {
        this.script = script;
        this.zoom = zoom;
    }

    /// Null while nothing is; never what is only half selected, while the mouse button is down. Follows the words as the
    /// page is scrolled.
    public ReadOnlyObjectProperty<@Nullable Selected> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// As plain text; empty for nothing.
    public String text() {
        return standing != null && script.call("selection") instanceof String text ? text : "";
    }

    /// Where in the canonical text it starts.
    public int start() {
        return standing != null && script.call("selectionStart") instanceof Number at
                ? at.intValue()
                : 0;
    }

    /// Selects a part of the page and lets the Tab key go on from there.
    public void select(Hit part) {
        if (standing != null) {
            script.call("select", part.start(), part.end());
            look();
        }
    }

    /// Where in the canonical text the paragraph starts that a person would say they are at: the first that begins in
    /// view, else the one in view.
    public int paragraphInView() {
        return standing != null && script.call("paragraphInView") instanceof Number at
                ? at.intValue()
                : 0;
    }

    /// Nothing is selected from now on.
    public void clear() {
        if (standing != null) {
            script.call("unselect");
            look();
        }
    }

    /// The page that stands in the view from now on; null while none does.
    void stands(@Nullable Page page) {
        standing = page;
        look();
    }

    /// The page was scrolled, or laid out otherwise.
    void follow() {
        if (selected.get() != null) {
            look();
        }
    }

    /// Something may have been selected.
    void look() {
        selected.set(read());
    }

    private @Nullable Selected read() {
        Page page = standing;
        if (page == null || !(script.call("selected") instanceof String at) || at.isEmpty()) {
            return null;
        }
        String[] numbers = at.split(" ", -1);
        String text = page.text().text();
        int start = Integer.parseInt(numbers[0]);
        int end = Math.min(Integer.parseInt(numbers[1]), text.length());
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return start >= end
                ? null
                : new Selected(
                        start,
                        end,
                        text.substring(start, end),
                        pixels(numbers[2]),
                        pixels(numbers[3]),
                        pixels(numbers[4]),
                        pixels(numbers[5]));
    }

    private double pixels(String number) {
        return Double.parseDouble(number) * zoom.getAsDouble();
    }
}
