// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Gathered.Noted;
import org.carrel.export.Gathered.OfCourse;
import org.carrel.export.Gathered.OfModule;
import org.carrel.export.Gathered.OfSection;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Notebook;
import org.carrel.storage.notes.AnnotationForm;
import org.carrel.storage.notes.RecordForm;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A Readium annotation set, in which each entry is the W3C annotation that the notebook keeps. What other programs have
/// no name for stands in members called {@code carrel}, so that nothing is lost on the way back.
final class AnnotationSet {
    static final String TYPE = "AnnotationSet";
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    static final String COURSE = "urn:carrel:pack:";

    /// The name of a course that a file does not tell.
    static final String UNSTATED = "urn:carrel:unstated";

    private static final String MODULES = "modules/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Comparator<EntrySet> BY_ID = Comparator.comparing(EntrySet::id);
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final Notebook notebook;
    private final Imprint imprint;
    private final Steps steps;

    AnnotationSet(Notebook notebook, Imprint imprint, Steps steps) {
        this.notebook = notebook;
        this.imprint = imprint;
        this.steps = steps;
    }

    OutFile of(Gathered notes) throws InterruptedException {
        String title = FileName.title(notes, imprint);
        ObjectNode set = MAPPER.createObjectNode();
        set.put("@context", CONTEXT);
        ObjectNode id = set.put("id", "").put("type", TYPE);
        generator(set.putObject("generator"));
        set.put("generated", imprint.made().toString());
        set.put("title", title);
        about(set.putObject("about"), notes);
        carrel(set.putObject("carrel"), notes);
        ArrayNode items = set.putArray("items");
        for (OfCourse course : notes.courses()) {
            for (OfModule module : course.modules()) {
                for (OfSection section : module.sections()) {
                    for (Noted noted : section.entries()) {
                        steps.next();
                        item(items.addObject(), section, noted);
                    }
                }
            }
        }
        // Of the same entries at the same time it is the same set.
        id.put(
                "id",
                "urn:uuid:"
                        + UUID.nameUUIDFromBytes(set.toString().getBytes(StandardCharsets.UTF_8)));
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(LINES);
        printer.indentArraysWith(LINES);
        return OutFile.of(
                FileName.of(title, Format.ANNOTATION),
                MAPPER.writer().with(printer).writeValueAsString(set) + "\n");
    }

    private void generator(ObjectNode generator) {
        generator.put("id", "urn:carrel:" + imprint.version());
        generator.put("type", "Software").put("name", "Carrel " + imprint.version());
    }

    private static void about(ObjectNode about, Gathered notes) {
        ArrayNode ids = about.putArray("dc:identifier");
        notes.courses().forEach(course -> ids.add(COURSE + course.id()));
        about.putArray("dc:format").add("text/markdown");
        about.put(
                "dc:title",
                String.join("; ", notes.courses().stream().map(OfCourse::title).toList()));
    }

    /// What another Carrel needs to know the courses again, and to tell sets apart.
    private void carrel(ObjectNode carrel, Gathered notes) {
        ArrayNode courses = carrel.putArray("courses");
        Map<String, String> titles =
                notes.courses().stream().collect(Collectors.toMap(OfCourse::id, OfCourse::title));
        Set<String> wanted = new LinkedHashSet<>();
        notes.courses().forEach(course -> wanted.add(course.id()));
        notes.agendas().forEach(agenda -> wanted.add(agenda.course()));
        for (String course : wanted) {
            notebook.courses()
                    .filter(known -> known.course().equals(course))
                    .findFirst()
                    .ifPresent(
                            known ->
                                    RecordForm.write(
                                            new KnownCourse(
                                                    course,
                                                    titles.getOrDefault(course, known.title()),
                                                    known.fingerprint()),
                                            courses.addObject()));
        }
        if (!notes.agendas().isEmpty()) {
            ArrayNode agendas = carrel.putArray("agendas");
            notes.agendas().forEach(agenda -> RecordForm.write(agenda, agendas.addObject()));
        }
        List<UUID> named =
                notes.entries().map(noted -> noted.entry().set()).filter(Objects::nonNull).toList();
        List<EntrySet> sets =
                notebook.sets().filter(each -> named.contains(each.id())).sorted(BY_ID).toList();
        if (!sets.isEmpty()) {
            ArrayNode all = carrel.putArray("sets");
            sets.forEach(each -> RecordForm.write(each, all.addObject()));
        }
    }

    private static void item(ObjectNode item, OfSection section, Noted noted) {
        AnnotationForm.write(noted.entry(), item);
        if (item.get("body") instanceof ObjectNode body && noted.entry().colour() != null) {
            body.put("highlight", "solid");
        }
        if (item.get("target") instanceof ObjectNode target) {
            if (!section.path().isEmpty()) {
                target.put("source", section.source());
            }
            ArrayNode headings = target.putObject("meta").putArray("headings");
            headings.addObject().put("level", 1).put("txt", section.title());
        }
    }

    /// The path of a section whose file lies there.
    static String place(String source) {
        String path = source.startsWith(MODULES) ? source.substring(MODULES.length()) : source;
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }
}
