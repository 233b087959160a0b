// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.course.Fingerprint;
import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Done;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.LastRead;
import org.carrel.storage.DamagedFileException;
import org.carrel.storage.Fields;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What stands beside the entries, as JSON: a `type` tells which it is.
public final class RecordForm {
    private RecordForm() {}

    public static void write(EntrySet set, ObjectNode tree) {
        begin(tree, set.id(), "set");
        tree.put("title", set.title()).put("author", set.author());
        tree.put("imported", set.imported().toString()).put("hidden", set.hidden());
    }

    public static void write(KnownCourse course, ObjectNode tree) {
        begin(tree, course.id(), "course");
        tree.put("course", course.course()).put("title", course.title());
        ObjectNode hashes = tree.putObject("fingerprint");
        Map<String, String> sorted = new TreeMap<>();
        course.fingerprint().hashes().forEach((section, hash) -> sorted.put(section.path(), hash));
        sorted.forEach(hashes::put);
    }

    public static void write(Agenda agenda, ObjectNode tree) {
        AgendaForm.write(agenda, tree);
    }

    public static void write(LastRead last, ObjectNode tree) {
        begin(tree, last.id(), "place");
        tree.put("course", last.course()).put("section", last.section());
        tree.put("start", last.start()).put("within", last.within());
        tree.put("when", last.when().toString());
    }

    public static void write(Done done, ObjectNode tree) {
        begin(tree, done.id(), "done");
        tree.put("course", done.course()).put("section", done.section());
        tree.put("done", done.done()).put("when", done.when().toString());
    }

    static void begin(ObjectNode tree, UUID id, String type) {
        tree.put("id", Ids.urn(id)).put("type", type);
    }

    /// Empty for a type that this version does not know.
    public static Optional<Item> read(String type, Fields tree) throws DamagedFileException {
        return switch (type) {
            case "set" -> Optional.of(set(tree));
            case "course" -> Optional.of(course(tree));
            case "place" -> Optional.of(lastRead(tree));
            case "done" -> Optional.of(done(tree));
            case AgendaForm.AGENDA -> Optional.of(AgendaForm.agenda(tree));
            case AgendaForm.RUN -> Optional.of(AgendaForm.run(tree));
            default -> Optional.empty();
        };
    }

    private static EntrySet set(Fields tree) throws DamagedFileException {
        return new EntrySet(
                Ids.parse(text(tree, "id")),
                text(tree, "title"),
                tree.text("author").orElse(""),
                instant(text(tree, "imported")),
                tree.yes("hidden"));
    }

    private static KnownCourse course(Fields tree) throws DamagedFileException {
        Map<SectionId, String> hashes = new HashMap<>();
        Optional<Fields> fingerprint = tree.object("fingerprint");
        if (fingerprint.isPresent()) {
            for (var hash : fingerprint.get().texts().entrySet()) {
                try {
                    hashes.put(new SectionId(hash.getKey()), hash.getValue());
                } catch (IllegalArgumentException e) {
                    throw new DamagedFileException(e);
                }
            }
        }
        return new KnownCourse(
                text(tree, "course"), tree.text("title").orElse(""), new Fingerprint(hashes));
    }

    private static LastRead lastRead(Fields tree) throws DamagedFileException {
        return new LastRead(
                text(tree, "course"),
                text(tree, "section"),
                tree.whole("start", 0, Integer.MAX_VALUE).orElse(0),
                tree.number("within").orElse(0),
                instant(text(tree, "when")));
    }

    private static Done done(Fields tree) throws DamagedFileException {
        return new Done(
                text(tree, "course"),
                text(tree, "section"),
                tree.yes("done"),
                instant(text(tree, "when")));
    }

    static String text(Fields tree, String name) throws DamagedFileException {
        return tree.text(name).orElseThrow(() -> new DamagedFileException(name));
    }

    static Instant instant(String text) throws DamagedFileException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new DamagedFileException(e);
        }
    }
}
