// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.TagBalancingHtmlStreamEventReceiver;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets through what is on the lists below and nothing else: no scripts, styles, forms, frames, objects or meta.
///
/// Addresses come in [#HREF] and [#SRC], leave as {@code href} and {@code src}, and stay as written: the library's own
/// rule for these two would also rewrite them.
final class Gate {
    static final String HREF = "data-gate-href";
    static final String SRC = "data-gate-src";

    /// What the library itself sets when it reads HTML.
    private static final int NESTING = 256;

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,4}(px|%)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z-]{1,20}");
    private static final Pattern ROLE = Pattern.compile("doc-[a-z]{1,20}");

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "abbr",
                            "article",
                            "aside",
                            "b",
                            "bdi",
                            "bdo",
                            "big",
                            "blockquote",
                            "br",
                            "caption",
                            "center",
                            "cite",
                            "code",
                            "col",
                            "colgroup",
                            "dd",
                            "del",
                            "details",
                            "dfn",
                            "div",
                            "dl",
                            "dt",
                            "em",
                            "figcaption",
                            "figure",
                            "font",
                            "footer",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "header",
                            "hr",
                            "i",
                            "ins",
                            "kbd",
                            "label",
                            "li",
                            "main",
                            "mark",
                            "ol",
                            "p",
                            "pre",
                            "q",
                            "rp",
                            "rt",
                            "ruby",
                            "s",
                            "samp",
                            "section",
                            "small",
                            "span",
                            "strike",
                            "strong",
                            "sub",
                            "summary",
                            "sup",
                            "table",
                            "tbody",
                            "td",
                            "tfoot",
                            "th",
                            "thead",
                            "time",
                            "tr",
                            "tt",
                            "u",
                            "ul",
                            "var",
                            "wbr")
                    .allowElements(
                            (name, attributes) -> renamed(name, attributes, HREF, "href"), "a")
                    .allowElements(
                            (name, attributes) -> renamed(name, attributes, SRC, "src"), "img")
                    .allowElements(
                            (name, attributes) -> attributes.contains("checkbox") ? name : null,
                            "input")
                    .allowWithoutAttributes("a", "font", "span")
                    .allowAttributes("id", "name", "title", "lang")
                    .globally()
                    .allowAttributes("class")
                    .matching((element, attribute, value) -> classes(value))
                    .globally()
                    .allowAttributes("role")
                    .matching(ROLE)
                    .globally()
                    .allowAttributes("dir")
                    .matching(true, "ltr", "rtl", "auto")
                    .globally()
                    .allowAttributes("align", "valign")
                    .matching(WORD)
                    .globally()
                    .allowAttributes("for")
                    .onElements("label")
                    .allowAttributes("type")
                    .matching(true, "checkbox")
                    .onElements("input")
                    .allowAttributes("type")
                    .matching(true, "1", "a", "i", "disc", "circle", "square")
                    .onElements("ol", "ul", "li")
                    .allowAttributes("start", "value")
                    .matching(NUMBER)
                    .onElements("ol", "li")
                    .allowAttributes("reversed")
                    .onElements("ol")
                    .allowAttributes("open")
                    .onElements("details")
                    .allowAttributes("width", "height")
                    .matching(LENGTH)
                    .onElements("img", "table", "td", "th", "tr", "col")
                    .allowAttributes("border", "cellpadding", "cellspacing")
                    .matching(LENGTH)
                    .onElements("table")
                    .allowAttributes("colspan", "rowspan")
                    .matching((element, attribute, value) -> orNull(Limits.span(value)))
                    .onElements("td", "th")
                    .allowAttributes("alt")
                    .onElements("img")
                    .allowAttributes("scope", "headers", "abbr")
                    .onElements("td", "th")
                    .allowAttributes("span")
                    .matching(NUMBER)
                    .onElements("col", "colgroup")
                    .allowAttributes("datetime")
                    .onElements("time")
                    .allowAttributes("rel")
                    .matching(true, "footnote")
                    .onElements("a")
                    .allowAttributes(HREF, SRC)
                    .matching(
                            (element, attribute, value) -> isHarmless(value) ? value.strip() : null)
                    .onElements("a", "img")
                    .toFactory();

    private Gate() {}

    /// The HTML of what may pass, well-formed and with everything escaped that could be read as something else.
    static String pass(Element body) {
        var html = new StringBuilder();
        var writer = HtmlStreamRenderer.create(html, Handler.DO_NOTHING);
        var balancer = new TagBalancingHtmlStreamEventReceiver(POLICY.apply(writer));
        balancer.setNestingLimit(NESTING);
        TreeEvents.tell(body, balancer);
        // The writer parts braces that belong to other template languages; no comment comes this
        // far.
        return html.toString().replace("{<!-- -->", "{");
    }

    /// Whether an address is relative or of one of the few schemes that a page may name.
    static boolean isHarmless(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f) {
                return false;
            }
        }
        String stripped = address.strip();
        for (int i = 0; i < stripped.length(); i++) {
            switch (stripped.charAt(i)) {
                case '/', '?', '#' -> {
                    return true;
                }
                case ':' -> {
                    return SCHEMES.contains(stripped.substring(0, i).toLowerCase(Locale.ROOT));
                }
                case '\t', '\n', '\r', '&' -> {
                    return false; // what browsers skip inside a scheme, or would read as one
                }
                default -> {}
            }
        }
        return true;
    }

    private static String renamed(String element, List<String> attributes, String from, String to) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(from)) {
                attributes.set(i, to);
            }
        }
        return element;
    }

    /// Class names as written; without those that are Carrel's own.
    private static @Nullable String classes(String written) {
        if (!written.contains("carrel-")) {
            return written;
        }
        var kept = new StringBuilder();
        for (String name : written.split("\\s+", -1)) {
            if (!name.startsWith("carrel-")) {
                kept.append(kept.isEmpty() ? "" : " ").append(name);
            }
        }
        return orNull(kept.toString());
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
