// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is dragged to the agenda and within it.
final class AgendaDrag {
    private static final DataFormat ITEM = format("application/x-carrel-agenda-item");
    private static final DataFormat SECTIONS = format("application/x-carrel-sections");

    private AgendaDrag() {}

    /// A program may know each format once.
    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

    static void begin(Node from, UUID item) {
        var content = new ClipboardContent();
        content.put(ITEM, item.toString());
        from.startDragAndDrop(TransferMode.MOVE).setContent(content);
    }

    static void begin(Node from, List<Section> sections) {
        var content = new ClipboardContent();
        content.put(
                SECTIONS,
                sections.stream()
                        .map(section -> section.id().path())
                        .collect(Collectors.joining("\n")));
        from.startDragAndDrop(TransferMode.COPY).setContent(content);
    }

    static boolean isOurs(Dragboard board) {
        return board.hasContent(ITEM) || board.hasContent(SECTIONS);
    }

    static Optional<UUID> item(Dragboard board) {
        return board.getContent(ITEM) instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    /// Those that the course has.
    static List<Section> sections(Dragboard board, @Nullable Course course) {
        return course != null && board.getContent(SECTIONS) instanceof String paths
                ? Stream.of(paths.split("\n", -1))
                        .flatMap(path -> course.section(new SectionId(path)).stream())
                        .toList()
                : List.of();
    }
}
