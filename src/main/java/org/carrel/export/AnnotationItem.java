// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.SectionId;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Scope;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An annotation as some program wrote it, taken as well as it can be: names differ from one program to the next, and
/// from one version to the next.
final class AnnotationItem {
    /// So many characters a note may have.
    static final int LONGEST_TEXT = 200_000;

    private static final int LONGEST_WORDS = 200_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_TAGS = 200;

    /// Of a colour that Carrel doesn't have.
    private static final Colour OTHER = Colour.YELLOW;

    private final JsonNode item;
    private final JsonNode carrel;
    private final JsonNode body;
    private final JsonNode target;
    private final Selectors selectors;

    private AnnotationItem(JsonNode item) {
        this.item = item;
        this.carrel = item.path("carrel");
        this.body = body(item);
        this.target = Loose.first(item.path("target"));
        this.selectors = Selectors.of(target.path("selector"));
    }

    /// What became of it.
    sealed interface Taken {
        record Read(Entry entry) implements Taken {}

        record Not(LeftOut.Reason why) implements Taken {}
    }

    /// @param now for what has no date
    static Taken read(JsonNode item, Instant now) {
        if (!item.isObject() || !isAnnotation(item.path("type"))) {
            return new Taken.Not(LeftOut.Reason.NOT_AN_ENTRY);
        }
        try {
            return new AnnotationItem(item).taken(now);
        } catch (IllegalArgumentException e) {
            return new Taken.Not(LeftOut.Reason.NO_SENSE);
        }
    }

    private static boolean isAnnotation(JsonNode type) {
        return type.isMissingNode()
                || Loose.all(type).stream().anyMatch(name -> Loose.text(name).equals("Annotation"));
    }

    private Taken taken(Instant now) {
        if (!Loose.text(carrel.path("deleted")).isEmpty()) {
            return new Taken.Not(LeftOut.Reason.IN_TRASH);
        }
        String text = text();
        if (text.length() > LONGEST_TEXT || selectors.exact().length() > LONGEST_WORDS) {
            return new Taken.Not(LeftOut.Reason.TOO_LONG);
        }
        Optional<String> place = place();
        if (place.isEmpty()) {
            return new Taken.Not(LeftOut.Reason.NO_PLACE);
        }
        Instant modified = Loose.time(item.path("modified")).orElse(null);
        Instant created =
                Loose.time(item.path("created")).orElse(modified == null ? now : modified);
        Passage passage = selectors.passage(carrel.path("text"));
        Colour colour = colour();
        Kind kind = kind(text, passage);
        return new Taken.Read(
                new Entry(
                        id(),
                        kind,
                        new Anchor(
                                course(),
                                scope(passage),
                                place.get(),
                                title(),
                                scope(passage) == Scope.PASSAGE ? passage : null),
                        text,
                        tags(),
                        kind == Kind.HIGHLIGHT && colour == null ? OTHER : colour,
                        Loose.uuid(carrel.path("set")).orElse(null),
                        author(),
                        created,
                        modified == null ? created : modified,
                        null));
    }

    private UUID id() {
        String written = Loose.text(item.path("id"));
        return Loose.uuid(item.path("id"))
                .orElseGet(
                        () ->
                                UUID.nameUUIDFromBytes(
                                        ("annotation\0"
                                                        + (written.isEmpty()
                                                                ? item.toString()
                                                                : written))
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    private String course() {
        String course = Loose.name(carrel.path("course"), LONGEST_NAME);
        return course.isEmpty() ? AnnotationSet.UNSTATED : course;
    }

    private Optional<String> place() {
        String stated = Loose.text(carrel.path("section"));
        String source =
                target.isString() ? target.stringValue() : Loose.text(target.path("source"));
        boolean module = Loose.text(carrel.path("scope")).equals("module");
        String place = stated.isEmpty() && !module ? Sources.place(source) : stated;
        if (module && place.isEmpty()) {
            return Optional.of(place); // of a course that is one module
        }
        try {
            return Optional.of(new SectionId(place).path())
                    .filter(path -> path.length() <= LONGEST_NAME);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Scope scope(@Nullable Passage passage) {
        return Loose.text(carrel.path("scope")).equals("module")
                ? Scope.MODULE
                : passage == null ? Scope.SECTION : Scope.PASSAGE;
    }

    private String title() {
        String stated = Loose.name(carrel.path("title"), LONGEST_NAME);
        JsonNode heading = Loose.first(target.path("meta").path("headings"));
        return isCarrels() ? stated : Loose.name(heading.path("txt"), LONGEST_NAME);
    }

    /// What the annotation says of itself, as far as it fits what it holds: there is no highlight without words.
    private Kind kind(String text, @Nullable Passage passage) {
        boolean words = passage != null && !passage.exact().isEmpty();
        List<String> motives =
                Loose.all(item.path("motivation")).stream().map(Loose::text).toList();
        boolean highlighting =
                motives.contains("highlighting") || motives.contains("hightlighting");
        if (motives.contains("bookmarking")
                || Loose.text(body.path("highlight")).equals("bookmark")) {
            return Kind.BOOKMARK;
        }
        if (!text.isEmpty()) {
            return Kind.NOTE;
        }
        if (isCarrels() && !highlighting) {
            return Kind.NOTE; // one that has no words yet
        }
        return words ? Kind.HIGHLIGHT : Kind.BOOKMARK;
    }

    private boolean isCarrels() {
        return !Loose.text(carrel.path("scope")).isEmpty();
    }

    /// The part of the body that a person wrote; several come as a list.
    private static JsonNode body(JsonNode item) {
        List<JsonNode> bodies = Loose.all(item.path("body"));
        return bodies.stream()
                .filter(each -> !Loose.text(each.path("purpose")).equals("tagging"))
                .findFirst()
                .orElse(Loose.NOTHING);
    }

    private String text() {
        String written =
                body.isString()
                        ? body.stringValue()
                        : Loose.text(body.path("value"))
                                + (body.isMissingNode() ? Loose.text(item.path("bodyValue")) : "");
        String plain =
                Loose.text(body.path("format")).equals("text/html")
                        ? Loose.fromHtml(written)
                        : written;
        return Loose.writing(plain);
    }

    private List<String> tags() {
        List<JsonNode> written = new ArrayList<>();
        for (String name : List.of("tags", "tag", "keyword")) {
            written.addAll(Loose.all(body.path(name)));
        }
        Loose.all(item.path("body")).stream()
                .filter(each -> Loose.text(each.path("purpose")).equals("tagging"))
                .forEach(each -> written.add(each.path("value")));
        return written.stream()
                .map(tag -> Loose.name(tag, LONGEST_TAG))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private @Nullable Colour colour() {
        String written = Loose.text(body.path("color"));
        boolean bookmark = Loose.text(body.path("highlight")).equals("bookmark");
        return written.isEmpty() || bookmark ? null : Colour.of(written).orElse(OTHER);
    }

    private String author() {
        JsonNode creator = Loose.first(item.path("creator"));
        return Loose.name(creator.isString() ? creator : creator.path("name"), LONGEST_NAME);
    }
}
