// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Course;
import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a sanitised body ready to be read: boxes get their labels, links their targets, pictures their addresses.
/// Works on the tree, never on text. What it adds carries {@code data-added} and is no part of the canonical text.
final class Decorator {
    private static final Map<String, Label> BOXES =
            Map.of(
                    "objectives", Label.OBJECTIVES,
                    "reflection", Label.REFLECTION,
                    "case_study_box", Label.CASE_STUDY,
                    "explanatory", Label.EXPLANATORY,
                    "tips", Label.TIPS,
                    "extra", Label.EXTRA);

    private static final int LONGEST_TITLE = 120;

    private final Course course;
    private final Words words;
    private final Addresses addresses;
    private final Section section;
    private final Set<String> anchors = new HashSet<>(Set.of("", "top"));
    private final List<Element> references = new ArrayList<>();
    private final List<Element> pictures = new ArrayList<>();
    private final List<Element> inputs = new ArrayList<>();
    private final List<Element> tables = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();
    private final List<Target> links = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Decorator(Course course, Words words, Addresses addresses, Section section) {
        this.course = course;
        this.words = words;
        this.addresses = addresses;
        this.section = section;
    }

    List<Target> links() {
        return links;
    }

    List<Problem> problems() {
        return problems;
    }

    /// Changes the body in place.
    void decorate(Element body) {
        body.stream().forEach(this::take);
        references.forEach(this::reference);
        pictures.forEach(this::picture);
        inputs.forEach(this::toggle);
        tables.forEach(Decorator::scroll);
        boxes.forEach(this::box);
        if (body.childNodeSize() == 0) {
            body.appendChild(added("p", "carrel-empty").text(words.say(Label.EMPTY_SECTION)));
        }
    }

    /// Notes what is to be changed, and prefixes the names that the page's own links may lead to.
    private void take(Element element) {
        name(element, "id");
        name(element, "name");
        prefix(element, "for");
        switch (element.normalName()) {
            case "a" -> takeIf(element.hasAttr("href"), element, references);
            case "img" -> pictures.add(element);
            case "input" -> inputs.add(element);
            case "table" -> tables.add(element);
            case "div" -> takeIf(!element.className().isEmpty(), element, boxes);
            default -> {}
        }
    }

    private static void takeIf(boolean wanted, Element element, List<Element> elements) {
        if (wanted) {
            elements.add(element);
        }
    }

    private void name(Element element, String attribute) {
        anchors.add(element.attr(attribute));
        prefix(element, attribute);
    }

    /// Links to the sections read before and after this one.
    String footer() {
        var nav = added("nav", "carrel-turn");
        List<Section> all = course.sections();
        int at = all.indexOf(section);
        if (at > 0) {
            nav.appendChild(turn("previous", Label.PREVIOUS, all.get(at - 1)));
        }
        if (at >= 0 && at + 1 < all.size()) {
            nav.appendChild(turn("next", Label.NEXT, all.get(at + 1)));
        }
        return nav.outerHtml();
    }

    private Element turn(String side, Label label, Section to) {
        var link = new Element("a").addClass(side);
        link.appendElement("small").text(words.say(label));
        link.appendElement("b").text(to.title());
        lead(link, new Target.ToSection(to, ""));
        return link;
    }

    private void reference(Element a) {
        if (a.hasClass("video") && a.childNodeSize() == 0) {
            videoLine(a);
        } else {
            link(a);
        }
    }

    private void link(Element a) {
        String written = a.attr("href");
        if (written.isEmpty()) {
            a.removeAttr("href");
            return;
        }
        Target target = course.resolve(section, written);
        switch (target) {
            case Target.Broken(String path) -> {
                dead(a, words.say(Label.BROKEN_LINK, path));
                problems.add(new Problem(Problem.Cause.BROKEN_LINK, section.source(), written));
            }
            case Target.Refused(String address) -> dead(a, words.say(Label.REFUSED_LINK, address));
            case Target.Outside _ -> lead(a.addClass("carrel-outside"), target);
            case Target.ToFile _ -> lead(a.addClass("carrel-file"), target);
            case Target.Here(String anchor) when !anchors.contains(anchor) -> {
                dead(a, words.say(Label.BROKEN_LINK, written));
                problems.add(new Problem(Problem.Cause.BROKEN_LINK, section.source(), written));
            }
            case Target.Here _, Target.ToSection _ -> lead(a, target);
        }
    }

