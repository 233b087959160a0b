// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Section;
import org.carrel.page.Finder;
import org.carrel.page.Hit;
import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Looking for words in the page shown. While it goes on, each page that comes is searched for the same words, and stays
/// where it begins.
public final class Finding {
    /// Hits that were found by other means than by comparing letters, and what comes after the last of a page.
    interface Way {
        List<Hit> hits(Page page);

        /// Goes to another page; false where there is none.
        ///
        /// @param step backwards if negative
        boolean goOn(int step);
    }

    private final Home home = new Home();
    private final Navigation navigation;
    private final ReadOnlyBooleanWrapper goingOn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private @Nullable Page page;
    private @Nullable Finder finder;
    private String words = "";
    private @Nullable Way way;
    private @Nullable Section expected;
    private int expectedAt;

    Finding(Navigation navigation) {
        this.navigation = navigation;
        navigation.shownProperty().subscribe(this::shown);
    }

    public ReadOnlyBooleanProperty goingOnProperty() {
        return goingOn.getReadOnlyProperty();
    }

    /// Null while nothing is looked for.
    public ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What is looked for, or was last.
    public String words() {
        return words;
    }

    /// Begins, with the words of the last time; goes to none of their hits yet.
    public void begin() {
        home.check();
        if (page != null && !goingOn.get()) {
            goingOn.set(true);
            found.set(search());
        }
    }

    /// Goes to the first hit of these words from where the person is.
    public void look(String wanted) {
        look(wanted, here());
    }

    /// Goes to the first hit of these words from a place in the canonical text on.
    public void look(String wanted, int from) {
        home.check();
        way = null;
        words = wanted;
        goingOn.set(page != null);
        Found all = search();
        found.set(all == null ? null : all.from(from));
    }

    /// Goes to a hit of these words in a section, as soon as its page is there, and from hit to hit that way.
    void follow(String wanted, Way along, Section to, int at) {
        home.check();
        words = wanted;
        way = along;
        goingOn.set(true);
        if (page != null && page.section().equals(to)) {
            expected = null;
            Found all = search();
            found.set(all == null ? null : all.from(at));
        } else {
            expected = to;
            expectedAt = at;
        }
    }

    public void next() {
        home.check();
        Found now = found.get();
        if (now != null) {
            step(
                    now.from(now.current().map(hit -> hit.start() + 1).orElseGet(this::here)),
                    Found.Round.FROM_THE_START,
                    1);
        }
    }

    private void step(Found to, Found.Round beyond, int step) {
        boolean last = to.hits().isEmpty() || to.round() == beyond;
        if (way == null || !last || !way.goOn(step)) {
            found.set(to);
        }
    }

    public void previous() {
        home.check();
        Found now = found.get();
        if (now != null) {
            step(now.before(here()), Found.Round.FROM_THE_END, -1);
        }
    }

    public void end() {
        home.check();
        goingOn.set(false);
        way = null;
        expected = null;
        found.set(null);
    }

    /// Also the words are nobody's any more.
    void forget() {
        end();
        words = "";
    }

    /// Where the person is: at a hit, else where the page is scrolled to.
    private int here() {
        Found now = found.get();
        int scrolled = navigation.placeProperty().get().start();
        return now == null ? scrolled : now.current().map(hit -> hit.start()).orElse(scrolled);
    }

    private void shown(@Nullable Shown next) {
        Page before = page;
        page = next == null ? null : next.page();
        if (page == null) {
            finder = null;
            end();
        } else if (!page.equals(before)) {
            finder = null;
            Found all = goingOn.get() ? search() : null;
            boolean here = page.section().equals(expected);
            expected = null;
            found.set(all != null && here ? all.from(expectedAt) : all);
        }
    }

    private @Nullable Found search() {
        if (page == null || words.isBlank()) {
            return null;
        }
        if (way != null) {
            return new Found(page, way.hits(page), Found.NOWHERE, Found.Round.NO);
        }
        if (finder == null) {
            finder = new Finder(page.text().text());
        }
        return new Found(page, finder.find(words), Found.NOWHERE, Found.Round.NO);
    }
}
