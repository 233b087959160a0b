// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.SectionId;
import org.carrel.page.Theme;
import org.carrel.reader.Zoom;
import org.carrel.ui.Named;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// {@code carrel snapshot}: a picture of the window.
@Command(name = "snapshot", resourceBundle = Wording.BUNDLE, description = "${bundle:cli-snapshot}")
final class SnapshotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{2,3})x([1-9][0-9]{2,3})");

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "COURSE", description = "${bundle:cli-course-given}")
    Path place;

    @Option(
            names = "--section",
            paramLabel = "MODULE/PAGE",
            description = "${bundle:cli-snapshot-section}")
    @Nullable String section;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:cli-snapshot-out}")
    Path out;

    @Option(
            names = "--size",
            defaultValue = "1366x768",
            paramLabel = "SIZE",
            description = "${bundle:cli-snapshot-size}")
    String size;

    @Option(
            names = "--theme",
            defaultValue = "light",
            paramLabel = "NAME",
            description = "${bundle:cli-snapshot-theme}")
    String theme;

    @Option(
            names = "--zoom",
            defaultValue = "100",
            paramLabel = "PERCENT",
            description = "${bundle:cli-snapshot-zoom}")
    int zoom;

    @Override
    public Integer call() throws IOException {
        Snapshot snapshot = snapshot();
        Optional<SectionId> wanted = Optional.ofNullable(section).map(SectionId::new);
        switch (CourseOpener.open(place, Progress.NONE)) {
            case Opening.Refused(Path refused, Opening.Reason reason) -> {
                spec.commandLine().getErr().println(Named.refused(reason, refused));
                return CourseTask.NOT_A_COURSE;
            }
            case Opening.Opened(var course) -> {
                if (wanted.isPresent() && wanted.flatMap(course::section).isEmpty()) {
                    throw wrong(TerminalMessage.NO_SECTION.text(wanted.get()));
                }
            }
        }
        snapshot.take(Optional.of(place.toAbsolutePath()), wanted, out);
        return CourseTask.READABLE;
    }

    private Snapshot snapshot() {
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw wrong(TerminalMessage.BAD_SIZE.text(size));
        }
        if (Zoom.clamp(zoom) != zoom) {
            throw wrong(TerminalMessage.BAD_ZOOM.text(zoom));
        }
        String all = Arrays.stream(Theme.values()).map(Theme::id).collect(Collectors.joining(", "));
        return new Snapshot(
                Integer.parseInt(sides.group(1)),
                Integer.parseInt(sides.group(2)),
                Theme.of(theme)
                        .orElseThrow(() -> wrong(TerminalMessage.BAD_THEME.text(theme, all))),
                zoom);
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
