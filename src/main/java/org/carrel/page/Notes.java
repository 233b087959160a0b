// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Pairs the marks of footnotes with their notes, so that the window can show a note beside its mark and lead back.
///
/// These courses write footnotes as links: a raised link to a place further down, where a text begins with a link back.
/// Names are often doubled (a note called twice, a page with several lists of notes): a mark means the first place of
/// its name that comes after it, and the way back leads to the mark one came from.
final class Notes {
    /// On a mark: its number, unlike that of any other.
    private static final String MARK = "data-mark";

    /// On a mark: the number of its note.
    private static final String OF = "data-of";

    /// On a note: its number.
    private static final String NOTE = "data-note";

    /// On a link in a note: the number of the note.
    private static final String BACK = "data-back";

    private final Words words;
    private final Map<Element, List<Element>> marks = new LinkedHashMap<>();

    /// The places that marks lead to, and all that is around them in their blocks.
    private final Set<Element> beginnings = new HashSet<>();

    private Notes(Words words) {
        this.words = words;
    }

    /// Marks what is a mark, a note or a way back among a page's links to itself, for the window.
    ///
    /// @param links in document order
    static void pair(List<Hyperlinks.InPage> links, Anchors anchors, Words words) {
        var notes = new Notes(words);
        List<Element> others = new ArrayList<>();
        for (Hyperlinks.InPage link : links) {
            Optional<Element> place =
                    isRaised(link.link())
                            ? anchors.after(link.link(), link.anchor())
                            : Optional.empty();
            if (place.isPresent() && isNote(place.get(), link.link())) {
                notes.marks.computeIfAbsent(place.get(), _ -> new ArrayList<>()).add(link.link());
            } else {
                others.add(link.link());
            }
        }
        notes.number(others);
    }

    private static boolean isRaised(Element link) {
        for (Element at = link; at != null && !isBlock(at); at = at.parent()) {
            if (at.nameIs("sup")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the place begins a text of its own, apart from the mark and no heading.
    private static boolean isNote(Element place, Element mark) {
        Element block = block(place);
        return !HtmlNames.isHeading(block.normalName())
                && mark.parents().stream()
                        .noneMatch(around -> around.equals(block) && isBlock(block));
    }

    private static Element block(Element place) {
        Element at = place;
        while (!isBlock(at) && at.parent() != null && !at.nameIs("body")) {
            at = at.parent();
        }
        return at;
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && HtmlNames.BLOCKS.contains(element.normalName());
    }

    private void number(List<Element> others) {
        marks.keySet().forEach(this::begin);
        int mark = 0;
        List<Element> notes = new ArrayList<>();
        for (Map.Entry<Element, List<Element>> called : marks.entrySet()) {
            Element note = note(called.getKey());
            String number = note.attr(NOTE);
            if (number.isEmpty()) {
                number = String.valueOf(notes.size());
                note.attr(NOTE, number);
                notes.add(note);
            }
            for (Element one : called.getValue()) {
                one.attr(MARK, String.valueOf(mark++)).attr(OF, number);
            }
        }
        others.forEach(Notes::leadBack);
        notes.forEach(this::leadBackFromItsEnd);
    }

    private void begin(Element place) {
        for (Element at = place; at != null && !isBlock(at); at = at.parent()) {
            beginnings.add(at);
        }
    }

    /// The element that holds the note and nothing else; made where it is only a part of its block.
    private Element note(Element place) {
        Element known = noteAround(place);
        if (known != null) {
            return known;
        }
        Element block = block(place);
        if (block.equals(place)) {
            return block;
        }
        Node first = place;
        for (Node up = first.parent(); up != null && !up.equals(block); up = up.parent()) {
            first = up;
        }
        List<Node> nodes = new ArrayList<>(List.of(first));
        for (Node next = first.nextSibling();
                next != null && !isBlock(next) && !beginsAnother(next);
                next = next.nextSibling()) {
            nodes.add(next);
        }
        if (isBlock(block) && isAll(block, nodes)) {
            return block;
        }
        var note = new Element("span").addClass("carrel-note");
        first.before(note);
        nodes.forEach(note::appendChild);
        return note;
    }

    private boolean beginsAnother(Node node) {
        return node instanceof Element element && beginnings.contains(element);
    }

    private static boolean isAll(Element block, List<Node> nodes) {
        return block.childNodes().stream()
                .allMatch(
                        node ->
                                nodes.contains(node)
                                        || (node instanceof TextNode text && text.isBlank()));
    }

    private static @Nullable Element noteAround(Element inside) {
        Element at = inside;
        while (at != null && !at.hasAttr(NOTE)) {
            at = at.parent();
        }
        return at;
    }

    private static void leadBack(Element link) {
        Element note = noteAround(link);
        if (note != null) {
            link.attr(BACK, note.attr(NOTE));
        }
    }

    /// A note whose own way back is missing, or leads to a name that no mark bears, gets one.
    private void leadBackFromItsEnd(Element note) {
        if (note.selectFirst("[" + BACK + "]") == null) {
            note.appendText(" ");
            note.appendChild(
                    Added.of("a", "carrel-back")
                            .attr("href", "#")
                            .attr("aria-label", words.say(Label.NOTE_BACK))
                            .attr(BACK, note.attr(NOTE))
                            .text("↩"));
        }
    }
}
