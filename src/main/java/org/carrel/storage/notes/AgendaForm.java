// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Run;
import org.carrel.storage.DamagedFileException;
import org.carrel.storage.Fields;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Agendas and what was measured of them, as JSON. Times are those of the place where the workshop is held.
final class AgendaForm {
    static final String AGENDA = "agenda";
    static final String RUN = "run";

    private AgendaForm() {}

    /// Sets its own fields and leaves all others, also those of items that stay.
    static void write(Agenda agenda, ObjectNode tree) {
        RecordForm.begin(tree, agenda.id(), AGENDA);
        tree.put("course", agenda.course()).put("title", agenda.title());
        put(tree, "day", agenda.day());
        put(tree, "start", agenda.start());
        put(tree, "end", agenda.end());
        Map<String, ObjectNode> before = new HashMap<>();
        tree.path("items")
                .forEach(
                        item -> {
                            if (item instanceof ObjectNode object) {
                                before.put(object.path("id").asString(""), object);
                            }
                        });
        ArrayNode items = tree.putArray("items");
        for (AgendaItem item : agenda.items()) {
            ObjectNode one = before.getOrDefault(Ids.urn(item.id()), Json.object());
            one.put("id", Ids.urn(item.id()));
            one.put("kind", item.kind().name().toLowerCase(Locale.ROOT));
            if (item.section().isEmpty()) {
                one.remove("section");
            } else {
                one.put("section", item.section());
            }
            one.put("title", item.title()).put("minutes", item.minutes());
            items.add(one);
        }
        tree.put("created", agenda.created().toString());
        tree.put("modified", agenda.modified().toString());
        ObjectNode carrel =
                tree.get("carrel") instanceof ObjectNode there ? there : tree.putObject("carrel");
        put(carrel, "deleted", agenda.deleted());
    }

    private static void put(ObjectNode tree, String name, @Nullable Object value) {
        if (value == null) {
            tree.remove(name);
        } else {
            tree.put(name, value.toString());
        }
    }

    static Agenda agenda(Fields tree) throws DamagedFileException {
        Fields carrel = tree.object("carrel").orElseThrow(() -> new DamagedFileException("carrel"));
        List<AgendaItem> items = new ArrayList<>();
        for (Fields item : tree.objects("items")) {
            items.add(item(item));
        }
        Optional<String> deleted = carrel.text("deleted");
        try {
            return new Agenda(
                    Ids.parse(RecordForm.text(tree, "id")),
                    RecordForm.text(tree, "course"),
                    tree.text("title").orElse(""),
                    items,
                    time(tree.text("day"), LocalDate::parse),
                    time(tree.text("start"), LocalTime::parse),
                    time(tree.text("end"), LocalTime::parse),
                    RecordForm.instant(RecordForm.text(tree, "created")),
                    RecordForm.instant(RecordForm.text(tree, "modified")),
                    deleted.isEmpty() ? null : RecordForm.instant(deleted.get()));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(e);
        }
    }

    private static AgendaItem item(Fields tree) throws DamagedFileException {
        String kind = RecordForm.text(tree, "kind");
        try {
            return new AgendaItem(
                    Ids.parse(RecordForm.text(tree, "id")),
                    AgendaItem.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    tree.text("section").orElse(""),
                    tree.text("title").orElse(""),
                    tree.whole("minutes", 0, AgendaItem.MOST_MINUTES).orElse(0));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(e);
        }
    }

    private static <T> @Nullable T time(Optional<String> text, Function<String, T> parse)
            throws DamagedFileException {
        try {
            return text.isEmpty() ? null : parse.apply(text.get());
        } catch (DateTimeException e) {
            throw new DamagedFileException(e);
        }
    }

    static void write(Run run, ObjectNode tree) {
        RecordForm.begin(tree, run.id(), RUN);
        tree.put("course", run.course()).put("agenda", Ids.urn(run.agenda()));
        tree.put("started", run.started().toString());
        ArrayNode times = tree.putArray("times");
        for (Run.Taken each : run.times()) {
            times.addObject()
                    .put("item", Ids.urn(each.item()))
                    .put("seconds", (int) Math.min(Integer.MAX_VALUE, each.time().toSeconds()));
        }
    }

    static Run run(Fields tree) throws DamagedFileException {
        List<Run.Taken> times = new ArrayList<>();
        for (Fields each : tree.objects("times")) {
            times.add(
                    new Run.Taken(
                            Ids.parse(RecordForm.text(each, "item")),
                            Duration.ofSeconds(
                                    each.whole("seconds", 0, Integer.MAX_VALUE).orElse(0))));
        }
        try {
            return new Run(
                    Ids.parse(RecordForm.text(tree, "id")),
                    RecordForm.text(tree, "course"),
                    Ids.parse(RecordForm.text(tree, "agenda")),
                    RecordForm.instant(RecordForm.text(tree, "started")),
                    times);
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(e);
        }
    }
}
