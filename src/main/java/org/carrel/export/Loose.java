// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.HarmlessText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Values of JSON that others wrote: what is not as it should be is as if it were not there.
final class Loose {
    static final JsonNode NOTHING = MissingNode.getInstance();

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_TIME = 40;
    private static final int MOST = 1_000;
    private static final int LONGEST_HTML = 400_000;
    private static final String URN = "urn:uuid:";

    private Loose() {}

    /// One value or a list of them.
    static List<JsonNode> all(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        return node.isArray() ? node.valueStream().limit(MOST).toList() : List.of(node);
    }

    static JsonNode first(JsonNode node) {
        return all(node).stream().findFirst().orElse(NOTHING);
    }

    static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    /// One line of text that can't turn or hide the words around it.
    static String name(JsonNode node, int longest) {
        String name = HarmlessText.of(text(node)).strip();
        if (name.length() <= longest) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, end).strip();
    }

    /// Words of a section's text, which has neither controls nor halves of characters.
    static String words(JsonNode node) {
        return writing(text(node));
    }

    /// What a person wrote, in lines; without controls and halves of characters.
    static String writing(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        boolean clean =
                lines.codePoints()
                        .allMatch(
                                c ->
                                        (!Character.isISOControl(c) && !isHalf(c))
                                                || c == '\n'
                                                || c == '\t');
        if (clean) {
            return lines;
        }
        var written = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                .forEach(c -> written.appendCodePoint(isHalf(c) ? 0xFFFD : c));
        return written.toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /// A whole number that is not negative; -1 for anything else.
    static int whole(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt()
                ? Math.max(node.intValue(), -1)
                : -1;
    }

    static Optional<UUID> uuid(JsonNode node) {
        String text = text(node);
        String bare =
                text.regionMatches(true, 0, URN, 0, URN.length())
                        ? text.substring(URN.length())
                        : text;
        try {
            return bare.length() == 36 ? Optional.of(UUID.fromString(bare)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A time in one of the ways in which ISO 8601 is written, of an age in which there were computers.
    static Optional<Instant> time(JsonNode node) {
        String text = text(node);
        if (text.length() > LONGEST_TIME) {
            return Optional.empty();
        }
        return parsed(text).filter(when -> !when.isBefore(FIRST) && when.isBefore(LAST));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(
                    text.length() <= 10
                            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : text.matches(".*(Z|z|[+-]\\d\\d(:?\\d\\d)?)")
                                    ? OffsetDateTime.parse(text).toInstant()
                                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The text of what some programs write as HTML, with its paragraphs as lines.
    static String fromHtml(String html) {
        var body = Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST_HTML))).body();
        body.select("br").forEach(br -> br.replaceWith(new org.jsoup.nodes.TextNode("\n")));
        for (Element block : body.select("p, div, li, h1, h2, h3, h4, h5, h6, blockquote")) {
            block.appendText("\n");
        }
        return body.wholeText().strip();
    }
}
