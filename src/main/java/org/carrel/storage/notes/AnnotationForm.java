// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Scope;
import org.carrel.storage.DamagedFileException;
import org.carrel.storage.Fields;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/// An entry as a W3C Web Annotation, as Readium writes them; what those have no name for stands in the member
/// `carrel`.
public final class AnnotationForm {
    static final String TYPE = "Annotation";

    private static final String QUOTE = "TextQuoteSelector";
    private static final String POSITION = "TextPositionSelector";
    private static final String PROGRESSION = "ProgressionSelector";
    private static final List<String> SELECTORS = List.of(QUOTE, POSITION, PROGRESSION);
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private AnnotationForm() {}

    /// Sets its own fields and leaves all others.
    public static void write(Entry entry, ObjectNode tree) {
        tree.put("@context", CONTEXT);
        tree.put("id", Ids.urn(entry.id()));
        tree.put("type", TYPE);
        tree.put("motivation", motivation(entry.kind()));
        tree.put("created", entry.created().toString());
        tree.put("modified", entry.modified().toString());
        if (entry.author().isEmpty()) {
            tree.remove("creator");
        } else {
            child(tree, "creator").put("type", "Person").put("name", entry.author());
        }
        writeBody(entry, tree);
        ObjectNode carrel = child(tree, "carrel");
        writeTarget(entry.anchor(), child(tree, "target"), carrel);
        put(carrel, "set", entry.set() == null ? null : Ids.urn(entry.set()));
        put(carrel, "deleted", entry.deleted() == null ? null : entry.deleted().toString());
    }

    private static void writeBody(Entry entry, ObjectNode tree) {
        Colour colour = entry.colour();
        if (entry.text().isEmpty() && colour == null && entry.tags().isEmpty()) {
            tree.remove("body");
            return;
        }
        ObjectNode body = child(tree, "body");
        body.put("type", "TextualBody").put("value", entry.text()).put("format", "text/markdown");
        put(body, "color", colour == null ? null : colour.id());
        if (entry.tags().isEmpty()) {
            body.remove("tags");
        } else {
            ArrayNode tags = body.putArray("tags");
            entry.tags().forEach(tags::add);
        }
    }

    private static void writeTarget(Anchor anchor, ObjectNode target, ObjectNode carrel) {
        target.put("source", anchor.place());
        carrel.put("course", anchor.course());
        carrel.put("section", anchor.place());
        carrel.put("scope", anchor.scope().name().toLowerCase(Locale.ROOT));
        carrel.put("title", anchor.title());
        Passage passage = anchor.passage();
        ArrayNode selectors =
                target.get("selector") instanceof ArrayNode there
                        ? there
                        : target.putArray("selector");
        if (passage == null) {
            selectors.removeIf(selector -> SELECTORS.contains(selector.path("type").asString("")));
            carrel.remove("text");
            return;
        }
        selector(selectors, QUOTE)
                .put("exact", passage.exact())
                .put("prefix", passage.prefix())
                .put("suffix", passage.suffix());
        selector(selectors, POSITION).put("start", passage.start()).put("end", passage.end());
        selector(selectors, PROGRESSION).put("value", passage.progression());
        ObjectNode text = child(carrel, "text");
        text.put("version", passage.textVersion()).put("hash", passage.textHash());
        text.put("heading", passage.heading()).put("block", passage.block());
    }

    private static ObjectNode selector(ArrayNode selectors, String type) {
        for (JsonNode selector : selectors) {
            if (selector instanceof ObjectNode object
                    && object.path("type").asString("").equals(type)) {
                return object;
            }
        }
        return selectors.addObject().put("type", type);
    }

