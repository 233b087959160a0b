// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Makes the course from its files: used once.
final class CourseBuilding {
    /// No more than this is read of a place to open it.
    private static final long MOST_READ = 1024L * 1024 * 1024;

    private final Path place;
    private final Optional<FileStamp> stamp;
    private final CourseFiles files;
    private final String selected;
    private final FileNames names;
    private final List<Problem> problems = new ArrayList<>();

    /// @param stamp see [Course#stamp]
    /// @param selected the folder of the course that was opened, with a {@code /} at its end; empty
    ///   for all of it
    CourseBuilding(Path place, Optional<FileStamp> stamp, CourseFiles files, String selected) {
        this.place = place;
        this.stamp = stamp;
        this.files = files;
        this.selected = selected;
        this.names = new FileNames(files.paths());
        files.problems().stream()
                .filter(problem -> problem.path().isEmpty() || problem.path().startsWith(selected))
                .forEach(problems::add);
    }

    Opening build(Progress progress) throws IOException {
        List<String> pages = pages();
        List<Head> heads =
                heads(pages.stream().filter(page -> page.startsWith(selected)).toList(), progress);
        if (heads.isEmpty()) {
            return new Opening.Refused(place, whyNone());
        }
        Settings settings = Settings.read(files, names);
        problems.addAll(settings.problems());
        Map<String, String> permalinks = permalinks(heads);
        PathFinder finder = new PathFinder(names, permalinks);
        Menus menus = new Menus(files, names, finder, WebAddress.of(settings.site()), isSite());
        String title = title(settings, heads);
        List<Module> modules = new Curriculum(title, pages, heads, menus).modules();
        modules.forEach(this::reportSetAside);
        return new Opening.Opened(
                new Course(
                        place,
                        stamp,
                        new Outline(
                                only(modules, settings, title),
                                settings,
                                modules,
                                problems,
                                permalinks),
                        files));
    }

    /// All pages of the course; what its repository says of itself is none of them.
    private List<String> pages() {
        List<String> pages = files.paths().stream().filter(Pages::isPage).toList();
        boolean modules = pages.stream().anyMatch(page -> page.startsWith("modules/"));
        return isSite() && modules
                ? pages.stream()
                        .filter(page -> page.indexOf('/') >= 0 || !Pages.isPaper(page))
                        .toList()
                : pages;
    }

    private boolean isSite() {
        return names.find("_config.yml").isPresent()
                || names.find("_config.yaml").isPresent()
                || files.paths().stream().anyMatch(path -> path.startsWith("_includes/"));
    }

    private List<Head> heads(List<String> pages, Progress progress) throws IOException {
        SectionReader reader = new SectionReader(files);
        List<Head> heads = new ArrayList<>(pages.size());
        int done = 0;
        progress.at(done, pages.size());
        for (String page : pages) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            head(reader, page).ifPresent(heads::add);
            progress.at(++done, pages.size());
        }
        return heads;
    }

    private Optional<Head> head(SectionReader reader, String page) throws IOException {
        if (reader.readSoFar() > MOST_READ) {
            problems.add(new Problem(Problem.Cause.TOO_MUCH, page, ""));
            return Optional.empty();
        }
        try {
            return Optional.of(reader.head(page, problems));
        } catch (UnreadableFileException e) {
            problems.add(e.problem());
            return Optional.empty();
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            if (!Files.exists(place)) {
                throw e; // not this page but the whole place is gone
            }
            problems.add(new Problem(Problem.Cause.UNREADABLE, page, ""));
            return Optional.empty();
        }
    }

    private Opening.Reason whyNone() {
        if (has(Problem.Cause.ENCRYPTED)) {
            return Opening.Reason.ENCRYPTED_ZIP;
        }
        if (has(Problem.Cause.DAMAGED_ENTRY)) {
            return Opening.Reason.DAMAGED_ZIP;
        }
        return has(Problem.Cause.UNREADABLE)
                ? Opening.Reason.NOT_READABLE
                : Opening.Reason.NO_SECTION;
    }

    private boolean has(Problem.Cause cause) {
        return problems.stream()
                .anyMatch(problem -> problem.cause() == cause && Pages.isPage(problem.path()));
    }

    private static Map<String, String> permalinks(List<Head> heads) {
        Map<String, String> permalinks = new HashMap<>();
        for (Head head : heads) {
            String key = PathFinder.permalink(head.permalink());
            if (!key.isEmpty()) {
                permalinks.putIfAbsent(key, head.path());
            }
        }
        return permalinks;
    }

    /// What the course says it is called, else its first page, else the place.
    private String title(Settings settings, List<Head> heads) {
        return settings.title()
                .or(
                        () ->
                                heads.stream()
                                        .filter(
                                                head ->
                                                        head.path().indexOf('/') < 0
                                                                && Pages.isIndex(head.path()))
                                        .map(Head::title)
                                        .filter(title -> !title.isEmpty())
                                        .findFirst())
                .orElseGet(this::placeTitle);
    }

    /// A course of one module that says nothing of itself is called as the module is.
    private static String only(List<Module> modules, Settings settings, String title) {
        return settings.title().isEmpty() && modules.size() == 1
                ? modules.getFirst().title()
                : title;
    }

    private String placeTitle() {
        Path name = place.toAbsolutePath().normalize().getFileName();
        String file = name == null ? place.toString() : name.toString();
        String stem = file.toLowerCase(Locale.ROOT).endsWith(".zip") ? FileNames.stem(file) : file;
        boolean download = CourseRoot.isDownload(stem);
        return Titles.tidy(download ? stem.substring(0, stem.lastIndexOf('-')) : stem);
    }

    private void reportSetAside(Module module) {
        switch (module.setAside()) {
            case SetAside.CopyOf copy ->
                    problems.add(new Problem(Problem.Cause.OLD_COPY, module.id(), copy.module()));
            case SetAside.InNoMenu none ->
                    problems.add(new Problem(Problem.Cause.DRAFT, module.id(), ""));
            case null -> {}
        }
    }
}
