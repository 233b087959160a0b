// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.storage.Openings;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/// Keeps a page that stopped the program from stopping it for ever: what was being opened when a process ended, or was
/// ended because it hung, is known at the next start, and after two such ends the page comes as plain text.
///
/// Belongs to the thread that renders pages, but for [#given]. Where marks can't be kept there is no guard, and reading goes on.
public final class Guard {
    private static final int FAILURES = 2;

    private @Nullable Openings openings;
    private volatile @Nullable String given;

    public Guard(Openings openings) {
        this.openings = openings;
    }

    private Guard() {}

    /// One that lets every page through and keeps nothing.
    public static Guard none() {
        return new Guard();
    }

    /// A page that may be given to a view.
    ///
    /// @param plain whether it is the section as plain text, since the page itself stopped the program
    record Made(Page page, boolean plain) {}

    /// Makes the page of a section, or plain text in its place. From now on the page counts as being opened.
    ///
    /// @param again whether the person wants it tried whatever happened before
    Made make(PageRenderer pages, Section section, boolean again) throws IOException {
        Page page = pages.render(section);
        return begin(page.text().hash(), again)
                ? new Made(page, false)
                : new Made(pages.plain(section), true);
    }

    /// The view has the page now, in the place of any before. On whatever thread the view is.
    void given(Page page) {
        given = page.text().hash();
    }

    /// The page has been in the view for a moment.
    void stood(Page page) {
        Openings kept = openings;
        if (kept != null) {
            try {
                kept.stand(page.text().hash());
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    private boolean begin(String page, boolean again) {
        Openings kept = openings;
        if (kept == null) {
            return true;
        }
        try {
            if (again) {
                kept.forget(page);
            }
            if (kept.failures(page) >= FAILURES) {
                return false;
            }
            String inView = given;
            if (inView != null) {
                kept.pass(inView);
            }
            kept.begin(page);
        } catch (IOException e) {
            giveUp(e);
        }
        return true;
    }

    /// Nobody is told: where marks can't be kept nothing else can, and that is said already.
    private void giveUp(IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return; // the person gave the page up
        }
        openings = null;
        System.getLogger(Guard.class.getName())
                .log(
                        System.Logger.Level.DEBUG,
                        "pages are opened without a guard: " + e.getClass().getName());
    }
}
