// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.input.KeyEvent;

import org.carrel.page.Hit;
import org.carrel.page.Page;
import org.carrel.reader.Reader;
import org.carrel.reader.Shown;
import org.carrel.ui.web.PageSelection;
import org.carrel.ui.web.PageView;
import org.carrel.ui.web.Selected;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/// Selects words of the page by keyboard, where WebKit itself does so by mouse only: a paragraph's first sentence, then
/// more or less of it by words and sentences.
final class KeySelection {
    private final Reader reader;
    private final PageView view;
    private final PageSelection selection;

    KeySelection(Reader reader, PageView view) {
        this.reader = reader;
        this.view = view;
        this.selection = view.selection();
        view.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Selects the first sentence in view; where words are selected, that of the next paragraph, or of the one before.
    void select(boolean back) {
        Shown shown = reader.navigation().shownProperty().get();
        if (shown == null) {
            return;
        }
        Page page = shown.page();
        List<Integer> starts = page.text().starts();
        Selected now = selection.selectedProperty().get();
        int from =
                now == null
                        ? selection.paragraphInView()
                        : beside(page, starts, now.start(), back);
        int end = sentences(page).following(from);
        select(page, from, Math.min(end, blockEnd(page, from)));
        view.node().requestFocus();
    }

    private int beside(Page page, List<Integer> starts, int at, boolean back) {
        String text = page.text().text();
        if (back) {
            return starts.stream()
                    .filter(start -> start < at && start < text.length())
                    .reduce((_, last) -> last)
                    .orElse(at);
        }
        return starts.stream()
                .filter(start -> start > at && start < text.length())
                .findFirst()
                .orElse(at);
    }

    private static int blockEnd(Page page, int from) {
        return page.text().starts().stream()
                .filter(start -> start > from)
                .findFirst()
                .orElse(page.text().text().length());
    }

    private void key(KeyEvent key) {
        Shown shown = reader.navigation().shownProperty().get();
        Selected now = selection.selectedProperty().get();
        if (shown == null || now == null || !key.isShiftDown() || key.isAltDown()) {
            return;
        }
        if (move(shown.page(), now, key)) {
            key.consume();
        }
    }

    private boolean move(Page page, Selected now, KeyEvent key) {
        int start = now.start();
        int end = now.end();
        boolean begin = key.isShortcutDown();
        switch (key.getCode()) {
            case RIGHT -> {
                if (begin) {
                    start = next(words(page), start, true);
                } else {
                    end = next(words(page), end, false);
                }
            }
            case LEFT -> {
                if (begin) {
                    start = before(words(page), start);
                } else {
                    end = before(words(page), end);
                }
            }
            case DOWN -> end = sentenceEnd(page, end);
            case UP -> end = before(sentences(page), end);
            default -> {
                return false;
            }
        }
        if (start < end) {
            select(page, start, end);
        }
        return true;
    }

    /// Of the sentence after a place; a blank between two is none.
    private int sentenceEnd(Page page, int after) {
        String text = page.text().text();
        int from = after;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        return from >= text.length() ? text.length() : sentences(page).following(from);
    }

    /// The next edge of a word: its beginning, or its end.
    private static int next(BreakIterator breaks, int at, boolean beginning) {
        int length = breaks.last();
        int next = at;
        do {
            next = next >= length ? BreakIterator.DONE : breaks.following(next);
        } while (next != BreakIterator.DONE && !isEdge(breaks, next, beginning));
        return next == BreakIterator.DONE ? (beginning ? at : length) : next;
    }

    private static int before(BreakIterator breaks, int at) {
        int next = at;
        do {
            next = next <= 0 ? BreakIterator.DONE : breaks.preceding(next);
        } while (next > 0 && !isEdge(breaks, next, true) && !isEdge(breaks, next, false));
        return Math.max(0, next);
    }

    private static boolean isEdge(BreakIterator breaks, int at, boolean beginning) {
        var text = breaks.getText();
        int index = beginning ? at : at - 1;
        return index >= text.getBeginIndex()
                && index < text.getEndIndex()
                && Character.isLetterOrDigit(text.setIndex(index));
    }

    private BreakIterator words(Page page) {
        return over(BreakIterator.getWordInstance(locale()), page);
    }

    private BreakIterator sentences(Page page) {
        return over(BreakIterator.getSentenceInstance(locale()), page);
    }

    private Locale locale() {
        return Locale.forLanguageTag(reader.language());
    }

    private static BreakIterator over(BreakIterator breaks, Page page) {
        breaks.setText(page.text().text());
        return breaks;
    }

    private void select(Page page, int start, int end) {
        String text = page.text().text();
        int to = Math.min(end, text.length());
        while (to > start && text.charAt(to - 1) == ' ') {
            to--;
        }
        if (start < to) {
            selection.select(new Hit(start, to));
        }
    }
}
