// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.export.Delivery;
import org.carrel.export.Handout;
import org.carrel.export.HandoutFile;
import org.carrel.export.Imprint;
import org.carrel.export.NotebookFolder;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Notebook;
import org.carrel.ui.Named;
import org.carrel.ui.Version;
import org.carrel.ui.Wording;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// {@code carrel handout}: sections as a PDF to print, for participants or for whoever leads a workshop.
@Command(name = "handout", resourceBundle = Wording.BUNDLE, description = "${bundle:cli-handout}")
final class HandoutCommand implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "COURSE", description = "${bundle:cli-course-given}")
    Path place;

    @Option(
            names = "--sections",
            split = ",",
            paramLabel = "MODULE/PAGE",
            description = "${bundle:cli-handout-sections}")
    List<String> wanted = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:cli-handout-out}")
    Path out;

    @Option(
            names = "--kind",
            defaultValue = "text",
            paramLabel = "KIND",
            description = "${bundle:cli-handout-kind}")
    String kind;

    @Option(names = "--paper", paramLabel = "SIZE", description = "${bundle:cli-handout-paper}")
    @Nullable String paper;

    @Option(names = "--title", paramLabel = "WORDS", description = "${bundle:cli-handout-title}")
    @Nullable String title;

    @Option(names = "--agenda", paramLabel = "NAME", description = "${bundle:cli-handout-agenda}")
    @Nullable String agenda;

    @Option(names = "--notebook", paramLabel = "NAME", description = "${bundle:cli-notes-notebook}")
    @Nullable String notebook;

    @Override
    public Integer call() throws Exception {
        Handout.Kind form =
                Handout.Kind.of(kind).orElseThrow(() -> wrong(bad(kind, Handout.Kind.values())));
        Handout.Paper sheet = sheet(paper);
        wanted = wanted.stream().map(String::strip).filter(path -> !path.isEmpty()).toList();
        if (wanted.isEmpty() && agenda == null) {
            throw wrong(TerminalMessage.HANDOUT_NOTHING.text());
        }
        boolean ofNotes = form == Handout.Kind.GUIDE || agenda != null;
        Optional<Path> folder =
                ofNotes ? new NotebookChoice(spec).folder(notebook) : Optional.empty();
        Notebook notes = folder.isPresent() ? NotebookFolder.read(folder.get()) : Notebook.EMPTY;
        return CourseTask.with(
                place,
                spec.commandLine().getErr(),
                course -> write(course, new CourseNotes(course, notes), form, sheet));
    }

    private Handout.Paper sheet(@Nullable String named) {
        return named == null
                ? Handout.Paper.usual(Locale.getDefault())
                : Handout.Paper.of(named)
                        .orElseThrow(() -> wrong(bad(named, Handout.Paper.values())));
    }

    private int write(Course course, CourseNotes notes, Handout.Kind form, Handout.Paper sheet)
            throws IOException, InterruptedException {
        String planned = agenda;
        Agenda plan = planned == null ? null : agenda(notes, planned);
        List<Section> sections =
                wanted.isEmpty() && plan != null
                        ? planned(course, plan)
                        : wanted.stream().flatMap(path -> sections(course, path)).toList();
        String title =
                this.title != null
                        ? this.title
                        : plan != null ? plan.title() : title(course, sections);
        var handout =
                new Handout(
                        form,
                        sheet,
                        title,
                        sections,
                        plan,
                        form == Handout.Kind.GUIDE ? notes.bySection() : Map.of());
        var imprint =
                new Imprint(Named::say, Version.text(), Instant.now(), ZoneId.systemDefault());
        HandoutFile made = HandoutFile.of(course, handout, imprint, Named::say, Progress.NONE);
        Path file = Delivery.file(made.file().bytes(), out.toAbsolutePath().normalize());
        made.problems().forEach(each -> spec.commandLine().getErr().println(Named.sentence(each)));
        spec.commandLine()
                .getOut()
                .println(TerminalMessage.HANDOUT_WRITTEN.text(made.pages(), file));
        spec.commandLine().getOut().flush();
        return CourseTask.exitCode(made.problems());
    }

    private Agenda agenda(CourseNotes notes, String title) throws IOException {
        List<Agenda> all = notes.agendas();
        return all.stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(() -> wrong(noAgenda(title, all)));
    }

    private static String noAgenda(String title, List<Agenda> all) {
        return all.isEmpty()
                ? TerminalMessage.HANDOUT_NO_AGENDA_YET.text(title)
                : TerminalMessage.HANDOUT_NO_AGENDA.text(
                        title, all.stream().map(Agenda::title).collect(Collectors.joining(", ")));
    }

    private List<Section> planned(Course course, Agenda plan) {
        return plan.items().stream()
                .map(AgendaItem::section)
                .filter(path -> !path.isEmpty())
                .flatMap(path -> sections(course, path))
                .toList();
    }

    /// One section, or all of a module.
    private Stream<Section> sections(Course course, String path) {
        List<Section> found =
                course.sections().stream().filter(each -> each.id().path().equals(path)).toList();
        if (found.isEmpty()) {
            found =
                    course.modules().stream()
                            .filter(module -> module.id().equals(path))
                            .flatMap(module -> module.sections().stream())
                            .toList();
        }
        if (found.isEmpty()) {
            throw wrong(TerminalMessage.NO_SECTION.text(path));
        }
        return found.stream();
    }

    /// Of the module, where it is one.
    private static String title(Course course, List<Section> sections) {
        List<String> modules =
                sections.stream()
                        .flatMap(section -> course.moduleOf(section).stream())
                        .map(Module::title)
                        .distinct()
                        .toList();
        return modules.size() == 1 ? modules.getFirst() : course.title();
    }

    private static String bad(String given, Enum<?>... all) {
        return TerminalMessage.BAD_FORMAT.text(
                given,
                Stream.of(all)
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
