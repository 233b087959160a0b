// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import org.jspecify.annotations.Nullable;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Where Carrel keeps things; neither folder need exist.
///
/// @param data what belongs to the person: settings
/// @param cache what belongs to this computer: the window's place, the courses opened last, the pages being opened
public record Folders(Path data, Path cache) {
    /// The file beside {@code bin/} that makes a program folder portable.
    public static final String PORTABLE = "carrel-portable.txt";

    /// Those of whoever runs this program.
    public static Folders ofThisComputer() {
        return find(FileSystems.getDefault(), System::getenv, System::getProperty);
    }

    /// Portable beside {@code carrel.root} where that says so, else where the system wants such things.
    ///
    /// @param environment variables by name, null for one that is not set
    /// @param system Java's properties by name
    static Folders find(
            FileSystem files,
            Function<String, @Nullable String> environment,
            Function<String, @Nullable String> system) {
        var places = new Places(files, environment, system);
        return portable(places).orElseGet(() -> installed(places));
    }

    private static Optional<Folders> portable(Places places) {
        return places.property("carrel.root")
                .filter(root -> Files.isRegularFile(root.resolve(PORTABLE)))
                .map(root -> root.resolve("data"))
                .map(data -> new Folders(data, data.resolve("cache")));
    }

    private static Folders installed(Places places) {
        Path home =
                places.property("user.home")
                        .orElseGet(() -> places.files().getPath("").toAbsolutePath());
        return switch (OperatingSystem.of(places.system().apply("os.name"))) {
            case WINDOWS -> windows(places, home);
            case MAC -> mac(home);
            case LINUX, OTHER -> unix(places, home);
        };
    }

    private static Folders windows(Places places, Path home) {
        Path apps = home.resolve("AppData");
        Path data = places.variable("APPDATA").orElse(apps.resolve("Roaming"));
        Path cache = places.variable("LOCALAPPDATA").orElse(apps.resolve("Local"));
        return new Folders(data.resolve("Carrel"), cache.resolve("Carrel").resolve("Cache"));
    }

    private static Folders mac(Path home) {
        Path library = home.resolve("Library");
        return new Folders(
                library.resolve("Application Support").resolve("Carrel"),
                library.resolve("Caches").resolve("Carrel"));
    }

    private static Folders unix(Places places, Path home) {
        Path data =
                places.variable("XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"));
        Path cache = places.variable("XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        return new Folders(data.resolve("carrel"), cache.resolve("carrel"));
    }

    /// What is said of this computer, as paths. Relative ones say nothing: they would move with the current folder.
    private record Places(
            FileSystem files,
            Function<String, @Nullable String> environment,
            Function<String, @Nullable String> system) {
        Optional<Path> variable(String name) {
            return path(environment.apply(name));
        }

        Optional<Path> property(String name) {
            return path(system.apply(name));
        }

        private Optional<Path> path(@Nullable String text) {
            return Optional.ofNullable(text)
                    .filter(value -> !value.isBlank())
                    .flatMap(value -> Paths.read(files, value))
                    .filter(Path::isAbsolute);
        }
    }
}
