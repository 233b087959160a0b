// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.SetAside;
import org.carrel.ui.Named;
import org.carrel.ui.Wording;
import org.jspecify.annotations.Nullable;

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

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// {@code carrel check}: what is in a course, in reading order, and what is wrong with it.
@Command(name = "check", resourceBundle = Wording.BUNDLE, description = "${bundle:cli-check}")
final class CheckCommand implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "COURSE", description = "${bundle:cli-course-given}")
    Path place;

    @Option(names = "--json", description = "${bundle:cli-check-json}")
    boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return CourseTask.with(
                place,
                spec.commandLine().getErr(),
                course -> {
                    List<Problem> problems =
                            CourseTask.renderAll(course, new NoAddresses(course), (_, _) -> {});
                    if (json) {
                        printJson(course, problems, out);
                    } else {
                        printText(course, problems, out);
                    }
                    out.flush();
                    return CourseTask.exitCode(problems);
                });
    }

    private static void printText(Course course, List<Problem> problems, PrintWriter out) {
        out.println(course.title());
        for (Module module : course.modules()) {
            String setAside = reason(module);
            out.println();
            out.println(
                    module.title()
                            + (setAside == null
                                    ? ""
                                    : "  (" + TerminalMessage.SET_ASIDE.text(setAside) + ")"));
            for (Section section : module.sections()) {
                out.println(
                        "  ".repeat(section.level())
                                + section.label()
                                + (section.extra()
                                        ? "  (" + TerminalMessage.EXTRA.text() + ")"
                                        : "")
                                + "  ["
                                + section.id()
                                + "]");
            }
        }
        out.println();
        if (problems.isEmpty()) {
            out.println(TerminalMessage.NO_PROBLEMS.text());
            return;
        }
        out.println(TerminalMessage.PROBLEMS.text(problems.size()));
        Map<Problem.Kind, Long> counts =
                problems.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Problem::kind,
                                        java.util.TreeMap::new,
                                        Collectors.counting()));
        counts.forEach((kind, count) -> out.println("  " + Named.count(kind, count)));
        problems.forEach(problem -> out.println("- " + Named.sentence(problem)));
    }

    private static void printJson(Course course, List<Problem> problems, PrintWriter out) {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(
                                JsonWriteFeature
                                        .ESCAPE_NON_ASCII) // whatever the terminal's letters are
                        .build();
        ObjectNode root = mapper.createObjectNode();
        root.put("title", course.title());
        ArrayNode modules = root.putArray("modules");
        for (Module module : course.modules()) {
            ObjectNode one = modules.addObject();
            one.put("id", module.id()).put("title", module.title()).put("setAside", reason(module));
            ArrayNode sections = one.putArray("sections");
            for (Section section : module.sections()) {
                sections.addObject()
                        .put("id", section.id().path())
                        .put("title", section.title())
                        .put("label", section.label())
                        .put("level", section.level())
                        .put("extra", section.extra())
                        .put("source", section.source());
            }
        }
        Map<String, String> ids =
                course.sections().stream()
                        .collect(Collectors.toMap(Section::source, section -> section.id().path()));
        ArrayNode list = root.putArray("problems");
        for (Problem problem : problems) {
            list.addObject()
                    .put("section", ids.get(problem.path()))
                    .put("path", problem.path())
                    .put("kind", name(problem.kind()))
                    .put("message", Named.sentence(problem));
        }
        out.println(mapper.writeValueAsString(root));
    }

    private static @Nullable String reason(Module module) {
        return switch (module.setAside()) {
            case null -> null;
            case SetAside.InNoMenu _ -> TerminalMessage.IN_NO_MENU.text();
            case SetAside.CopyOf(String other) -> TerminalMessage.COPY_OF.text(other);
        };
    }

    private static String name(Problem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
