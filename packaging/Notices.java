// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether NOTICE names every library that ships, and none that does not. It names jars in brackets, as (ikonli-*).
final class Notices {
    private static final Pattern NAMED = Pattern.compile("\\(([a-z0-9*, -]+\\*)\\)");

    private Notices() {}

    static void check(Path notice, Path lib) throws IOException {
        List<String> patterns =
                NAMED.matcher(Files.readString(notice))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .flatMap(names -> List.of(names.split(", ")).stream())
                        .toList();
        List<String> unused = new ArrayList<>(patterns);
        List<String> unnamed = new ArrayList<>();
        for (Path jar : Tools.list(lib)) {
            List<String> naming =
                    patterns.stream().filter(each -> matcher(each).matches(jar.getFileName())).toList();
            unused.removeAll(naming);
            if (naming.isEmpty() && !Package.isOwn(jar)) {
                unnamed.add(jar.getFileName().toString());
            }
        }
        if (!unnamed.isEmpty() || !unused.isEmpty()) {
            throw new IllegalStateException(
                    "NOTICE does not name " + unnamed + "; it names " + unused + ", which do not ship");
        }
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern + ".jar");
    }
}
