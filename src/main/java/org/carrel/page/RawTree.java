// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.ArrayList;
import java.util.List;
import org.carrel.course.Problem.Cause;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/// The page as a tree before the gate: completes what Markdown left open, within the limits of what can be shown.
final class RawTree {
    private final List<Element> headings = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Element> frames = new ArrayList<>();
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

    /// The HTML for the gate.
    static String prepared(String html) throws TooMuch {
        Element body = parse(html).body();
        var tree = new RawTree();
        body.traverse((node, depth) -> tree.collect(node));
        if (tree.elements > Limits.ELEMENTS) {
            throw new TooMuch(Cause.LONG_PAGE);
        }
        AttributeLists.apply(tree.comments);
        HeadingIds.set(tree.headings);
        tree.frames.forEach(RawTree::stillVideo);
        tree.emptyParts.forEach(RawTree::removeIfEmpty);
        return body.html();
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
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    if (element.hasAttr(Markdown.HEADING_MARK)) {
                        headings.add(element);
                    }
                }
                case "thead", "tbody" -> emptyParts.add(element);
                default -> {}
            }
        }
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
