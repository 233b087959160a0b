// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The meaning boxes of the dialect: each says in words and by an icon what it is.
final class Boxes {
    private record Kind(Label label, Icon icon) {}

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "objectives", new Kind(Label.OBJECTIVES, Icon.OBJECTIVES),
                    "reflection", new Kind(Label.REFLECTION, Icon.REFLECTION),
                    "case_study_box", new Kind(Label.CASE_STUDY, Icon.CASE_STUDY),
                    "explanatory", new Kind(Label.EXPLANATORY, Icon.EXPLANATORY),
                    "tips", new Kind(Label.TIPS, Icon.TIPS),
                    "extra", new Kind(Label.EXTRA, Icon.EXTRA));

    /// What stands as a paragraph at the beginning of a box is its title, unless it is longer.
    private static final int LONGEST_TITLE = 120;

    private static final Pattern SENTENCE_END = Pattern.compile("(?:(?<!\\.\\.)\\.|[:;])$");

    private Boxes() {}

    static void label(Element box, Words words) {
        kind(box)
                .ifPresent(
                        kind -> {
                            markTitle(box);
                            box.prependChild(Added.label(kind.icon, words.say(kind.label)));
                        });
    }

    /// A short paragraph before the others, which ends no sentence, is a title, though nothing says so; so are words
    /// that a list goes on with.
    private static void markTitle(Element box) {
        Node first = box.firstChild();
        while (first instanceof TextNode text && text.isBlank()) {
            first = first.nextSibling();
        }
        if (first instanceof Element p
                && p.nameIs("p")
                && p.className().isEmpty()
                && p.nextElementSibling() != null
                && p.text().length() <= LONGEST_TITLE
                && p.hasText()
                && !SENTENCE_END.matcher(p.text()).find()) {
            p.addClass("carrel-title");
        }
    }

    static boolean isBox(Element element) {
        return kind(element).isPresent();
    }

    private static Optional<Kind> kind(Element element) {
        return element.classNames().stream().filter(KINDS::containsKey).map(KINDS::get).findFirst();
    }

    /// The element that titles the innermost box around this one: the one that says so, else the first, as the authors'
    /// own style sheet has it.
    static Optional<Element> title(Element inside) {
        for (Element box = inside.parent(); box != null; box = box.parent()) {
            if (kind(box).isPresent()) {
                Element title = box.selectFirst(".box-title");
                Element first = title == null ? firstOwn(box) : title;
                if (first != null
                        && first.hasText()
                        && first.text().length() <= LONGEST_TITLE
                        && !first.nameIs("ul")) {
                    return Optional.of(first);
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Element firstOwn(Element box) {
        return box.children().stream()
                .filter(child -> !child.hasAttr(Added.MARK))
                .findFirst()
                .orElse(null);
    }
}
