// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.carrel.notebook.Colour;
import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/// The entries of the notebook as they are seen in the page that stands in the view. The page's text stays as it is.
///
/// FX thread only.
public final class PageMarks {
    /// How long a passage that was asked for stands out. It comes and goes at once: nothing moves.
    private static final Duration SHOWN = Duration.seconds(2);

    private record Drawn(Page page, List<Mark> marks) {}

    private record Asked(Page page, int start, int end) {}

    private final PageScript script;
    private final Consumer<Runnable> withoutFocus;
    private final PauseTransition shown = new PauseTransition(SHOWN);
    private Consumer<UUID> pressed = _ -> {};
    private String last = "";
    private @Nullable Page standing;
    private @Nullable Drawn drawn;
    private @Nullable Asked asked;

    /// @param withoutFocus does something in the page and leaves the window's focus where it was
    PageMarks(PageScript script, Consumer<Runnable> withoutFocus) {
        this.script = script;
        this.withoutFocus = withoutFocus;
        shown.setOnFinished(_ -> script.call("show"));
    }

    /// Whom to tell of an entry whose sign or words were pressed; of those that share a sign, the next one each time.
    public void onPressed(Consumer<UUID> listener) {
        pressed = listener;
    }

    /// Draws these and no others while that page stands, also once it stands.
    public void draw(Page page, List<Mark> marks) {
        drawn = new Drawn(page, List.copyOf(marks));
        if (page.equals(standing)) {
            draw(marks);
        }
    }

    /// Brings a part of that page's canonical text into view and lets it stand out for a moment; once the page stands,
    /// where it doesn't yet. Opens the toggles that hide it, and lets the Tab key go on from there, once the person goes to
    /// the page: whoever walks through a list stays in it.
    public void reveal(Page page, int start, int end) {
        asked = new Asked(page, start, end);
        reveal();
    }

    /// The page that stands in the view from now on; null while none does.
    void stands(@Nullable Page page) {
        boolean same = page != null && page.equals(standing);
        standing = page;
        shown.stop();
        if (page == null) {
            return;
        }
        if (drawn != null && !drawn.page().equals(page)) {
            drawn = null;
        }
        if (drawn != null && !same) {
            draw(drawn.marks());
        }
        reveal();
    }

    /// The page may be laid out otherwise: the signs follow their words.
    void place() {
        if (standing != null) {
            script.call("placeSigns");
        }
    }

    /// Tells of the entry whose words are there, in pixels of the page.
    void press(int x, int y) {
        if (standing != null && script.call("markAt", x, y) instanceof String entry) {
            press(entry);
        }
    }

    /// @param entries one or more, with blanks between; empty for none
    void press(String entries) {
        if (!entries.isEmpty()) {
            List<String> all = List.of(entries.split(" "));
            last = all.get((all.indexOf(last) + 1) % all.size());
            pressed.accept(UUID.fromString(last));
        }
    }

    private void draw(List<Mark> marks) {
        script.call("marks", marks.stream().map(PageMarks::arguments).toList());
    }

    private static List<Object> arguments(Mark mark) {
        Colour colour = mark.colour();
        return List.of(
                mark.entry(),
                mark.start(),
                mark.end(),
                colour == null ? "" : colour.id(),
                mark.unsure() ? 1 : 0,
                mark.sign() == Mark.Sign.NONE ? "" : mark.sign().name().toLowerCase(Locale.ROOT),
                mark.words());
    }

    private void reveal() {
        Asked now = asked;
        if (now == null || !now.page().equals(standing)) {
            return;
        }
        asked = null;
        withoutFocus.accept(() -> script.call("show", now.start(), now.end()));
        shown.playFromStart();
    }
}
