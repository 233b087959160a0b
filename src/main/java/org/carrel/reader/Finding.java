// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.page.Finder;
import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;

/// Looking for words in the page shown. While it goes on, each page that comes is searched for the same words, and stays
/// where it begins.
public final class Finding {
    private final Home home = new Home();
    private final Navigation navigation;
    private final ReadOnlyBooleanWrapper goingOn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private @Nullable Page page;
    private @Nullable Finder finder;
    private String words = "";

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
        words = wanted;
        goingOn.set(page != null);
        Found all = search();
        found.set(all == null ? null : all.from(from));
    }

    public void next() {
        home.check();
        Found now = found.get();
        if (now != null) {
            found.set(now.from(now.current().map(hit -> hit.start() + 1).orElseGet(this::here)));
        }
    }

    public void previous() {
        home.check();
        Found now = found.get();
        if (now != null) {
            found.set(now.before(here()));
        }
    }

    public void end() {
        home.check();
        goingOn.set(false);
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
            found.set(goingOn.get() ? search() : null);
        }
    }

    private @Nullable Found search() {
        if (page == null || words.isBlank()) {
            return null;
        }
        if (finder == null) {
            finder = new Finder(page.text().text());
        }
        return new Found(page, finder.find(words), Found.NOWHERE, Found.Round.NO);
    }
}
