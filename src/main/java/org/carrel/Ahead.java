// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Platform;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageThread;
import org.carrel.reader.Desk;
import org.carrel.reader.Reader;
import org.carrel.reader.Resumption;
import org.carrel.storage.OperatingSystem;
import org.carrel.storage.Recents;
import org.carrel.ui.Named;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What the first picture needs, done at once and side by side: most of the start is the toolkit's, which leaves another
/// processor idle. Called from one thread; nothing here is needed for the window to come up, only for it to come sooner.
@SuppressWarnings("restricted") // the start script allows native access; JavaFX needs it as well
final class Ahead implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().name("ahead-", 0).daemon().factory());
    private final ExecutorService pages = Executors.newSingleThreadExecutor(new PageThread());
    private @Nullable Path place;
    private @Nullable CompletableFuture<Opening> opening;

    /// Ends once the FX thread runs, or fails where there can be no window.
    Future<?> startToolkit() {
        return threads.submit(() -> Platform.startup(() -> {}));
    }

    /// WebKit is 120 MB: its library is brought in while the toolkit starts, and is there when the page's view asks for it.
    void loadPageView() {
        Path library =
                Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("jfxwebkit"));
        if (OperatingSystem.ofThisComputer() == OperatingSystem.LINUX) {
            threads.execute(() -> bringIn(library));
        }
    }

    private static void bringIn(Path library) {
        if (Files.exists(library)) {
            SymbolLookup.libraryLookup(library, Arena.global());
        }
    }

    /// Resumes a course, or else opens it and makes the page that will be read first: it is thrown away, but what making
    /// pages needs is loaded then.
    void open(Path course, Recents recents, Resumption resumption) {
        var opened = new CompletableFuture<Opening>();
        place = course;
        opening = opened;
        pages.execute(
                () -> {
                    try {
                        Optional<Course> resumed = resumption.course(course);
                        if (resumed.isPresent()) {
                            opened.complete(new Opening.Opened(resumed.get()));
                            return;
                        }
                        Opening answer = CourseOpener.open(course, Progress.NONE);
                        opened.complete(answer);
                        if (answer instanceof Opening.Opened(Course found)) {
                            makeFirstPage(found, recents);
                        }
                    } catch (IOException | RuntimeException | Error e) {
                        opened.completeExceptionally(e);
                    }
                });
    }

    private static void makeFirstPage(Course course, Recents recents) throws IOException {
        Section first =
                Desk.lastSection(recents, course)
                        .flatMap(course::section)
                        .orElse(course.sections().getFirst());
        new PageRenderer(course, Named::say, new NoAddresses(course)).render(first);
    }

    /// Shows the course that is being opened, at once where that is done. FX thread.
    void openIn(Reader reader) {
        if (place != null && opening != null) {
            reader.open(place, opening);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        pages.shutdownNow();
    }
}
