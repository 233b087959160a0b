// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Incoming.Looked;
import org.carrel.export.Incoming.Refusal;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.KnownCourse;
import org.carrel.storage.DamagedFileException;
import org.carrel.storage.Fields;
import org.carrel.storage.notes.RecordForm;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads an annotation set, or a notebook's own {@code notes.json}, one item after the other: what does not fit is left
/// out, and never makes the rest unreadable. Takes no more memory than the entries it may take.
final class SetReader {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(100_000)
                                    .maxStringLength(20_000_000)
                                    .maxNameLength(20_000)
                                    .maxNumberLength(10_000)
                                    .build())
                    .build();

    /// More courses or sets than any person has.
    private static final int MOST_RECORDS = 500;

    private final Instant now;
    private final SetHead head;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final Map<UUID, Item> records = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int more;
    private int seen;

    private SetReader(String name, Instant now) {
        this.now = now;
        this.head = new SetHead(name, now);
    }

    /// @param name what the file is called
    /// @param now for what has no date
    /// @throws IOException where the file can't be read to its end
    static Looked read(InputStream in, String name, Instant now) throws IOException {
        var reader = new SetReader(name, now);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), letters(in))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Looked.Refused(Refusal.NOT_NOTES);
            }
            reader.object(parser);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (reader.seen == 0) {
                return new Looked.Refused(Refusal.NOT_NOTES);
            }
            reader.leaveOut(LeftOut.Reason.BROKEN_OFF, "");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return reader.looked();
    }

    /// What is no letter becomes one that says so, instead of an end.
    private static Reader letters(InputStream in) throws IOException {
        var bytes = new BufferedInputStream(in);
        bytes.mark(4);
        byte[] first = bytes.readNBytes(3);
        bytes.reset();
        boolean wide = first.length > 1 && (first[0] & 0xFF) + (first[1] & 0xFF) == 0xFE + 0xFF;
        boolean marked = first.length > 2 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB;
        bytes.skipNBytes(marked ? 3 : 0);
        return new InputStreamReader(
                bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private void object(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean list = member.equals("items") || (member.equals("records") && head.isOwn());
            if (list && value == JsonToken.START_ARRAY) {
                items(parser);
            } else {
                var tree = new ItemTree(parser);
                JsonNode read = tree.read();
                if (!tree.isAmbiguous() && !tree.isTooLarge()) {
                    head.put(member, read);
                }
            }
        }
    }

    private void items(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            seen++;
            if (entries.size() >= Incoming.MOST_ENTRIES) {
                parser.skipChildren();
                leaveOut(LeftOut.Reason.TOO_MANY, "");
                continue;
            }
            var tree = new ItemTree(parser);
            JsonNode item = tree.read();
            if (tree.isAmbiguous()) {
                leaveOut(LeftOut.Reason.NO_SENSE, what(item));
            } else if (tree.isTooLarge()) {
                leaveOut(LeftOut.Reason.TOO_LONG, what(item));
            } else if (!isRecord(item)) {
                take(item);
            }
        }
    }

    private void take(JsonNode item) {
        switch (AnnotationItem.read(item, now)) {
            case AnnotationItem.Taken.Not(LeftOut.Reason why) -> leaveOut(why, what(item));
            case AnnotationItem.Taken.Read(Entry entry) -> {
                if (entries.putIfAbsent(entry.id(), entry) != null) {
                    leaveOut(LeftOut.Reason.NO_SENSE, what(item));
                }
            }
        }
    }

    /// What else stands in a notebook of Carrel's, beside the entries; of a later version, anything.
    private boolean isRecord(JsonNode item) {
        String type = Loose.text(item.path("type"));
        if (!head.isOwn() || type.isEmpty() || type.equals("Annotation")) {
            return false;
        }
        record(item)
                .filter(_ -> records.size() < Incoming.MOST_ENTRIES)
                .ifPresent(record -> records.putIfAbsent(record.id(), record));
        return true;
    }

    private static Optional<Item> record(JsonNode item) {
        try {
            return item.isObject()
                    ? RecordForm.read(Loose.text(item.path("type")), new Fields(item))
                    : Optional.empty();
        } catch (DamagedFileException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// By what a person knows an item: its words, else its number.
    private String what(JsonNode item) {
        JsonNode body = Loose.first(item.path("body"));
        String words = Loose.name(body.path("value"), 80);
        return words.isEmpty() ? "#" + seen : words;
    }

    private void leaveOut(LeftOut.Reason reason, String what) {
        if (leftOut.size() < Incoming.MOST_LISTED) {
            leftOut.add(new LeftOut(reason, what));
        } else {
            more++;
        }
    }

    private Looked looked() {
        if (!head.isOwn() && !head.isSet() && seen == 0) {
            return new Looked.Refused(Refusal.NOT_NOTES);
        }
        if (head.isTooNew()) {
            return new Looked.Refused(Refusal.NEWER_CARREL);
        }
        JsonNode carrel = head.member("carrel");
        List<KnownCourse> courses = records(carrel.path("courses"), KnownCourse.class);
        List<EntrySet> sets = records(carrel.path("sets"), EntrySet.class);
        records.values().stream()
                .filter(KnownCourse.class::isInstance)
                .forEach(each -> courses.add((KnownCourse) each));
        records.values().stream()
                .filter(EntrySet.class::isInstance)
                .forEach(each -> sets.add((EntrySet) each));
        String course = head.about(courses);
        List<Entry> known = entries.values().stream().map(entry -> stated(entry, course)).toList();
        List<Item> others = new ArrayList<>(records(carrel.path("agendas"), Agenda.class));
        records.values().stream()
                .filter(each -> !(each instanceof KnownCourse || each instanceof EntrySet))
                .forEach(others::add);
        if (known.isEmpty() && leftOut.isEmpty() && records.isEmpty() && others.isEmpty()) {
            return new Looked.Refused(Refusal.EMPTY);
        }
        return new Looked.Found(
                new Incoming(
                        head.set(entries.values()),
                        head.isOwn(),
                        courses,
                        sets,
                        known,
                        others,
                        leftOut,
                        more));
    }

    private static <T extends Item> List<T> records(JsonNode list, Class<T> kind) {
        return new ArrayList<>(
                Loose.all(list).stream()
                        .limit(MOST_RECORDS)
                        .flatMap(each -> record(each).stream())
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList());
    }

    private static Entry stated(Entry entry, String course) {
        Anchor anchor = entry.anchor();
        return anchor.course().equals(AnnotationSet.UNSTATED)
                ? entry.withAnchor(
                        new Anchor(
                                course,
                                anchor.scope(),
                                anchor.place(),
                                anchor.title(),
                                anchor.passage()),
                        entry.modified())
                : entry;
    }
}
