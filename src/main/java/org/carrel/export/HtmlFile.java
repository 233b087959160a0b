// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.HarmlessText;
import org.carrel.export.Gathered.Counts;
import org.carrel.export.Gathered.Noted;
import org.carrel.export.Gathered.OfCourse;
import org.carrel.export.Gathered.OfModule;
import org.carrel.export.Gathered.OfSection;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Placed;
import org.carrel.page.NoteHtml;
import org.carrel.page.Palette;
import org.carrel.page.Theme;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// One page to read in any browser and to print, which needs nothing else and does nothing by itself.
final class HtmlFile {
    private static final String PAGE = resource("notes.html");
    private static final String STYLE =
            Palette.rule(":root", "--", Theme.LIGHT)
                    + "\n@media screen and (prefers-color-scheme: dark){"
                    + Palette.rule(":root", "--", Theme.DARK)
                    + "}\n"
                    + resource("notes.css");

    private final Imprint imprint;
    private final Steps steps;

    HtmlFile(Imprint imprint, Steps steps) {
        this.imprint = imprint;
        this.steps = steps;
    }

    OutFile of(Gathered notes) throws InterruptedException {
        String title = FileName.title(notes, imprint);
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        header(body.appendElement("header"), title, notes.counts());
        for (OfCourse course : notes.courses()) {
            if (notes.courses().size() > 1) {
                heading(body, 1, course.title()).addClass("course");
            }
            for (OfModule module : course.modules()) {
                module(body.appendElement("section"), module, title);
            }
        }
        if (notes.courses().isEmpty()) {
            body.appendElement("p").text(imprint.phrases().say(Phrase.NOTHING));
        }
        var page = new StringBuilder();
        String[] parts = PAGE.split("\\{\\{|}}", -1);
        for (int i = 0; i < parts.length; i++) {
            page.append(i % 2 == 0 ? parts[i] : filled(parts[i], title, body));
        }
        return OutFile.of(FileName.of(title, Format.HTML), page.toString());
    }

    private String filled(String name, String title, Element body) {
        return switch (name) {
            case "lang" -> imprint.phrases().say(Phrase.LANGUAGE);
            case "style" -> STYLE;
            case "title" -> Entities.escape(plain(title));
            case "body" -> body.html();
            default -> throw new IllegalStateException("notes.html has an unknown place: " + name);
        };
    }

    private void header(Element header, String title, Counts counts) {
        heading(header, 1, title);
        header.appendElement("p")
                .text(
                        plain(
                                imprint.phrases()
                                        .say(
                                                Phrase.COUNTS,
                                                counts.notes(),
                                                counts.highlights(),
                                                counts.bookmarks())));
        header.appendElement("p")
                .text(
                        plain(
                                imprint.phrases()
                                        .say(
                                                Phrase.MADE,
                                                imprint.version(),
                                                imprint.day().toString())));
    }

    private void module(Element place, OfModule module, String title) throws InterruptedException {
        if (!title.equals(imprint.phrases().say(Phrase.NOTES_ON, module.title()))) {
            heading(place, 2, module.title());
        }
        for (OfSection section : module.sections()) {
            heading(
                    place,
                    3,
                    section.path().isEmpty()
                            ? imprint.phrases().say(Phrase.ON_THE_MODULE)
                            : section.title());
            for (Noted noted : section.entries()) {
                steps.next();
                entry(place.appendElement("article"), noted);
            }
        }
    }

    private void entry(Element place, Noted noted) {
        Entry entry = noted.entry();
        Passage passage = entry.anchor().passage();
        Colour colour = entry.colour();
        place.addClass(colour == null ? "plain" : colour.id());
        Element about = place.appendElement("p").addClass("about");
        about.appendElement("b").text(imprint.phrases().kind(entry));
        if (!entry.author().isEmpty()) {
            about.appendText(" \u00B7 " + plain(imprint.phrases().say(Phrase.BY, entry.author())));
        }
        about.appendText(" \u00B7 ");
        about.appendElement("time")
                .attr("datetime", entry.modified().toString())
                .text(imprint.minute(entry.modified()));
        if (passage != null && !passage.exact().isBlank()) {
            place.appendElement("blockquote").text(plain(passage.exact()));
        }
        noted.placed()
                .filter(where -> !(where instanceof Placed.Whole || where instanceof Placed.Sure))
                .ifPresent(
                        where ->
                                place.appendElement("p")
                                        .addClass("status")
                                        .text(imprint.phrases().status(where)));
        if (!entry.text().isBlank()) {
            place.appendElement("div").addClass("note").html(NoteHtml.of(entry.text()));
        }
        if (!entry.tags().isEmpty()) {
            place.appendElement("p")
                    .addClass("tags")
                    .text(
                            plain(
                                    imprint.phrases()
                                            .say(
                                                    Phrase.TAGS_ARE,
                                                    String.join(", ", entry.tags()))));
        }
    }

    private static Element heading(Element place, int level, String words) {
        return place.appendElement("h" + level).text(plain(words));
    }

    private static String plain(String words) {
        return HarmlessText.of(words);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlFile.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
