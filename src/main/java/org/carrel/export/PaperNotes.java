// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Gathered.Noted;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Placed;
import org.carrel.page.NoteHtml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the person wrote, each where it belongs in a section's body.
final class PaperNotes {
    private static final String START = "data-start";

    private final Phrases phrases;

    PaperNotes(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Puts notes into a body; highlights and bookmarks without words are left out.
    void put(Element body, List<Noted> notes) {
        Element last = null;
        List<Element> parts = List.copyOf(body.children());
        for (Noted noted : notes) {
            if (noted.entry().text().isBlank()) {
                continue;
            }
            Element box = box(noted.entry());
            int start = start(noted);
            Element before = start < 0 ? null : before(parts, start);
            if (before != null) {
                Element after = before;
                Element next = before.nextElementSibling();
                while (next != null && next.hasClass("note")) {
                    after = next;
                    next = next.nextElementSibling();
                }
                after.after(box);
            } else if (last != null) {
                last.after(box);
                last = box;
            } else {
                body.prependChild(box);
                last = box;
            }
        }
    }

    /// Where its passage starts in the canonical text; negative for what belongs to the whole.
    private static int start(Noted noted) {
        return switch (noted.placed().orElse(null)) {
            case Placed.Sure(int start, _, _) -> start;
            case Placed.Check(int start, _) -> start;
            case null, default -> -1;
        };
    }

    /// The part of the body that the passage begins in.
    private static @Nullable Element before(List<Element> parts, int start) {
        @Nullable Element found = null;
        for (Element part : parts) {
            Element block = part.hasAttr(START) ? part : part.selectFirst("[" + START + "]");
            if (block != null && Integer.parseInt(block.attr(START)) <= start) {
                found = part;
            }
        }
        return found;
    }

    private Element box(Entry entry) {
        var box = new Element("div").addClass("note");
        box.appendElement("p").addClass("note-label").text(phrases.say(Phrase.HANDOUT_NOTE));
        Passage passage = entry.anchor().passage();
        if (passage != null && !passage.exact().isBlank()) {
            box.appendElement("p").addClass("quote").text(passage.exact());
        }
        box.appendElement("div").html(NoteHtml.of(entry.text()));
        return box;
    }
}
