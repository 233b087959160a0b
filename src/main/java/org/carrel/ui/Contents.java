// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.TreeItem;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.reader.SectionFilter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;

/// The rows of the contents: modules in the authors' order, sections by level, then what stands apart. A row that does
/// not match stays only where one below it does, or where its module's title matches.
final class Contents {
    private final SectionFilter filter;
    private final TreeItem<Entry> root = new TreeItem<>();
    private final Map<SectionId, TreeItem<Entry>> items = new HashMap<>();
    private boolean wholeModule;

    Contents(Course course, SectionFilter filter) {
        this.filter = filter;
        List<TreeItem<Entry>> toRead = new ArrayList<>();
        List<TreeItem<Entry>> apart = new ArrayList<>();
        for (Module module : course.modules()) {
            add(module, module.setAside() == null ? toRead : apart);
        }
        addGroup(new Entry.Group(Message.SET_ASIDE, Message.SET_ASIDE_WHY, ""), apart, toRead);
        root.getChildren().setAll(toRead);
    }

    TreeItem<Entry> root() {
        return root;
    }

    /// Where each section that is shown stands.
    Map<SectionId, TreeItem<Entry>> items() {
        return items;
    }

    private void add(Module module, List<TreeItem<Entry>> to) {
        wholeModule = filter.isEmpty() || filter.matches(module.title());
        List<TreeItem<Entry>> rows = rows(module, false);
        addGroup(
                new Entry.Group(Message.MORE_IN_MODULE, Message.MORE_IN_MODULE_WHY, module.id()),
                rows(module, true),
                rows);
        addGroup(new Entry.OfModule(module), rows, to);
    }

    /// Children are set all at once: a tree item tells the whole way up of each that is added.
    private static void addGroup(
            Entry entry, List<TreeItem<Entry>> rows, List<TreeItem<Entry>> to) {
        if (!rows.isEmpty()) {
            var group = new TreeItem<>(entry);
            group.getChildren().setAll(rows);
            to.add(group);
        }
    }

    private List<TreeItem<Entry>> rows(Module module, boolean extra) {
        return rows(
                module.sections().stream()
                        .filter(section -> section.extra() == extra)
                        .toList()
                        .listIterator(),
                0);
    }

    /// The rows of the sections that follow, as long as they lie deeper than the one above.
    private List<TreeItem<Entry>> rows(ListIterator<Section> left, int above) {
        List<TreeItem<Entry>> rows = new ArrayList<>();
        while (left.hasNext()) {
            Section section = left.next();
            if (section.level() <= above) {
                left.previous();
                break;
            }
            List<TreeItem<Entry>> below = rows(left, section.level());
            if (!below.isEmpty() || wholeModule || filter.matches(section)) {
                var row = new TreeItem<Entry>(new Entry.OfSection(section));
                row.getChildren().setAll(below);
                items.put(section.id(), row);
                rows.add(row);
            }
        }
        return rows;
    }
}
