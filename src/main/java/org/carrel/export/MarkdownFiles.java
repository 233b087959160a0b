// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Gathered.Noted;
import org.carrel.export.Gathered.OfCourse;
import org.carrel.export.Gathered.OfModule;
import org.carrel.export.Gathered.OfSection;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Placed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Markdown as Obsidian reads it: properties, a heading for each section, quotes as call-outs, and with each entry an id
/// that links can name.
final class MarkdownFiles {
    private final Imprint imprint;
    private final Steps steps;

    MarkdownFiles(Imprint imprint, Steps steps) {
        this.imprint = imprint;
        this.steps = steps;
    }

    /// One file for each module.
    List<OutFile> each(Gathered notes) throws InterruptedException {
        List<OutFile> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (OfCourse course : notes.courses()) {
            for (OfModule module : course.modules()) {
                String title = imprint.phrases().say(Phrase.NOTES_ON, module.title());
                String name = FileName.free(FileName.of(title, Format.MARKDOWN), names);
                names.add(name);
                var text = new StringBuilder();
                properties(text, title, source(course, module), List.of(tag(module.id())));
                sections(text, module, new BlockIds());
                files.add(OutFile.of(name, text.toString()));
            }
        }
        return files;
    }

    /// All modules in one file.
    OutFile together(Gathered notes) throws InterruptedException {
        String title = FileName.title(notes, imprint);
        List<OfModule> modules =
                notes.courses().stream().flatMap(course -> course.modules().stream()).toList();
        var text = new StringBuilder();
        properties(
                text,
                title,
                notes.courses().stream()
                        .map(
                                course ->
                                        course.modules().size() == 1
                                                ? source(course, course.modules().getFirst())
                                                : course.title())
                        .collect(Collectors.joining("; ")),
                modules.stream().map(module -> tag(module.id())).distinct().toList());
        var ids = new BlockIds();
        for (OfModule module : modules) {
            if (modules.size() > 1) {
                text.append("# ").append(MarkdownText.line(module.title())).append("\n\n");
            }
            sections(text, module, ids);
        }
        return OutFile.of(FileName.of(title, Format.MARKDOWN), text.toString());
    }

    private static String source(OfCourse course, OfModule module) {
        return module.id().isEmpty() ? course.title() : course.title() + ", " + module.id();
    }

    private void properties(StringBuilder text, String title, String source, List<String> tags) {
        text.append("---\ntitle: ").append(Yaml.scalar(title));
        text.append("\nsource: ").append(Yaml.scalar(source));
        text.append("\nexported: ").append(imprint.day());
        text.append("\ntags: [carrel");
        tags.stream()
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> text.append(", ").append(Yaml.scalar(tag)));
        text.append("]\n---\n");
    }

    private void sections(StringBuilder text, OfModule module, BlockIds ids)
            throws InterruptedException {
        for (OfSection section : module.sections()) {
            String title =
                    section.path().isEmpty()
                            ? imprint.phrases().say(Phrase.ON_THE_MODULE)
                            : section.title();
            text.append("## ").append(MarkdownText.line(title)).append("\n\n");
            for (Noted noted : section.entries()) {
                steps.next();
                entry(text, noted, ids);
            }
        }
    }

    private void entry(StringBuilder text, Noted noted, BlockIds ids) {
        Entry entry = noted.entry();
        Passage passage = entry.anchor().passage();
        String id = "^" + ids.of(entry);
        if (passage != null || entry.kind() == Kind.BOOKMARK || !entry.author().isEmpty()) {
            text.append("> [!quote] ").append(heading(entry)).append('\n');
            if (passage != null && !passage.exact().isBlank()) {
                text.append("> ").append(MarkdownText.line(passage.exact())).append('\n');
            }
            text.append('\n');
        }
        status(text, noted);
        String tags =
                entry.tags().stream()
                        .map(MarkdownFiles::tag)
                        .filter(tag -> !tag.isEmpty())
                        .map(tag -> "#" + tag)
                        .collect(Collectors.joining(" "));
        String note = MarkdownText.note(entry.text());
        // An id belongs to the paragraph whose last line it ends; to anything else from a line of
        // its own.
        boolean paragraph = !note.isEmpty() && note.lines().allMatch(MarkdownText::isPlainLine);
        text.append(note).append(note.isEmpty() ? "" : paragraph ? " " : "\n\n");
        text.append(tags).append(tags.isEmpty() ? "" : " ").append(id).append("\n\n");
    }

    private String heading(Entry entry) {
        String kind = MarkdownText.line(imprint.phrases().kind(entry));
        return entry.author().isEmpty()
                ? kind
                : kind + ", " + MarkdownText.line(imprint.phrases().say(Phrase.BY, entry.author()));
    }

    /// Said where the person would have to look; that all is well goes without saying.
    private void status(StringBuilder text, Noted noted) {
        noted.placed()
                .filter(
                        placed ->
                                !(placed instanceof Placed.Whole || placed instanceof Placed.Sure))
                .ifPresent(
                        placed ->
                                text.append('*')
                                        .append(imprint.phrases().status(placed))
                                        .append("*\n\n"));
    }

    /// What Obsidian takes for a tag; empty where nothing is left of it.
    static String tag(String written) {
        var tag = new StringBuilder();
        written.strip()
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) || "_-/".indexOf(c) >= 0 ? c : '-')
                .filter(c -> c != '-' || tag.isEmpty() || tag.charAt(tag.length() - 1) != '-')
                .forEach(tag::appendCodePoint);
        String whole = tag.toString();
        if (whole.isEmpty() || whole.equals("-")) {
            return "";
        }
        return whole.chars().allMatch(c -> c >= '0' && c <= '9') ? "n" + whole : whole;
    }

    /// Short ids, each once in a file, the same whenever the same entries are written.
    private static final class BlockIds {
        private static final int SHORTEST = 4;

        private final Set<String> taken = new HashSet<>();

        String of(Entry entry) {
            String whole = entry.id().toString().replace("-", "");
            for (int length = SHORTEST; length <= whole.length(); length++) {
                String id = "n-" + whole.substring(0, length);
                if (taken.add(id)) {
                    return id;
                }
            }
            throw new IllegalStateException("an entry twice in one file: " + entry.id());
        }
    }
}
