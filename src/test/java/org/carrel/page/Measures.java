// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What two renderings of one page are compared by. A frame and the `video` link that stands for it count as the same.
record Measures(
        List<String> text,
        List<String> blocks,
        List<String> links,
        List<String> images,
        List<String> headings,
        List<String> inline,
        List<String> dom) {

    private static final Set<String> BLOCKS =
            Set.of(
                    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "div", "dl",
                    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
                    "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
                    "td", "tfoot", "th", "thead", "tr", "ul");
    private static final Set<String> INLINE =
            Set.of("em", "strong", "b", "i", "sup", "sub", "code", "span", "mark", "del", "abbr", "u", "font");
    private static final Set<String> DROPPED =
            Set.of("style", "target", "frameborder", "allow", "allowfullscreen", "markdown");

    static Measures of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static Measures of(Element body) {
        var measures =
                new Measures(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        measures.new Walk().children(body, 0);
        for (Element a : body.select("a[href]:not(.video)")) {
            measures.links.add(a.attr("href").strip() + " | " + collapsed(a.text()));
        }
        for (Element image : body.select("img,iframe,a.video")) {
            boolean picture = image.normalName().equals("img");
            measures.images.add(
                    picture
                            ? "img " + image.attr("src").strip() + " | " + image.attr("alt")
                            : "iframe " + (image.attr("src") + image.attr("href")).strip());
        }
        for (Element heading : body.select("h1,h2,h3,h4,h5,h6")) {
            measures.headings.add(heading.normalName() + " " + collapsed(heading.text()) + " #" + heading.id());
        }
        for (Element element : body.getAllElements()) {
            if (INLINE.contains(element.normalName())) {
                measures.inline.add(element.normalName() + classes(element) + " " + collapsed(element.text()));
            }
        }
        return measures;
    }

    /// Which measures differ, each with the first line that does.
    Map<String, String> differences(Measures other) {
        var found = new LinkedHashMap<String, String>();
        compare("text", text, other.text, found);
        compare("blocks", blocks, other.blocks, found);
        compare("links", links, other.links, found);
        compare("images", images, other.images, found);
        compare("headings", headings, other.headings, found);
        compare("inline", inline, other.inline, found);
        compare("dom", dom, other.dom, found);
        return found;
    }

    private static void compare(String name, List<String> mine, List<String> theirs, Map<String, String> found) {
        if (mine.equals(theirs)) {
            return;
        }
        int i = 0;
        while (i < mine.size() && i < theirs.size() && mine.get(i).equals(theirs.get(i))) {
            i++;
        }
        found.put(name, "expected <" + at(mine, i) + "> but is <" + at(theirs, i) + ">");
    }

    private static String at(List<String> list, int i) {
        return i < list.size() ? list.get(i) : "nothing";
    }

    static String collapsed(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static String classes(Element element) {
        return element.className().isBlank() ? "" : "." + element.className().strip().replaceAll("\\s+", ".");
    }

    private final class Walk {
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder part = new StringBuilder();
        private boolean atEdge = true;

        void children(Element parent, int depth) {
            for (Node node : parent.childNodes()) {
                if (node instanceof TextNode piece) {
                    words.append(piece.getWholeText());
                    part.append(piece.getWholeText());
                } else if (node instanceof Element element) {
                    element(element, depth);
                }
            }
            if (depth == 0) {
                flush();
            }
        }

        private void element(Element element, int depth) {
            String name = element.normalName();
            boolean video = name.equals("iframe") || (name.equals("a") && element.hasClass("video"));
            boolean block = BLOCKS.contains(name);
            if (block) {
                flush();
                blocks.add(depth + ":" + name + classes(element));
            } else {
                flushPart();
            }
            dom.add(video ? "<frame " + element.attr("src") + element.attr("href") + ">" : tag(element));
            if (name.equals("br")) {
                words.append(' ');
            }
            if (!video) {
                inside(element, block ? depth + 1 : depth);
            }
            if (block) {
                flush();
            } else {
                flushPart();
            }
            dom.add("</" + (video ? "frame" : name) + ">");
        }

        private void inside(Element parent, int depth) {
            for (Node node : parent.childNodes()) {
                if (node instanceof TextNode piece) {
                    words.append(piece.getWholeText());
                    part.append(piece.getWholeText());
                } else if (node instanceof Element element) {
                    element(element, depth);
                }
            }
        }

        private void flush() {
            String block = collapsed(words.toString());
            if (!block.isEmpty()) {
                text.add(block);
            }
            words.setLength(0);
            flushPart();
            if (!dom.isEmpty() && !dom.getLast().startsWith("<")) {
                dom.set(dom.size() - 1, dom.getLast().stripTrailing());
            }
            atEdge = true;
        }

        private void flushPart() {
            String piece = part.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ");
            if (!piece.isBlank()) {
                dom.add(atEdge ? piece.stripLeading() : piece);
                atEdge = false;
            }
            part.setLength(0);
        }

        private static String tag(Element element) {
            var attributes = new TreeMap<String, String>();
            for (Attribute attribute : element.attributes()) {
                if (!DROPPED.contains(attribute.getKey())) {
                    attributes.put(attribute.getKey(), attribute.getValue().strip());
                }
            }
            return "<" + element.normalName() + attributes + ">";
        }
    }
}
