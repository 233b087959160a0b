// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Locale;
import java.util.Set;

/// Tells by its path whether a file is a page, and what kind.
final class Pages {
    private static final Set<String> PARTS =
            Set.of("_includes", "_layouts", "_data", "_sass", "_plugins");
    private static final Set<String> PAPERS =
            Set.of(
                    "readme",
                    "license",
                    "licence",
                    "copying",
                    "notice",
                    "authors",
                    "contributors",
                    "contributing",
                    "conduct",
                    "code_of_conduct",
                    "changelog",
                    "security",
                    "support",
                    "issue_template",
                    "pull_request_template");

    private Pages() {}

    static boolean isPage(String path) {
        return isMarkdown(path) && !isPart(path);
    }

    static boolean isMarkdown(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    /// What a repository says of itself, rather than a course of its subject.
    static boolean isPaper(String path) {
        return PAPERS.contains(FileNames.stem(path).toLowerCase(Locale.ROOT));
    }

    /// How far in front a folder's own page stands: its index before its readme before its overview
    /// before the rest.
    static int rank(String path) {
        return switch (FileNames.stem(path).toLowerCase(Locale.ROOT)) {
            case "index", "_index" -> 0;
            case "readme" -> 1;
            case "overview" -> 2;
            default -> 3;
        };
    }

    static boolean isIndex(String path) {
        return rank(path) < 3;
    }

    /// Fragments and templates, no pages of their own.
    private static boolean isPart(String path) {
        if (path.indexOf('_') < 0) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (PARTS.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
