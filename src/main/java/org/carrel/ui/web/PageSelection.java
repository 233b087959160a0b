// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyEvent;

import org.carrel.page.Hit;
import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/// What is selected in the page that stands in the view, be it by mouse or by keyboard.
///
/// FX thread only.
public final class PageSelection {
    private final PageScript script;
    private final DoubleSupplier zoom;
    private final ReadOnlyObjectWrapper<@Nullable Selected> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper choosing = new ReadOnlyBooleanWrapper();
    private @Nullable Page standing;
    private @Nullable WordChoice choice;

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

    /// Whether words are being chosen by keyboard.
    public ReadOnlyBooleanProperty choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    /// Begins to choose words by keyboard, with what is selected or else with the paragraph in view; if that has begun,
    /// leaves what was chosen selected.
    ///
    /// @param language of the page
    public void choose(String language) {
        Page page = standing;
        if (page == null || choice != null) {
            leave();
            return;
        }
        Selected now = selected.get();
        int start = now == null ? paragraphInView() : now.start();
        var begun = new WordChoice(page.text(), Locale.forLanguageTag(language), start);
        if (!begun.isEmpty()) {
            choice = begun;
            show(begun);
            choosing.set(true);
        }
    }

    /// Before the view sees it: the arrows choose, Enter leaves what was chosen selected, Escape does not.
    void key(KeyEvent key) {
        WordChoice now = choice;
        if (now == null || key.isConsumed() || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case RIGHT -> step(now, WordChoice.Step.NEXT_WORD, key);
            case LEFT -> step(now, WordChoice.Step.PREVIOUS_WORD, key);
            case DOWN -> step(now, WordChoice.Step.NEXT_SENTENCE, key);
            case UP -> step(now, WordChoice.Step.PREVIOUS_SENTENCE, key);
            case ENTER -> {
                key.consume();
                leave();
            }
            case ESCAPE -> {
                key.consume();
                clear();
            }
            default -> {}
        }
    }

    private void step(WordChoice now, WordChoice.Step step, KeyEvent key) {
        key.consume();
        now.step(step, key.isShiftDown());
        show(now);
    }

    private void show(WordChoice now) {
        Hit part = now.chosen();
        script.call("choose", part.start(), part.end(), now.isOpenAtEnd() ? 1 : 0);
        look();
    }

    /// What is selected stays so; the arrows are the page's again.
    void leave() {
        choice = null;
        choosing.set(false);
    }

    /// Nothing is selected from now on.
    public void clear() {
        leave();
        if (standing != null) {
            script.call("unselect");
            look();
        }
    }

    /// The page that stands in the view from now on; null while none does.
    void stands(@Nullable Page page) {
        if (page == null || !page.equals(standing)) {
            leave();
        }
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
        if (isWithinCharacter(text, start)) {
            start--;
        }
        if (isWithinCharacter(text, end)) {
            end++;
        }
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
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

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWithinCharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private double pixels(String number) {
        return Double.parseDouble(number) * zoom.getAsDouble();
    }
}
