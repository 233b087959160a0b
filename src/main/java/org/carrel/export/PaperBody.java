// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.List;

/// The body of one section as it goes on paper: nothing that wants to be clicked, room for answers, and names that no
/// other section has.
final class PaperBody {
    /// Enough for two or three sentences.
    private static final int LINES = 4;

    /// The lowest level of a heading.
    private static final int LOWEST = 6;

    private static final String BOXES =
            ".objectives, .reflection, .case_study_box, .explanatory, .tips, .extra";

    private final Element body;
    private final boolean answers;
    private final Phrases phrases;

    /// @param html of a page made for [PaperAddresses]
    /// @param id of the section in the handout
    /// @param answers whether they are shown, or left to be written
    PaperBody(String html, String id, boolean answers, Phrases phrases) {
        body = Jsoup.parseBodyFragment(html).body();
        this.answers = answers;
        this.phrases = phrases;
        body.select("[id], a[name]").forEach(named -> name(named, id));
        body.select("a[href=#]").forEach(Node::unwrap);
        body.select(".carrel-icon").forEach(icon -> icon.text(icon.attr("data-sign")));
        body.select("img").forEach(PaperBody::shrink);
        body.select(".carrel-video").forEach(PaperBody::card);
        body.select("details").reversed().forEach(this::toggle);
        body.select("table.worksheet td").forEach(PaperBody::cell);
        body.select("table").forEach(PaperBody::table);
        if (!answers) {
            body.select(".reflection").forEach(this::ask);
        }
    }

    Element element() {
        return body;
    }

    private static void name(Element named, String id) {
        for (String name : List.of("id", "name")) {
            if (named.hasAttr(name)) {
                named.attr("id", id + "-" + named.attr(name));
                named.removeAttr("name");
            }
        }
    }

    /// Authors' numbers are for screens.
    private static void shrink(Element img) {
        String width = img.attr("width");
        img.removeAttr("width").removeAttr("height");
        if (!img.hasClass("carrel-qr") && width.matches("[1-9]\\d{0,3}")) {
            img.attr("style", "width:" + width + "px");
        }
    }

    /// A card is a table of one row on paper, for there is no other way to stand side by side.
    private static void card(Element card) {
        card.tagName("div");
        card.select("> span").forEach(span -> span.tagName("div"));
        Element code = card.selectFirst("> .carrel-qr");
        if (code != null) {
            Element cell = new Element("div").addClass("code");
            code.replaceWith(cell);
            cell.appendChild(code);
        }
    }

    /// What is closed in the window is the answer, unless it holds a box of the author's.
    private void toggle(Element details) {
        details.tagName("div").addClass("toggle");
        Element summary = details.selectFirst("> summary");
        if (summary != null) {
            summary.tagName("p").addClass("question");
        }
        Element content = details.selectFirst("> .carrel-content");
        if (!answers && content != null && content.select(BOXES).isEmpty()) {
            content.replaceWith(lines());
        }
    }

    private static void cell(Element cell) {
        if (!cell.hasText() && cell.select("img").isEmpty()) {
            cell.addClass("blank");
        }
    }

    /// A table wants a body, and repeats its heads on every page.
    private static void table(Element table) {
        for (Element row : table.select("tr")) {
            row.select("> th, > td").forEach(cell -> cell.removeAttr("style").removeAttr("width"));
        }
        int columns =
                table.select("tr").stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
        if (columns > 4) {
            table.addClass("dense");
        }
    }

    /// Room for an answer, where there is no worksheet for it.
    private void ask(Element reflection) {
        if (reflection.select("table, .carrel-file, .toggle").isEmpty()) {
            reflection.appendChild(lines());
        }
    }

    private Element lines() {
        var lines = new Element("div").addClass("lines");
        lines.attr("title", phrases.say(Phrase.HANDOUT_ANSWER));
        for (int i = 0; i < LINES; i++) {
            lines.appendElement("div").addClass("line").appendChild(new TextNode("\u00A0"));
        }
        return lines;
    }

    /// Leaves nothing but what asks something, under the headings that it stands under.
    ///
    /// @return whether there is anything left
    boolean keepQuestions() {
        List<Element> parts = List.copyOf(body.children());
        for (Node node : List.copyOf(body.childNodes())) {
            if (!(node instanceof Element part) || (!asks(part) && level(part) == 0)) {
                node.remove();
            }
        }
        int highest = 0;
        boolean any = false;
        for (Element part : parts.reversed()) {
            int level = level(part);
            if (level > 0 && level < highest) {
                highest = level;
            } else if (level > 0) {
                part.remove();
            } else if (part.parent() != null) {
                highest = LOWEST + 1;
                any = true;
            }
        }
        return any;
    }

    private static boolean asks(Element part) {
        return part.is(".reflection, .worksheet, .toggle")
                || part.selectFirst(".reflection, .worksheet, .toggle") != null;
    }

    private static int level(Element part) {
        return part.normalName().matches("h[1-6]") ? part.normalName().charAt(1) - '0' : 0;
    }
}
