// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Files on their way to places that the person chose; any number at a time, and whatever else is begun meanwhile.
final class Saving {
    private final Background background;
    private final Notices notices;
    private final Map<Path, Underway> underway = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Busy> busy = new ReadOnlyObjectWrapper<>();

    private record Underway(String name, Background.Running work) {}

    Saving(Background background, Notices notices) {
        this.background = background;
        this.notices = notices;
    }

    /// The file that is on its way the longest.
    ReadOnlyObjectProperty<@Nullable Busy> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Of two files for one place the later one is saved.
    ///
    /// @param work writes the file
    /// @param saved not called when it could not be saved
    void save(String name, Path to, Background.Work<Path> work, Consumer<Path> saved) {
        Underway before = underway.remove(to);
        if (before != null) {
            before.work.cancel();
        }
        Background.Running running =
                background
                        .files()
                        .run(
                                work,
                                file -> {
                                    ended(to);
                                    saved.accept(file);
                                },
                                e -> {
                                    ended(to);
                                    notices.report(new Trouble.CannotCopy(name, Why.of(e)));
                                },
                                Progress.NONE);
        underway.put(to, new Underway(name, running));
        show();
    }

    /// Nothing of what is not there yet is wanted any more.
    void cancel() {
        underway.values().forEach(file -> file.work.cancel());
        underway.clear();
        show();
    }

    private void ended(Path to) {
        underway.remove(to);
        show();
    }

    private void show() {
        busy.set(
                underway.values().stream()
                        .findFirst()
                        .map(file -> new Busy(Busy.Kind.SAVING, file.name, 0, 0))
                        .orElse(null));
    }

    /// Whole or not at all, also when the program ends meanwhile.
    static Path write(Path to, byte[] bytes) throws IOException {
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException(); // the person gave up
            }
            return Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
