// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads from a gated body what stands where in its canonical text.
final class PartReader {
    private static final Map<String, PageParts.Kind> BOXES =
            Map.of(
                    "objectives", PageParts.Kind.OBJECTIVES,
                    "reflection", PageParts.Kind.REFLECTION,
                    "case_study_box", PageParts.Kind.CASE_STUDY,
                    "explanatory", PageParts.Kind.EXPLANATORY,
                    "tips", PageParts.Kind.TIPS);

    private static final String FOOTNOTE = "a[href^=#]";

    private final IdentityHashMap<Element, Hit> extents;
    private final String words;
    private final List<String> headings = new ArrayList<>();
    private final List<PageParts.Part> parts = new ArrayList<>();
    private String heading = "";

    private PartReader(IdentityHashMap<Element, Hit> extents, String words) {
        this.extents = extents;
        this.words = words;
    }

    static PageParts read(Element body) {
        CanonicalText.Extents extents = CanonicalText.extents(body);
        var reader = new PartReader(extents.blocks(), words(extents));
        body.stream().forEach(reader::take);
        return new PageParts(extents.text(), reader.words, reader.headings, reader.parts);
    }

    private static String words(CanonicalText.Extents extents) {
        var words = new StringBuilder(extents.text().text());
        extents.raised()
                .forEach(
                        (raised, at) -> {
                            if (raised.selectFirst(FOOTNOTE) != null) {
                                words.replace(
                                        at.start(), at.end(), " ".repeat(at.end() - at.start()));
                            }
                        });
        return words.toString();
    }

    /// What an element says, in one line.
    private String said(Element element) {
        Hit at = extents.get(element);
        return at == null
                ? element.text()
                : words.substring(at.start(), at.end()).replaceAll(" +", " ").strip();
    }

    private void take(Element element) {
        if (HtmlNames.isHeading(element.normalName())) {
            heading = said(element);
            headings.add(heading);
        } else if (element.hasClass("worksheet")) {
            add(PageParts.Kind.WORKSHEET, element, title(element));
        } else if (element.nameIs("a") && element.hasClass("video")) {
            add(PageParts.Kind.VIDEO, element, title(element));
        } else {
            element.classNames().stream()
                    .map(BOXES::get)
                    .filter(kind -> kind != null)
                    .findFirst()
                    .ifPresent(kind -> add(kind, element, boxTitle(element)));
        }
    }

    private String boxTitle(Element box) {
        Element first = box.firstElementChild();
        return first == null ? heading : Boxes.title(first).map(this::said).orElse(heading);
    }

    private String title(Element inside) {
        return Boxes.title(inside).map(this::said).orElse(heading);
    }

    /// A part without text of its own, such as a video, stands for what is around it.
    private void add(PageParts.Kind kind, Element element, String title) {
        around(element)
                .ifPresent(at -> parts.add(new PageParts.Part(kind, at.start(), at.end(), title)));
    }

    private Optional<Hit> around(Element element) {
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            Hit extent = extents.get(at);
            if (extent != null && extent.end() > extent.start()) {
                return Optional.of(extent);
            }
        }
        return Optional.empty();
    }
}
