// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.Problem;
import org.carrel.page.Addresses;
import org.carrel.page.PageTemplate;
import org.carrel.page.Theme;
import org.carrel.ui.Named;
import org.carrel.ui.Wording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// {@code carrel render}: every section as a file, for a browser or for comparing.
@Command(name = "render", resourceBundle = Wording.BUNDLE, description = "${bundle:cli-render}")
final class RenderCommand implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "COURSE", description = "${bundle:cli-course-given}")
    Path place;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "${bundle:cli-render-out}")
    Path out;

    @Option(names = "--bare", description = "${bundle:cli-render-bare}")
    boolean bare;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        return CourseTask.with(place, err, course -> write(course, err));
    }

    private int write(Course course, PrintWriter err) throws IOException {
        var files = new FileAddresses(course);
        Addresses addresses = bare ? new NoAddresses(course) : files;
        List<Problem> problems =
                CourseTask.renderAll(
                        course,
                        addresses,
                        (page, renderer) -> {
                            Path file = inside(page.section().id().path() + ".html");
                            Files.createDirectories(file.getParent());
                            Files.writeString(
                                    file,
                                    bare
                                            ? bare(renderer.bare(page.section()))
                                            : PageTemplate.document(
                                                    page, course.language(), Theme.LIGHT));
                        });
        for (String path : files.attachments()) {
            Path file = inside(files.copyOf(path));
            Files.createDirectories(file.getParent());
            Files.write(file, course.file(path));
        }
        problems.forEach(problem -> err.println(Named.sentence(problem)));
        spec.commandLine()
                .getOut()
                .println(TerminalMessage.WRITTEN.text(course.sections().size(), out));
        return CourseTask.exitCode(problems);
    }

    private Path inside(String path) throws IOException {
        Path folder = out.toAbsolutePath().normalize();
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new FileSystemException(path);
        }
        return file;
    }

    private static String bare(String body) {
        return "<!doctype html>\n<meta charset=\"utf-8\">\n<main>" + body + "</main>\n";
    }
}