    static Entry read(Fields tree) throws DamagedFileException {
        Fields carrel = need(tree.object("carrel"), "carrel");
        Optional<Fields> body = tree.object("body");
        Optional<Fields> creator = tree.object("creator");
        try {
            return new Entry(
                    Ids.parse(need(tree.text("id"), "id")),
                    kind(need(tree.text("motivation"), "motivation")),
                    anchor(need(tree.object("target"), "target"), carrel),
                    body.isEmpty() ? "" : body.get().text("value").orElse(""),
                    body.isEmpty() ? List.of() : body.get().words("tags"),
                    body.isEmpty() ? null : colour(body.get().text("color")),
                    ids(carrel.text("set")),
                    creator.isEmpty() ? "" : creator.get().text("name").orElse(""),
                    RecordForm.instant(need(tree.text("created"), "created")),
                    RecordForm.instant(need(tree.text("modified"), "modified")),
                    deleted(carrel));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(e);
        }
    }

    private static Anchor anchor(Fields target, Fields carrel) throws DamagedFileException {
        Scope scope = scope(need(carrel.text("scope"), "scope"));
        return new Anchor(
                need(carrel.text("course"), "course"),
                scope,
                need(target.text("source"), "source"),
                carrel.text("title").orElse(""),
                scope == Scope.PASSAGE ? passage(target, carrel) : null);
    }

    private static Passage passage(Fields target, Fields carrel) throws DamagedFileException {
        Fields quote = selector(target, QUOTE);
        Fields position = selector(target, POSITION);
        Fields text = need(carrel.object("text"), "text");
        return new Passage(
                need(quote.text("exact"), "exact"),
                quote.text("prefix").orElse(""),
                quote.text("suffix").orElse(""),
                need(position.whole("start", 0, Integer.MAX_VALUE), "start"),
                need(position.whole("end", 0, Integer.MAX_VALUE), "end"),
                need(text.whole("version", 0, Integer.MAX_VALUE), "version"),
                text.text("hash").orElse(""),
                text.text("heading").orElse(""),
                text.whole("block", 0, Integer.MAX_VALUE).orElse(0),
                need(selector(target, PROGRESSION).number("value"), "value"));
    }

    private static Fields selector(Fields target, String type) throws DamagedFileException {
        for (Fields selector : target.objects("selector")) {
            if (selector.text("type").equals(Optional.of(type))) {
                return selector;
            }
        }
        throw new DamagedFileException(type);
    }

    private static String motivation(Kind kind) {
        return switch (kind) {
            case BOOKMARK -> "bookmarking";
            case HIGHLIGHT -> "highlighting";
            case NOTE -> "commenting";
        };
    }

    private static Kind kind(String motivation) throws DamagedFileException {
        return switch (motivation) {
            case "bookmarking" -> Kind.BOOKMARK;
            case "highlighting" -> Kind.HIGHLIGHT;
            case "commenting" -> Kind.NOTE;
            default -> throw new DamagedFileException("motivation");
        };
    }

    private static Scope scope(String name) throws DamagedFileException {
        for (Scope scope : Scope.values()) {
            if (scope.name().toLowerCase(Locale.ROOT).equals(name)) {
                return scope;
            }
        }
        throw new DamagedFileException("scope");
    }

    private static @Nullable Colour colour(Optional<String> name) throws DamagedFileException {
        return name.isEmpty() ? null : need(Colour.of(name.get()), "color");
    }

    private static @Nullable UUID ids(Optional<String> urn) throws DamagedFileException {
        return urn.isEmpty() ? null : Ids.parse(urn.get());
    }

    private static @Nullable Instant deleted(Fields carrel) throws DamagedFileException {
        Optional<String> when = carrel.text("deleted");
        return when.isEmpty() ? null : RecordForm.instant(when.get());
    }

    private static ObjectNode child(ObjectNode tree, String name) {
        return tree.get(name) instanceof ObjectNode there ? there : tree.putObject(name);
    }

    private static void put(ObjectNode tree, String name, @Nullable String value) {
        if (value == null) {
            tree.remove(name);
        } else {
            tree.put(name, value);
        }
    }

    private static <T> T need(Optional<T> value, String name) throws DamagedFileException {
        return value.orElseThrow(() -> new DamagedFileException(name));
    }

    private static int need(OptionalInt value, String name) throws DamagedFileException {
        return value.orElseThrow(() -> new DamagedFileException(name));
    }

    private static double need(OptionalDouble value, String name) throws DamagedFileException {
        return value.orElseThrow(() -> new DamagedFileException(name));
    }
}
