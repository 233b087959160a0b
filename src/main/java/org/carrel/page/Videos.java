// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Section;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Videos can't play offline. Each becomes a card that says what it is and where it can be watched: title, length,
/// source, address, and the address as a code for a phone.
///
/// Length and source are lines of the author's own before the video, and a title may be; the card takes them in as
/// they are, in their order, since they are part of the text.
final class Videos {
    /// More than any page that was meant to be read has. A card is sought a title for all over the page, and its code
    /// is longer than most pages.
    private static final int MOST_CARDS = 200;

    private static final List<String> LINES = List.of("videotime", "source");

    private static final List<String> FRAMES = List.of("div", "p", "center", "figure");

    private final Section section;
    private final Words words;
    private final Hyperlinks links;
    private final QrCodes codes;
    private final boolean inWindow;
    private int cards;

    Videos(Section section, Words words, Hyperlinks links, QrCodes codes, boolean inWindow) {
        this.section = section;
        this.words = words;
        this.links = links;
        this.codes = codes;
        this.inWindow = inWindow;
    }

    /// @param a the empty link that a player became before the gate
    void place(Element a) {
        String address = VideoAddress.toWatch(a.attr("href"));
        if (++cards > MOST_CARDS) {
            a.replaceWith(links.video(address));
            return;
        }
        Element frame = frame(a);
        Optional<Element> boxTitle = Boxes.title(frame).map(Videos::frame);
        Deque<Element> before = linesBefore(frame, boxTitle);
        String kind = frame.equals(a) && before.isEmpty() ? "span" : "div";
        var card = new Element(kind).addClass("carrel-video");
        var text = card.appendElement(kind).addClass("carrel-video-text");
        frame.before(card);
        text.appendChild(Added.label(Icon.VIDEO, words.say(Label.VIDEO)));
        if (boxTitle.filter(before::contains).isEmpty()) {
            text.appendChild(Added.of("b", "carrel-video-title").text(title(card, boxTitle)));
        }
        before.forEach(text::appendChild);
        text.appendChild(frame);
        Element link = links.video(address);
        var actions = Added.of("span", "carrel-video-address");
        actions.appendChild(link);
        a.replaceWith(actions);
        if (!link.hasClass("carrel-broken")) {
            if (inWindow) {
                actions.appendChild(
                        Added.button(
                                "carrel-button",
                                "copy",
                                link.attr("data-link"),
                                words.say(Label.COPY_ADDRESS)));
            }
            codes.of(address)
                    .ifPresent(code -> card.appendChild(Added.qr(code, words.say(Label.QR_CODE))));
        }
    }

    /// The outermost element that holds nothing but this one.
    private static Element frame(Element held) {
        Element frame = held;
        for (Element around = held.parent();
                around != null
                        && FRAMES.contains(around.normalName())
                        && !Boxes.isBox(around)
                        && holdsOnly(around, frame);
                around = around.parent()) {
            frame = around;
        }
        return frame;
    }

    private static boolean holdsOnly(Element around, Node held) {
        return around.childNodes().stream().allMatch(node -> node.equals(held) || isBlank(node));
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }

    /// The lines right before the video that tell of it, the title first if it stands right before them.
    private static Deque<Element> linesBefore(Element frame, Optional<Element> title) {
        Deque<Element> lines = new ArrayDeque<>();
        for (Node before = frame.previousSibling();
                before != null;
                before = before.previousSibling()) {
            if (isBlank(before)) {
                continue;
            }
            boolean isTitle = title.filter(before::equals).isPresent();
            if (!(before instanceof Element line) || !(isTitle || isLine(line))) {
                break;
            }
            lines.push(line);
            if (isTitle) {
                line.addClass("carrel-video-title");
                break;
            }
        }
        return lines;
    }

    private static boolean isLine(Element element) {
        return element.nameIs("p") && LINES.stream().anyMatch(element::hasClass);
    }

    /// The title of the box it stands in, else the heading before it, else the section's.
    private String title(Element card, Optional<Element> boxTitle) {
        return boxTitle.or(() -> headingBefore(card)).map(Element::text).orElse(section.title());
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
}
