// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers a page's {@code [^name]} footnotes in the order they are called, and puts the notes at the page's end.
final class Footnotes {
    private Footnotes() {}

    /// @param marked the references and notes of the page, in document order
    static void gather(Element body, List<Element> marked) {
        if (marked.isEmpty()) {
            return;
        }
        Map<String, Element> notes = new LinkedHashMap<>();
        Map<String, List<Element>> calls = new LinkedHashMap<>();
        for (Element element : marked) {
            String name = element.attr(FootnoteMarks.NAME);
            element.removeAttr(FootnoteMarks.NAME);
            if (element.normalName().equals("div")) {
                notes.putIfAbsent(name, element);
                element.remove();
            } else {
                calls.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
            }
        }
        var list = new Element("ol");
        calls.forEach(
                (name, places) -> {
                    Element note = notes.get(name);
                    if (note == null) {
                        places.forEach(place -> place.replaceWith(new TextNode("[^" + name + "]")));
                        return;
                    }
                    int number = list.childrenSize() + 1;
                    for (int i = 0; i < places.size(); i++) {
                        call(places.get(i), name, i, number);
                    }
                    list.appendChild(note(note, name, places.size()));
                });
        if (list.childrenSize() > 0) {
            body.appendElement("div")
                    .addClass("footnotes")
                    .attr("role", "doc-endnotes")
                    .appendChild(list);
        }
    }

    private static void call(Element place, String name, int nth, int number) {
        place.attr("id", "fnref:" + name + (nth == 0 ? "" : ":" + nth)).attr("role", "doc-noteref");
        place.appendElement("a")
                .attr(Gate.HREF, "#fn:" + name)
                .addClass("footnote")
                .attr("rel", "footnote")
                .text(String.valueOf(number));
    }

    private static Element note(Element content, String name, int calls) {
        var item = new Element("li").attr("id", "fn:" + name).attr("role", "doc-endnote");
        item.appendChildren(content.childNodesCopy());
        Element last = item.lastElementChild();
        Element end =
                last != null && last.normalName().equals("p") ? last : item.appendElement("p");
        for (int i = 0; i < calls; i++) {
            end.appendText(" ");
            Element back =
                    end.appendElement("a")
                            .attr(Gate.HREF, "#fnref:" + name + (i == 0 ? "" : ":" + i))
                            .addClass("reversefootnote")
                            .attr("role", "doc-backlink")
                            .text("↩");
            if (i > 0) {
                back.appendElement("sup").text(String.valueOf(i + 1));
            }
        }
        return item;
    }
}
