// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Progress;
import org.carrel.export.Delivery;
import org.carrel.export.Extent;
import org.carrel.export.Format;
import org.carrel.export.Gathered;
import org.carrel.export.Gathering;
import org.carrel.export.Imprint;
import org.carrel.export.NotebookFolder;
import org.carrel.notebook.Notebook;
import org.carrel.ui.Named;
import org.carrel.ui.Version;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// {@code carrel notes export}: notes as files for other programs, as the window writes them.
@Command(
        name = "export",
        resourceBundle = "org.carrel.ui.messages",
        description = "${bundle:cli-notes-export}")
final class NotesExportCommand implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "${bundle:cli-notes-format}")
    String format;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:cli-notes-out}")
    Path out;

    @Option(names = "--notebook", paramLabel = "NAME", description = "${bundle:cli-notes-notebook}")
    @Nullable String name;

    @Parameters(arity = "0..1", paramLabel = "COURSE", description = "${bundle:cli-notes-course}")
    @Nullable Path place;

    @Override
    public Integer call() throws Exception {
        Format form = Format.of(format).orElseThrow(() -> wrong(badFormat()));
        PrintWriter err = spec.commandLine().getErr();
        Optional<Path> folder = new NotebookChoice(spec).folder(name);
        if (folder.isEmpty()) {
            err.println(TerminalMessage.NOTES_NONE.text());
            return CourseTask.CONTENT_LOST;
        }
        Notebook notebook = NotebookFolder.read(folder.get());
        Path course = place;
        if (course == null) {
            var gathering = new Gathering(notebook, List.of(), _ -> Optional.empty());
            return write(form, notebook, gathering.gather(Extent.ALL));
        }
        return CourseTask.with(
                course,
                err,
                opened -> write(form, notebook, new CourseNotes(opened, notebook).gathered()));
    }

    private String badFormat() {
        return TerminalMessage.BAD_FORMAT.text(
                format,
                Arrays.stream(Format.values()).map(Format::id).collect(Collectors.joining(", ")));
    }

    private int write(Format form, Notebook notebook, Gathered notes)
            throws IOException, InterruptedException {
        var imprint =
                new Imprint(Named::say, Version.text(), Instant.now(), ZoneId.systemDefault());
        Path to = out.toAbsolutePath().normalize();
        boolean folder = form == Format.MARKDOWN && !to.toString().endsWith(".md");
        Path written =
                folder
                        ? Delivery.folder(
                                form.files(notebook, notes, imprint, Progress.NONE),
                                to.getParent() == null ? to : to.getParent(),
                                String.valueOf(to.getFileName()))
                        : Delivery.file(
                                form.file(notebook, notes, imprint, Progress.NONE).bytes(), to);
        Gathered.Counts counts = notes.counts();
        spec.commandLine()
                .getOut()
                .println(
                        TerminalMessage.NOTES_WRITTEN.text(
                                counts.notes(), counts.highlights(), counts.bookmarks(), written));
        spec.commandLine().getOut().flush();
        return CourseTask.READABLE;
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