    private void lead(Element a, Target target) {
        a.attr("href", addresses.link(section, target))
                .attr("data-link", String.valueOf(links.size()));
        links.add(target);
    }

    /// Says why at the place itself, and keeps the words of the link and its name.
    private static void dead(Element a, String why) {
        a.removeAttr("href").addClass("carrel-broken").attr("title", why);
    }

    private void picture(Element img) {
        String source = img.attr("src");
        if (course.resolve(section, source) instanceof Target.ToFile(String path)) {
            String address = addresses.picture(path);
            if (address.isEmpty()) {
                notShown(img, Problem.Cause.UNSAFE_PICTURE, Label.UNSAFE_PICTURE);
            } else {
                img.attr("src", address);
            }
        } else {
            notShown(img, Problem.Cause.MISSING_PICTURE, Label.MISSING_PICTURE);
        }
    }

    /// Its description and name stand in its place.
    private void notShown(Element img, Problem.Cause cause, Label label) {
        String source = img.attr("src");
        String name = source.substring(source.lastIndexOf('/') + 1);
        String alt = img.attr("alt");
        String words =
                Stream.of(alt, name)
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(", "));
        problems.add(new Problem(cause, section.source(), source.isBlank() ? alt : source));
        img.replaceWith(added("span", "carrel-missing").text(this.words.say(label, words)));
    }

    private void videoLine(Element a) {
        String address = VideoAddress.toWatch(a.attr("href"));
        var line = added("span", "carrel-video");
        line.appendChild(label(Label.VIDEO));
        line.appendElement("b").text(videoTitle(a));
        Target target = course.resolve(section, address);
        var link = line.appendElement("a").addClass("video").text(address);
        if (target instanceof Target.Outside) {
            lead(link.addClass("carrel-outside"), target);
        } else {
            dead(link, words.say(Label.REFUSED_LINK, address));
        }
        a.replaceWith(line);
    }

    /// The title of the box it stands in, else the heading before it, else the section's.
    private String videoTitle(Element video) {
        for (Element box = video.parent(); box != null; box = box.parent()) {
            if (BOXES.keySet().stream().anyMatch(box::hasClass)) {
                Element title = box.selectFirst(".box-title");
                if (title == null) {
                    title = box.firstElementChild(); // as the authors' own style sheet has it
                }
                if (title != null
                        && title.hasText()
                        && title.text().length() <= LONGEST_TITLE
                        && !title.nameIs("ul")) {
                    return title.text();
                }
            }
        }
        return headingBefore(video).map(Element::text).orElse(section.title());
    }

    private static Optional<Element> headingBefore(Element element) {
        for (Element at = element; at.parent() != null; at = at.parent()) {
            for (Element before = at.previousElementSibling();
                    before != null;
                    before = before.previousElementSibling()) {
                if (HtmlNames.isHeading(before.normalName()) && before.hasText()) {
                    return Optional.of(before);
                }
            }
        }
        return Optional.empty();
    }

    /// A checkbox that shows what follows its label becomes an element the keyboard can open.
    private void toggle(Element input) {
        Element label = input.nextElementSibling();
        Element content = label == null ? null : label.nextElementSibling();
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
        content.addClass("carrel-content");
        details.appendChild(content);
    }

    private static void scroll(Element table) {
        var frame = new Element("div").addClass("carrel-scroll").attr("tabindex", "0");
        table.replaceWith(frame);
        frame.appendChild(table);
    }

    private void box(Element div) {
        BOXES.forEach(
                (box, label) -> {
                    if (div.hasClass(box)) {
                        div.prependChild(label(label));
                    }
                });
    }

    private Element label(Label label) {
        return added("span", "carrel-label").text(words.say(label));
    }

    private static Element added(String tag, String style) {
        return new Element(tag).addClass(style).attr("data-added", "");
    }

    private static void prefix(Element element, String attribute) {
        String name = element.attr(attribute);
        if (!name.isEmpty()) {
            element.attr(attribute, Addresses.ANCHOR_PREFIX + name);
        } else if (element.hasAttr(attribute)) {
            element.removeAttr(attribute);
        }
    }
}
