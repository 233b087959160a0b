// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.HarmlessText;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.page.Hit;
import org.carrel.page.PageRenderer;
import org.carrel.search.Answer;
import org.carrel.search.Asked;
import org.carrel.search.Excerpt;
import org.carrel.search.Found;
import org.carrel.search.Indexing;
import org.carrel.search.SectionIndex;
import org.carrel.ui.Named;
import org.carrel.ui.Wording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// {@code carrel search}: the sections of a course that hold some words, the best first.
@Command(name = "search", resourceBundle = Wording.BUNDLE, description = "${bundle:cli-search}")
final class SearchCommand implements Callable<Integer> {
    private static final int MOST = 100;

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "COURSE", description = "${bundle:cli-course-given}")
    Path place;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "WORDS",
            description = "${bundle:cli-search-words}")
    List<String> words;

    @Option(names = "--json", description = "${bundle:cli-search-json}")
    boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return CourseTask.with(
                place,
                spec.commandLine().getErr(),
                course -> {
                    search(course, out);
                    out.flush();
                    return CourseTask.READABLE;
                });
    }

    private void search(Course course, PrintWriter out) throws IOException {
        Asked asked = Asked.of(String.join(" ", words));
        try (SectionIndex index = SectionIndex.inMemory(course.language())) {
            var pages = new PageRenderer(course, Named::say, new NoAddresses(course));
            var indexing = new Indexing(course, pages, pages::parts, index);
            while (indexing.goOn(Long.MAX_VALUE / 2)) {}
            Answer answer = index.answer(asked);
            List<Found> first = answer.found().subList(0, Math.min(MOST, answer.found().size()));
            Map<Found, Excerpt> excerpts = index.excerpts(asked, first);
            if (json) {
                printJson(course, answer, excerpts, out);
            } else {
                printText(course, answer, excerpts, out);
            }
        }
    }

    private static void printText(
            Course course, Answer answer, Map<Found, Excerpt> excerpts, PrintWriter out) {
        int count = answer.found().size();
        TerminalMessage head =
                count == 0
                        ? TerminalMessage.SEARCH_NONE
                        : answer.all() ? TerminalMessage.SEARCH_FOUND : TerminalMessage.SEARCH_SOME;
        out.println(head.text(count));
        answer.instead().ifPresent(it -> out.println(TerminalMessage.SEARCH_INSTEAD.text(it)));
        excerpts.forEach(
                (found, excerpt) -> {
                    Section section = section(course, found);
                    out.println();
                    out.println(
                            section.label()
                                    + "  ("
                                    + module(course, section)
                                    + ")  ["
                                    + section.id()
                                    + "]");
                    out.println("  " + HarmlessText.of(marked(excerpt)));
                });
    }

    /// With the words in brackets, where a terminal shows no colours.
    private static String marked(Excerpt excerpt) {
        var text = new StringBuilder(excerpt.text());
        for (Hit mark : excerpt.marks().reversed()) {
            text.insert(mark.end(), ']').insert(mark.start(), '[');
        }
        return (excerpt.within().before() ? "… " : "")
                + text
                + (excerpt.within().after() ? " …" : "");
    }

    private static void printJson(
            Course course, Answer answer, Map<Found, Excerpt> excerpts, PrintWriter out) {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .build();
        ObjectNode root = mapper.createObjectNode();
        root.put("count", answer.found().size()).put("allWords", answer.all());
        root.put("instead", answer.instead().orElse(null));
        ArrayNode list = root.putArray("found");
        excerpts.forEach(
                (found, excerpt) -> {
                    Section section = section(course, found);
                    ObjectNode one = list.addObject();
                    one.put("section", section.id().path())
                            .put("label", section.label())
                            .put("module", module(course, section))
                            .put("hits", excerpt.hits().size())
                            .put("text", excerpt.text());
                    ArrayNode marks = one.putArray("marks");
                    excerpt.marks()
                            .forEach(
                                    mark ->
                                            marks.addObject()
                                                    .put("start", mark.start())
                                                    .put("end", mark.end()));
                });
        out.println(mapper.writeValueAsString(root));
    }

    private static Section section(Course course, Found found) {
        return course.section(new SectionId(found.section())).orElseThrow();
    }

    private static String module(Course course, Section section) {
        return course.moduleOf(section).map(Module::title).orElse("");
    }
}
