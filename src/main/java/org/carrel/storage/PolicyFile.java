// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The file that a [Policy] stands in: lines such as {@code links = off}, and {@code #} before comments. It knows no
/// backslash escapes, so that the folders of Windows can be written as they are.
public final class PolicyFile {
    private static final String NAME = "policy.properties";
    private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,3}");

    private final List<Path> places;
    private final Path home;
    private final String user;
    private final Predicate<String> knownTheme;

    /// What was found.
    public sealed interface Found {
        Policy policy();

        /// No file, or one that could be read.
        record Read(Policy policy) implements Found {}

        /// One that can't be read, or says what nobody understands; until that is put right, it is taken to forbid.
        ///
        /// @param what the line; empty where no line is to blame
        /// @param ephemeral whether a line may have said that nothing is to be kept; then nothing is
        record Broken(Path file, String what, boolean ephemeral) implements Found {
            @Override
            public Policy policy() {
                return Policy.closed(ephemeral);
            }
        }
    }

    PolicyFile(List<Path> places, Path home, String user, Predicate<String> knownTheme) {
        this.places = List.copyOf(places);
        this.home = home;
        this.user = user;
        this.knownTheme = knownTheme;
    }

    /// That of this computer, else that beside the program.
    public static PolicyFile ofThisComputer(Predicate<String> knownTheme) {
        return new PolicyFile(
                places(FileSystems.getDefault(), System::getenv, System::getProperty),
                Path.of(System.getProperty("user.home", "")),
                System.getProperty("user.name", ""),
                knownTheme);
    }

    /// @param environment variables by name, null for one that is not set
    /// @param system Java's properties by name
    static List<Path> places(
            FileSystem files,
            Function<String, @Nullable String> environment,
            Function<String, @Nullable String> system) {
        List<Path> places = new ArrayList<>();
        String shared =
                switch (OperatingSystem.of(system.apply("os.name"))) {
                    case WINDOWS -> environment.apply("ProgramData");
                    case MAC -> "/Library/Application Support";
                    case LINUX, OTHER -> "/etc";
                };
        boolean unix = OperatingSystem.of(system.apply("os.name")) == OperatingSystem.LINUX;
        Optional.ofNullable(shared)
                .flatMap(folder -> Paths.read(files, folder))
                .map(folder -> folder.resolve(unix ? "carrel" : "Carrel").resolve(NAME))
                .ifPresent(places::add);
        Optional.ofNullable(system.apply("carrel.root"))
                .flatMap(root -> Paths.read(files, root))
                .map(root -> root.resolve(NAME))
                .ifPresent(places::add);
        return places;
    }

    /// The first of the places that there is holds alone.
    public Found load() {
        for (Path file : places) {
            if (!Files.notExists(file)) {
                return load(file);
            }
        }
        return new Found.Read(Policy.NONE);
    }

    private Found load(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            return new Found.Broken(file, "UTF-8", false);
        } catch (IOException e) {
            return new Found.Broken(file, "", false);
        }
        Map<String, String> said = new HashMap<>();
        for (String line : lines) {
            String text = line.replace("\uFEFF", "").strip();
            int at = text.indexOf('=');
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            String key = at < 0 ? "" : text.substring(0, at).strip();
            String value = text.substring(at + 1).strip();
            if (!understands(file, key, value) || said.put(key, value) != null) {
                return new Found.Broken(
                        file, text, lines.stream().anyMatch(PolicyFile::isOfEphemeral));
            }
        }
        return new Found.Read(
                new Policy(
                        Optional.ofNullable(said.get("course")).flatMap(path -> path(file, path)),
                        Optional.ofNullable(said.get("theme")),
                        Optional.ofNullable(said.get("notes")).flatMap(path -> path(file, path)),
                        !"off".equals(said.get("links")),
                        !"off".equals(said.get("printing")),
                        "on".equals(said.get("ephemeral")),
                        Optional.ofNullable(said.get("idle"))
                                .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))));
    }

    private static boolean isOfEphemeral(String line) {
        String text = line.strip();
        return text.startsWith("ephemeral") && !text.endsWith("off");
    }

    private boolean understands(Path file, String key, String value) {
        return switch (key) {
            case "course", "notes" -> !value.isEmpty() && path(file, value).isPresent();
            case "theme" -> knownTheme.test(value);
            case "idle" -> MINUTES.matcher(value).matches();
            case "links", "printing", "ephemeral" -> value.equals("on") || value.equals("off");
            default -> false;
        };
    }

    /// From the folder of the file, which for a stick is the program's; {@code ~} is the person's own.
    private Optional<Path> path(Path file, String text) {
        String named = text.replace("${user}", user);
        if (named.startsWith("~/") || named.startsWith("~\\")) {
            return Paths.read(file.getFileSystem(), named.substring(2)).map(home::resolve);
        }
        return Paths.read(file.getFileSystem(), named)
                .map(path -> file.resolveSibling(path).normalize());
    }
}
