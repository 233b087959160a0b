// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The body of one section as it goes on paper: nothing that wants to be clicked, room for answers, and names that no
/// other section has.
final class PaperBody {
    /// Enough for two or three sentences.
    private static final int LINES = 4;

    /// A worksheet with no more than these has room for long answers.
    private static final int FEW_ROWS = 3;

    private static final int MANY_COLUMNS = 4;

    /// Of what the columns of a table have on a sheet, without their edges.
    private static final int WIDTH = 150;

    private static final Pattern SHARE = Pattern.compile("width: ?\\d{1,2}%");

    private static final Pattern FOOTNOTE = Pattern.compile("-fn:?\\d");

    private static final String BOXES =
            ".objectives, .reflection, .case_study_box, .explanatory, .tips, .extra";

    /// A box with more than this may not fit on a sheet, and is torn at its best place rather than at any.
    private static final int LONG_TEXT = 2_000;

    /// A table with less than this fits on a sheet whole.
    private static final int SHORT_TABLE = 700;

    private static final int MANY_PICTURES = 2;

    /// The lowest level of a heading.
    private static final int LOWEST = 6;

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
        body.select(".carrel-icon").forEach(icon -> icon.text(icon.attr("data-sign")));
        body.select("img").forEach(PaperBody::shrink);
        body.select(".carrel-video").forEach(PaperBody::card);
        body.select("details").reversed().forEach(this::toggle);
        body.select("table.worksheet td").forEach(PaperBody::cell);
        body.select("table").forEach(PaperBody::table);
        if (!answers) {
            body.select(".reflection").forEach(this::ask);
        }
        body.select(BOXES).forEach(PaperBody::box);
        body.select("p").forEach(PaperBody::footnote);
        body.select("a[href=#]").forEach(Node::unwrap);
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

    /// What is closed under a question is its answer; under other words it is text like any other.
    private void toggle(Element details) {
        details.tagName("div").addClass("toggle");
        Element summary = details.selectFirst("> summary");
        Element content = details.selectFirst("> .carrel-content");
        if (summary == null || content == null) {
            return;
        }
        summary.tagName("p").addClass("toggle-title");
        if (asks(summary.text()) || details.closest(".reflection") != null) {
            details.addClass("question");
            if (!answers) {
                content.replaceWith(lines());
            }
        }
    }

    private static boolean asks(String words) {
        return words.contains("?") || words.contains("\u061F") || words.contains("\uFF1F");
    }

    /// As authors write them: a number that links back, and what there is to say.
    private static void footnote(Element p) {
        Element first = p.firstElementChild();
        if (first != null
                && first.nameIs("a")
                && FOOTNOTE.matcher(first.id()).find()
                && p.text().startsWith(first.text())) {
            p.addClass("footnote");
        }
    }

    private static void cell(Element cell) {
        Element table = cell.closest("table");
        if (!cell.hasText() && cell.select("img").isEmpty()) {
            boolean few = table != null && table.select("tr").size() <= FEW_ROWS;
            cell.addClass(few ? "roomy" : "blank");
        }
    }

    private static void box(Element box) {
        boolean isLong =
                box.text().length() > LONG_TEXT
                        || box.select("img:not(.carrel-qr)").size() >= MANY_PICTURES;
        if (isLong) {
            box.addClass("long");
        }
    }

    /// What is set for a screen may be too wide for a sheet; shares of the whole are not.
    private static void table(Element table) {
        for (Element row : table.select("tr")) {
            row.select("> th, > td").forEach(PaperBody::share);
        }
        int columns =
                table.select("tr").stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
        // A picture would make its column as wide as itself.
        String width = ";max-width:" + WIDTH / Math.max(1, columns) + "mm";
        table.select("img").forEach(img -> img.attr("style", img.attr("style") + width));
        if (table.text().length() < SHORT_TABLE && table.select("img").isEmpty()) {
            table.addClass("short");
        }
        if (columns > MANY_COLUMNS) {
            table.addClass("dense");
        }
    }

    private static void share(Element cell) {
        Matcher share = SHARE.matcher(cell.attr("style") + ";width:" + cell.attr("width"));
        cell.removeAttr("style").removeAttr("width");
        if (share.find()) {
            cell.attr("style", share.group());
        }
    }

    /// Room for an answer, where there is no worksheet for it.
    private void ask(Element reflection) {
        if (isQuestion(reflection)
                && reflection.select("table, .carrel-file, .question").isEmpty()) {
            reflection.appendChild(lines());
        }
    }

    /// A box that only shows what such boxes look like asks nothing.
    private static boolean isQuestion(Element reflection) {
        return reflection.selectFirst(
                                ".carrel-title, .box-title, .worksheet, .carrel-file, .question")
                        != null
                || asks(reflection.text());
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
        return part.select(".worksheet, .question").size() > 0
                || part.select(".reflection").stream().anyMatch(PaperBody::isQuestion);
    }

    private static int level(Element part) {
        return part.normalName().matches("h[1-6]") ? part.normalName().charAt(1) - '0' : 0;
    }
}
