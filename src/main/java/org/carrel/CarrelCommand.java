// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.page.Theme;
import org.carrel.ui.Message;
import org.carrel.ui.Version;
import org.carrel.ui.Wording;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// {@code carrel [COURSE]}: opens the window.
@Command(
        name = "carrel",
        resourceBundle = Wording.BUNDLE,
        description = "${bundle:cli-description}",
        footer = "${bundle:cli-exit-codes}",
        versionProvider = CarrelCommand.VersionText.class,
        subcommands = {
            CheckCommand.class,
            HandoutCommand.class,
            RenderCommand.class,
            SearchCommand.class,
            SnapshotCommand.class,
            NotesCommand.class
        })
final class CarrelCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COURSE", description = "${bundle:cli-course}")
    @Nullable Path course;

    @Option(names = "--guest", description = "${bundle:cli-guest}")
    boolean guest;

    @Option(
            names = "--picture-without-display",
            paramLabel = "FILE",
            description = "${bundle:cli-picture-without-display}")
    @Nullable Path picture;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "${bundle:cli-help}")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "${bundle:cli-version}")
    boolean version;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Path> asked = Optional.ofNullable(course).map(Path::toAbsolutePath);
        if (picture != null) {
            Optional<String> missing = Display.missing();
            if (missing.isPresent()) {
                new Snapshot(1366, 768, Theme.LIGHT, 100)
                        .take(asked.or(Program::shippedCourses), Optional.empty(), picture);
                spec.commandLine()
                        .getOut()
                        .println(
                                TerminalMessage.NO_DISPLAY_PICTURE.text(
                                        missing.get(), picture.toAbsolutePath()));
                return CourseTask.READABLE;
            }
        }
        return Desktop.run(asked, guest, spec.commandLine().getErr());
    }

    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Message.APP_NAME.text() + " " + Version.text()};
        }
    }
}
