// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What a person wrote in Markdown, as HTML that stands inside a page of ours and does nothing by itself.
public final class NoteHtml {
    private static final Duration ALLOWED = Duration.ofMillis(500);
    private static final int HIGHEST_HEADING = 4;
    private static final int LOWEST_HEADING = 6;
    private static final List<String> SCHEMES = List.of("http:", "https:", "mailto:");

    private static final Markdown MARKDOWN = Markdown.withoutHtml();

    private NoteHtml() {}

    /// No pictures, no ids or classes, no links but to the web and to mail; headings below those of a section; HTML is
    /// text. What can't be laid out stands there as it was written. Any thread; one with a deep stack lays out more.
    public static String of(String markdown) {
        try {
            Element body =
                    RawTree.parse(Gate.pass(RawTree.prepared(MARKDOWN.html(markdown, ALLOWED))))
                            .body();
            Limits.text(body);
            body.select("img").forEach(NoteHtml::nameOnly);
            body.select("input").remove();
            body.select("*").forEach(NoteHtml::still);
            return body.html().strip();
        } catch (TooMuch e) {
            return "<pre>" + Entities.escape(markdown) + "</pre>";
        }
    }

    private static void nameOnly(Element picture) {
        picture.replaceWith(new TextNode(picture.attr("alt")));
    }

    private static void still(Element element) {
        for (String name : List.of("id", "name", "for", "class", "role", "headers")) {
            element.removeAttr(name);
        }
        if (HtmlNames.isHeading(element.normalName())) {
            int level = element.normalName().charAt(1) - '0' + HIGHEST_HEADING - 1;
            element.tagName("h" + Math.min(level, LOWEST_HEADING));
        }
        if (element.normalName().equals("a")) {
            String address = element.attr("href").strip();
            String lower = address.toLowerCase(Locale.ROOT);
            if (element.hasText() && SCHEMES.stream().anyMatch(lower::startsWith)) {
                element.attr("href", address).attr("rel", "noopener noreferrer");
            } else {
                element.unwrap();
            }
        }
    }
}
