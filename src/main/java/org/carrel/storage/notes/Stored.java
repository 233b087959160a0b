// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.Done;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.LastRead;
import org.carrel.notebook.Run;
import org.carrel.storage.DamagedFileException;
import org.carrel.storage.Fields;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// One version of one item as the files have it, with all that this version of Carrel doesn't know of it.
///
/// @param rev how many times it was changed
/// @param seen the newest change of each other instance that this one was built on
/// @param deleted since when it lies in the trash; null where it doesn't
/// @param json on one line
/// @param item null for what this version of Carrel doesn't know, or where the content is gone for good
record Stored(
        UUID id,
        Version version,
        int rev,
        Map<String, Hlc> seen,
        @Nullable Instant deleted,
        String json,
        @Nullable Item item) {
    /// In the member `carrel` of what is deleted for good, so that no other computer brings it back.
    static final String BARE = "bare";

    Stored {
        seen = Map.copyOf(seen);
    }

    static Stored read(ObjectNode tree) throws DamagedFileException {
        var fields = new Fields(tree);
        UUID id = Ids.parse(fields.text("id").orElse(""));
        Fields carrel =
                fields.object("carrel").orElseThrow(() -> new DamagedFileException("carrel"));
        Hlc hlc = Hlc.parse(carrel.text("hlc").orElse(""));
        String by = carrel.text("by").orElse("");
        if (by.isEmpty()) {
            throw new DamagedFileException("by");
        }
        return new Stored(
                id,
                new Version(hlc, by),
                carrel.whole("rev", 0, Integer.MAX_VALUE).orElse(0),
                seen(carrel),
                deleted(tree),
                Json.line(tree),
                item(id, fields));
    }

    static Stored read(String json) throws DamagedFileException {
        return read(Json.parse(json));
    }

    private static Map<String, Hlc> seen(Fields carrel) throws DamagedFileException {
        Map<String, Hlc> seen = new HashMap<>();
        Optional<Fields> all = carrel.object("seen");
        if (all.isPresent()) {
            for (var each : all.get().texts().entrySet()) {
                seen.put(each.getKey(), Hlc.parse(each.getValue()));
            }
        }
        return seen;
    }

    private static @Nullable Instant deleted(ObjectNode tree) {
        try {
            String when = tree.path("carrel").path("deleted").asString("");
            return when.isEmpty() ? null : Instant.parse(when);
        } catch (DateTimeException e) {
            return null; // then it is not Carrel's trash
        }
    }

    private static @Nullable Item item(UUID id, Fields fields) {
        try {
            Optional<Fields> carrel = fields.object("carrel");
            if (carrel.isPresent() && carrel.get().yes(BARE)) {
                return null;
            }
            String type = fields.text("type").orElse("");
            Item item =
                    type.equals(AnnotationForm.TYPE)
                            ? AnnotationForm.read(fields)
                            : RecordForm.read(type, fields).orElse(null);
            return item != null && item.id().equals(id) ? item : null;
        } catch (DamagedFileException e) {
            return null; // kept as it is
        }
    }

    /// What a person made of an item.
    ///
    /// @param base what they made it of; null where it is new
    static Stored of(Item item, @Nullable Stored base, Version version) {
        ObjectNode tree = base == null ? Json.object() : base.tree();
        switch (item) {
            case Entry entry -> AnnotationForm.write(entry, tree);
            case EntrySet set -> RecordForm.write(set, tree);
            case KnownCourse course -> RecordForm.write(course, tree);
            case LastRead last -> RecordForm.write(last, tree);
            case Done done -> RecordForm.write(done, tree);
            case Agenda agenda -> AgendaForm.write(agenda, tree);
            case Run run -> AgendaForm.write(run, tree);
        }
        return stamped(tree, item instanceof Entry || item instanceof Agenda, base, version);
    }

    /// @param remembers whether it says what it was built on
    static Stored stamped(
            ObjectNode tree, boolean remembers, @Nullable Stored base, Version version) {
        ObjectNode carrel = carrel(tree);
        carrel.remove(BARE);
        carrel.put("rev", base == null ? 1 : base.rev + 1);
        carrel.put("by", version.by()).put("hlc", version.hlc().toString());
        Map<String, Hlc> seen = new HashMap<>();
        if (remembers && base != null) {
            seen.putAll(base.seen);
            seen.put(base.version.by(), base.version.hlc());
            seen.remove(version.by());
        }
        put(carrel, seen);
        return again(tree);
    }

    /// The same, built on more.
    Stored withSeen(Map<String, Hlc> more) {
        Map<String, Hlc> all = new HashMap<>(seen);
        more.forEach((by, hlc) -> all.merge(by, hlc, (a, b) -> a.compareTo(b) < 0 ? b : a));
        all.remove(version.by());
        if (all.equals(seen)) {
            return this;
        }
        ObjectNode tree = tree();
        put(carrel(tree), all);
        return again(tree);
    }

    /// With nothing left but that it is gone.
    Stored bare() {
        ObjectNode tree = tree();
        ObjectNode carrel = carrel(tree);
        ObjectNode bare = Json.object();
        bare.put("id", Ids.urn(id)).put("type", tree.path("type").asString(AnnotationForm.TYPE));
        ObjectNode left = bare.putObject("carrel");
        for (String name : new String[] {"rev", "by", "hlc", "seen", "deleted"}) {
            if (carrel.has(name)) {
                left.set(name, carrel.get(name));
            }
        }
        left.put(BARE, true);
        return again(bare);
    }

    private static ObjectNode carrel(ObjectNode tree) {
        return tree.get("carrel") instanceof ObjectNode there ? there : tree.putObject("carrel");
    }

    private static void put(ObjectNode carrel, Map<String, Hlc> seen) {
        if (seen.isEmpty()) {
            carrel.remove("seen");
            return;
        }
        ObjectNode all = carrel.putObject("seen");
        new TreeMap<>(seen).forEach((by, hlc) -> all.put(by, hlc.toString()));
    }

    static Stored again(ObjectNode tree) {
        try {
            return read(tree);
        } catch (DamagedFileException e) {
            throw new IllegalStateException(e);
        }
    }

    ObjectNode tree() {
        try {
            return Json.parse(json);
        } catch (DamagedFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether this takes the place of another version without a loss: it was built on it, or there is nothing in either
    /// that a person wrote.
    boolean supersedes(Stored other) {
        if (version.by().equals(other.version.by())) {
            return version.hlc().compareTo(other.version.hlc()) > 0;
        }
        Hlc known = seen.get(other.version.by());
        return known != null && known.compareTo(other.version.hlc()) >= 0;
    }

    /// Whether it is an annotation, also one of a kind that this version doesn't know.
    boolean isAnnotation() {
        return item instanceof Entry || isOfType(AnnotationForm.TYPE);
    }

    /// Whether people wrote it, as annotations and agendas: no version is dropped unseen. Of all else the newest holds.
    boolean isWritten() {
        return isAnnotation() || isOfType(AgendaForm.AGENDA);
    }

    private boolean isOfType(String type) {
        return tree().path("type").asString("").equals(type);
    }

    boolean isBare() {
        return item == null && tree().path("carrel").path(BARE).asBoolean(false);
    }

    /// What a person wrote; empty for nothing.
    String text() {
        return switch (item) {
            case Entry entry -> entry.text();
            case Agenda agenda ->
                    agenda.title().isEmpty() && agenda.items().isEmpty()
                            ? ""
                            : agenda.title() + agenda.items() + agenda.start() + agenda.end();
            case null, default -> tree().path("body").path("value").asString("");
        };
    }
}
