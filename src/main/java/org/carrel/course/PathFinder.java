// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the file that an address of the web site stands for: {@code a/b.html} and {@code a/b/} are
/// {@code a/b.md}.
final class PathFinder {
    private static final List<String> OWN_PAGES =
            List.of("index.md", "index.markdown", "README.md", "README.markdown", "index.html");
    private static final List<String> ENDINGS = List.of(".md", ".markdown", ".html");

    private final FileNames names;
    private final Map<String, String> permalinks;

    /// @param permalinks pages by the address that their front matter gives them, see [#permalink]
    PathFinder(FileNames names, Map<String, String> permalinks) {
        this.names = names;
        this.permalinks = Map.copyOf(permalinks);
    }

    /// How a permalink is looked up; empty for one with places to be filled in.
    static String permalink(String written) {
        String path = FileNames.fold(withoutHtml(Href.path("", written)));
        String page =
                path.endsWith("/index")
                        ? path.substring(0, path.length() - "/index".length())
                        : path;
        return written.indexOf(':') >= 0 ? "" : page;
    }

    /// @param path from the course's root, without {@code ..}; a folder has no {@code /} at its end
    Optional<String> find(String path) {
        String folder = path.isEmpty() ? "" : path + "/";
        Optional<String> found = path.isEmpty() ? Optional.empty() : names.find(path);
        if (!withoutHtml(path).equals(path)) {
            found = found.or(() -> withEnding(withoutHtml(path)));
        }
        if (FileNames.stem(path).equals("index")) {
            found = found.or(() -> ownPage(FileNames.folder(path)));
        }
        found =
                found.or(() -> ownPage(folder))
                        .or(() -> path.isEmpty() ? Optional.empty() : withEnding(path));
        return found.or(() -> Optional.ofNullable(permalinks.get(permalink(path))));
    }

    private Optional<String> ownPage(String folder) {
        return OWN_PAGES.stream().flatMap(page -> names.find(folder + page).stream()).findFirst();
    }

    private Optional<String> withEnding(String path) {
        return ENDINGS.stream().flatMap(ending -> names.find(path + ending).stream()).findFirst();
    }

    private static String withoutHtml(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int cut = lower.endsWith(".html") ? 5 : lower.endsWith(".htm") ? 4 : 0;
        return path.substring(0, path.length() - cut);
    }
}
