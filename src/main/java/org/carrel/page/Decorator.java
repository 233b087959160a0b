// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a sanitised body ready to be read: boxes get their labels, links their targets, pictures their addresses,
/// videos their cards. Works on the tree, never on text. What it adds carries [Added#MARK] and is no part of the
/// canonical text.
final class Decorator {
    private final Course course;
    private final Words words;
    private final Addresses addresses;
    private final Section section;
    private final Anchors anchors = new Anchors();
    private final Hyperlinks links;
    private final Pictures pictures;
    private final Videos videos;
    private final List<Element> references = new ArrayList<>();
    private final List<Element> images = new ArrayList<>();
    private final List<Element> inputs = new ArrayList<>();
    private final List<Element> tables = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();

    Decorator(Course course, Words words, Addresses addresses, Section section, QrCodes codes) {
        this.course = course;
        this.words = words;
        this.addresses = addresses;
        this.section = section;
        links = new Hyperlinks(course, section, words, addresses, anchors);
        pictures = new Pictures(course, section, words, addresses);
        videos = new Videos(section, words, links, codes, addresses.inWindow());
    }

    List<Target> links() {
        return links.targets();
    }

    List<Problem> problems() {
        return Stream.concat(links.problems().stream(), pictures.problems().stream()).toList();
    }

    /// Changes the body in place.
    void decorate(Element body) {
        body.stream().forEach(this::take);
        references.forEach(this::reference);
        images.forEach(pictures::place);
        inputs.forEach(Decorator::toggle);
        tables.forEach(Decorator::scroll);
        boxes.forEach(box -> Boxes.label(box, words));
        if (addresses.inWindow()) {
            Notes.pair(links.inPage(), anchors, words);
            Emoji.setApart(body);
        }
        if (body.childNodeSize() == 0) {
            body.appendChild(Added.of("p", "carrel-empty").text(words.say(Label.EMPTY_SECTION)));
        }
    }

    /// Notes what is to be changed.
    private void take(Element element) {
        anchors.take(element);
        switch (element.normalName()) {
            case "a" -> takeIf(element.hasAttr("href"), element, references);
            case "img" -> images.add(element);
            case "input" -> inputs.add(element);
            case "table" -> tables.add(element);
            case "div" -> takeIf(!element.className().isEmpty(), element, boxes);
            case "p" -> gap(element);
            default -> {}
        }
    }

    /// A paragraph of nothing but line breaks is room between two others, which have some already.
    private static void gap(Element p) {
        if (p.childrenSize() > 0
                && !p.hasText()
                && p.children().stream().allMatch(child -> child.nameIs("br"))) {
            p.addClass("carrel-gap");
        }
    }

    private static void takeIf(boolean wanted, Element element, List<Element> elements) {
        if (wanted) {
            elements.add(element);
        }
    }

    /// What stands below the text: links to the sections read before and after this one, where the text is from, and
    /// what the window may bring up over the page.
    String footer() {
        Element nav = Added.of("nav", "carrel-turn");
        List<Section> all = course.sections();
        int at = all.indexOf(section);
        if (at > 0) {
            nav.appendChild(turn("previous", Label.PREVIOUS, Label.PREVIOUS_IN, all.get(at - 1)));
        }
        if (at >= 0 && at + 1 < all.size()) {
            nav.appendChild(turn("next", Label.NEXT, Label.NEXT_IN, all.get(at + 1)));
        }
        Element from = Added.of("p", "carrel-from").text(from());
        return (nav.childrenSize() == 0 ? "" : nav.outerHtml())
                + from.outerHtml()
                + (addresses.inWindow() ? Overlays.html(words) : "");
    }

    /// Said on paper only, which has no title bar.
    private String from() {
        return Stream.of(course.title(), course.webAddress(section).orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// Sections of different modules may have the same title: the module is named where the way leads into another.
    private Element turn(String side, Label plain, Label in, Section to) {
        var link = new Element("a").addClass(side).attr("data-turn", side);
        String module =
                course.moduleOf(to)
                        .filter(of -> !of.sections().contains(section))
                        .map(Module::title)
                        .filter(title -> !title.equals(to.title()))
                        .orElse("");
        link.appendElement("small")
                .text(module.isEmpty() ? words.say(plain) : words.say(in, module));
        link.appendElement("b").text(to.title());
        links.lead(link, new Target.ToSection(to, ""));
        return link;
    }

    private void reference(Element a) {
        if (a.hasClass("video") && a.childNodeSize() == 0) {
            videos.place(a);
        } else {
            links.place(a);
        }
    }

    /// A checkbox that shows what follows its label becomes an element the keyboard can open.
    private static void toggle(Element input) {
        Element label = input.nextElementSibling();
        Element last = label != null && isParagraphOf(input, label) ? label.parent() : label;
        Element content = last == null ? null : last.nextElementSibling();
        if (!input.hasClass("toggle")
                || label == null
                || !label.normalName().equals("label")
                || content == null) {
            input.remove();
            return;
        }
        var details = new Element("details");
        if (input.hasAttr("id")) {
            details.attr("id", input.id());
        }
        var summary = details.appendElement("summary").addClass("lbl-toggle");
        List.copyOf(label.childNodes()).forEach(summary::appendChild);
        input.replaceWith(details);
        label.remove();
        if (last != null && last.normalName().equals("p")) {
            summary.attr(CanonicalText.START, last.attr(CanonicalText.START));
            last.replaceWith(details);
        }
        content.addClass("carrel-content");
        details.appendChild(content);
    }

    /// Where nothing stands around a checkbox and its label, Markdown puts them into a paragraph.
    private static boolean isParagraphOf(Element input, Element label) {
        Element parent = input.parent();
        return parent != null
                && parent.normalName().equals("p")
                && parent.childrenSize() == 2
                && parent.ownText().isBlank()
                && label.nextElementSibling() == null;
    }

    /// A table wider than the page scrolls inside it.
    private static void scroll(Element table) {
        var frame = new Element("div").addClass("carrel-scroll");
        table.replaceWith(frame);
        frame.appendChild(table);
    }
}
