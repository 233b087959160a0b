// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Problem.Cause;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/// The page as a tree before the gate: completes what Markdown left open, within the limits of what can be shown.
final class RawTree {
    private final List<Element> headings = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Element> frames = new ArrayList<>();
    private final List<Element> lists = new ArrayList<>();
    private final List<Element> codes = new ArrayList<>();
    private final List<Element> notes = new ArrayList<>();
    private final List<Element> emptyParts = new ArrayList<>();
    private int elements;

    private RawTree() {}

    /// Reads HTML as browsers do, without ever nesting deeper than they bear.
    static Document parse(String html) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(Limits.NESTING);
        Document document = Document.createShell("");
        Element body = document.body();
        List<Node> nodes = parser.parseFragmentInput(html, body, "");
        body.appendChildren(nodes);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /// The body for the gate.
    static Element prepared(String html) throws TooMuch {
        Element body = parse(html).body();
        var tree = new RawTree();
        body.traverse((node, depth) -> tree.collect(node));
        if (tree.elements > Limits.ELEMENTS) {
            throw new TooMuch(Cause.LONG_PAGE);
        }
        AttributeLists.apply(tree.comments);
        HeadingIds.set(tree.headings);
        Footnotes.gather(body, tree.notes);
        tree.lists.forEach(RawTree::matchLast);
        tree.codes.forEach(RawTree::frameCode);
        tree.frames.forEach(RawTree::stillVideo);
        tree.emptyParts.forEach(RawTree::removeIfEmpty);
        return body;
    }

    private void collect(Node node) {
        if (node instanceof Comment comment) {
            comments.add(comment);
        } else if (node instanceof Element element) {
            elements++;
            switch (element.normalName()) {
                case "a" -> carry(element, "href", Gate.HREF);
                case "img" -> carry(element, "src", Gate.SRC);
                case "iframe" -> frames.add(element);
                case "h1", "h2", "h3", "h4", "h5", "h6" ->
                        takeMarked(element, Markdown.MARK, headings);
                case "ul", "ol" -> takeMarked(element, Markdown.MARK, lists);
                case "pre" -> takeMarked(element, Markdown.MARK, codes);
                case "sup", "div" -> takeMarked(element, FootnoteMarks.NAME, notes);
                case "thead", "tbody" -> emptyParts.add(element);
                default -> {}
            }
        }
    }

    private static void takeMarked(Element element, String mark, List<Element> marked) {
        if (element.hasAttr(mark)) {
            marked.add(element);
        }
    }

    /// The last item of a list is as loose as all those before it; unless it has more blocks after a blank line.
    private static void matchLast(Element list) {
        Element last = list.lastElementChild();
        if (last == null || last.previousElementSibling() == null) {
            return;
        }
        List<Element> items = list.children();
        boolean allLoose =
                items.subList(0, items.size() - 1).stream().allMatch(RawTree::startsWithParagraph);
        if (!startsWithParagraph(last)) {
            loosen(last, allLoose);
        } else if (!allLoose) {
            Element paragraph = last.firstElementChild();
            if (paragraph != null
                    && (last.childrenSize() == 1 || !paragraph.hasAttr(Markdown.MARK))) {
                paragraph.unwrap();
            }
        }
    }

    private static void loosen(Element item, boolean wanted) {
        var line = new ArrayList<Node>();
        for (Node node : item.childNodes()) {
            if (!wanted
                    || (node instanceof Element element
                            && HtmlNames.BLOCKS.contains(element.normalName()))) {
                break;
            }
            line.add(node);
        }
        if (!line.isEmpty()) {
            var paragraph = new Element("p");
            item.prependChild(paragraph);
            paragraph.appendChildren(line);
        }
    }

    private static boolean startsWithParagraph(Element item) {
        Element first = item.firstElementChild();
        Node before = first == null ? null : first.previousSibling();
        boolean leads = before == null || (before instanceof TextNode text && text.isBlank());
        return first != null && leads && first.normalName().equals("p");
    }

    /// A code block as kramdown's highlighter wraps it, without its colours.
    private static void frameCode(Element pre) {
        String language = pre.attr(Markdown.MARK);
        pre.addClass("highlight");
        pre.wrap(
                "<div class=\"language-"
                        + language
                        + " highlighter-rouge\"><div class=\"highlight\"></div></div>");
    }

    private static void carry(Element element, String from, String to) {
        element.removeAttr(to);
        if (element.hasAttr(from)) {
            element.attr(to, element.attr(from).strip());
            element.removeAttr(from);
        }
    }

    /// A frame becomes a link that does nothing by itself and has no text, as a frame has none.
    private static void stillVideo(Element frame) {
        var link = new Element("a").addClass("video").attr(Gate.HREF, frame.attr("src").strip());
        if (frame.hasAttr("title")) {
            link.attr("title", frame.attr("title"));
        }
        frame.replaceWith(link);
    }

    private static void removeIfEmpty(Element part) {
        if (part.childrenSize() == 0) {
            part.remove();
        }
    }
}
