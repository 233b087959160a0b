// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Passage;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// What an annotation says of its place within a section.
///
/// @param exact the words; empty for none
/// @param start in code points; -1 where it isn't said
/// @param end in code points; -1 where it isn't said
/// @param progression from 0 to 1
record Selectors(
        String exact, String prefix, String suffix, int start, int end, double progression) {
    private static final int DEEPEST = 4;
    private static final int MOST = 20;

    static Selectors of(JsonNode written) {
        List<JsonNode> all = Loose.all(written);
        JsonNode quote = find(all, "TextQuoteSelector", true);
        // One that refines an element counts from that element's start, not from the section's.
        JsonNode position = find(all, "TextPositionSelector", false);
        JsonNode progression = find(all, "ProgressionSelector", true);
        double value = progression.path("value").asDouble(0);
        return new Selectors(
                Loose.words(quote.path("exact")),
                tail(Loose.words(quote.path("prefix"))),
                head(Loose.words(quote.path("suffix"))),
                Loose.whole(position.path("start")),
                Loose.whole(position.path("end")),
                value >= 0 && value <= 1 ? value : 0);
    }

    private static JsonNode find(List<JsonNode> selectors, String type, boolean refining) {
        List<JsonNode> level = selectors;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            for (JsonNode selector : level) {
                if (Loose.text(selector.path("type")).equals(type)) {
                    return selector;
                }
            }
            level =
                    refining
                            ? level.stream()
                                    .flatMap(each -> Loose.all(each.path("refinedBy")).stream())
                                    .limit(MOST)
                                    .toList()
                            : List.of();
        }
        return Loose.NOTHING;
    }

    private static String tail(String context) {
        int length = context.codePointCount(0, context.length());
        return length <= Passage.CONTEXT
                ? context
                : context.substring(context.offsetByCodePoints(0, length - Passage.CONTEXT));
    }

    private static String head(String context) {
        int length = context.codePointCount(0, context.length());
        return length <= Passage.CONTEXT
                ? context
                : context.substring(0, context.offsetByCodePoints(0, Passage.CONTEXT));
    }

    /// What is stored of it; null where neither words nor a position are known.
    ///
    /// @param text what Carrel adds of the section's text; need not be there
    @Nullable Passage passage(JsonNode text) {
        if (exact.isEmpty() && start < 0) {
            return null;
        }
        int from = Math.max(start, 0);
        int length = exact.codePointCount(0, exact.length());
        int to = end >= from ? end : (int) Math.min(Integer.MAX_VALUE, (long) from + length);
        return new Passage(
                exact,
                prefix,
                suffix,
                from,
                to,
                Math.max(Loose.whole(text.path("version")), 0),
                Loose.name(text.path("hash"), 100),
                Loose.name(text.path("heading"), 300),
                Math.max(Loose.whole(text.path("block")), 0),
                progression);
    }
}
