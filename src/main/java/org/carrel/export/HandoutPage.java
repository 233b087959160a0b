// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Course;
import org.carrel.course.Problem;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.export.Handout.Kind;
import org.carrel.notebook.Agenda;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.page.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A handout as one HTML document, from the sections' own pages. On a thread made by [org.carrel.page.PageThread].
final class HandoutPage {
    private final Course course;
    private final Handout handout;
    private final Imprint imprint;
    private final PaperAddresses addresses;
    private final PageRenderer pages;
    private final List<Problem> problems = new ArrayList<>();

    /// @param words of the pages
    HandoutPage(Course course, Handout handout, Imprint imprint, Words words) {
        this.course = course;
        this.handout = handout;
        this.imprint = imprint;
        addresses = new PaperAddresses(course, handout.sections());
        pages = new PageRenderer(course, words, addresses);
    }

    /// Of the sections, once the document was made.
    List<Problem> problems() {
        return problems;
    }

    PaperAddresses addresses() {
        return addresses;
    }

    /// @param progress hears of sections
    /// @throws InterruptedException where the thread was interrupted meanwhile
    Document document(Progress progress) throws InterruptedException {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.child(0).attr("lang", course.language());
        document.title(handout.title());
        document.head().appendElement("style").text(PaperStyle.of(handout.paper()));
        var steps = new Steps(handout.sections().size(), progress);
        List<Element> sections = new ArrayList<>();
        for (Section section : handout.sections()) {
            steps.next();
            Page page;
            try {
                page = pages.render(section);
            } catch (IOException e) {
                problems.add(Problem.notRead(section, e));
                continue;
            }
            problems.addAll(page.problems());
            var body =
                    new PaperBody(
                            page.body(),
                            addresses.id(section),
                            handout.kind() == Kind.GUIDE,
                            imprint.phrases());
            if (handout.kind() != Kind.QUESTIONS || body.keepQuestions()) {
                sections.add(section(page, body.element()));
            }
        }
        head(document.body(), sections);
        sections.forEach(document.body()::appendChild);
        document.head().appendChild(bookmarks(sections));
        return document;
    }

    private Element section(Page page, Element body) {
        Section section = page.section();
        var place = new Element("div").addClass("section").attr("id", addresses.id(section));
        Element head = place.appendElement("div").addClass("section-head");
        if (!page.where().equals(section.title())) {
            head.appendElement("p").addClass("where").text(page.where());
        }
        Element own = body.firstElementChild();
        if (page.titled() && own != null && own.nameIs("h1")) {
            own.remove();
        }
        head.appendElement("h1").text(section.title());
        if (handout.kind() == Kind.GUIDE) {
            new PaperNotes(imprint.phrases())
                    .put(body, handout.notes().getOrDefault(section.id().path(), List.of()));
        }
        if (handout.kind() != Kind.QUESTIONS) {
            PaperLinks.append(body, imprint.phrases());
        }
        body.tagName("div").addClass("body");
        place.appendChild(body);
        return place;
    }

    private void head(Element place, List<Element> sections) {
        place.appendElement("div").addClass("running").text(handout.title());
        Element head = place.appendElement("div").addClass("head");
        head.appendElement("p").addClass("kind").text(say("KIND_" + handout.kind()));
        head.appendElement("p").addClass("title").text(handout.title());
        head.appendElement("p")
                .addClass("course")
                .text(course.title().equals(handout.title()) ? "" : course.title());
        Agenda agenda = handout.agenda();
        if (handout.kind() == Kind.GUIDE && agenda != null) {
            PaperAgenda.append(head, agenda, imprint.phrases());
        }
        if (sections.isEmpty()) {
            head.appendElement("p").addClass("nothing").text(say("NO_QUESTIONS"));
            return;
        }
        head.appendElement("h2").text(say("CONTENTS"));
        Element contents = head.appendElement("table").addClass("contents").appendElement("tbody");
        for (Element section : sections) {
            Element row = contents.appendElement("tr");
            String to = "#" + section.id();
            row.appendElement("td")
                    .appendElement("a")
                    .attr("href", to)
                    .text(section.expectFirst("h1").text());
            row.appendElement("td").addClass("at").appendElement("a").attr("href", to);
        }
    }

    private String say(String phrase) {
        return imprint.phrases().say(Phrase.valueOf("HANDOUT_" + phrase.toUpperCase(Locale.ROOT)));
    }

    /// What a program that shows PDF files lists beside the page.
    private static Element bookmarks(List<Element> sections) {
        var all = new Element("bookmarks");
        for (Element section : sections) {
            all.appendElement("bookmark")
                    .attr("name", section.expectFirst("h1").text())
                    .attr("href", "#" + section.id());
        }
        return all;
    }
}
