// SPDX-License-Identifier: Apache-2.0

import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Puts beside each style sheet in a jar the same in the form that JavaFX looks for first and reads without parsing:
///
///     java -cp JAVAFX packaging/BinaryStyles.java JAR
///
/// Only in the program that people install: where somebody changes style sheets it would be the old form that counts.
final class BinaryStyles {
    private BinaryStyles() {}

    public static void main(String[] arguments) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]))) {
            for (Path sheet : sheets(jar.getPath("/org/carrel/ui"))) {
                convert(sheet);
            }
        }
    }

    /// Those of windows, not those of pages.
    private static List<Path> sheets(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".css") && !file.startsWith(root.resolve("web"))).toList();
        }
    }

    private static void convert(Path sheet) throws IOException {
        Path text = Files.createTempFile("carrel-", ".css");
        Path binary = Files.createTempFile("carrel-", ".bss");
        Files.write(text, Files.readAllBytes(sheet));
        Stylesheet.convertToBinary(text.toFile(), binary.toFile());
        String name = sheet.getFileName().toString();
        Files.copy(binary, sheet.resolveSibling(name.substring(0, name.length() - ".css".length()) + ".bss"));
        Files.delete(text);
        Files.delete(binary);
    }
}
