// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.TreeItem;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.reader.SectionFilter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
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
        var setAside =
                new TreeItem<Entry>(new Entry.Group(Message.SET_ASIDE, Message.SET_ASIDE_WHY, ""));
        for (Module module : course.modules()) {
            add(module, module.setAside() == null ? root : setAside);
        }
        if (!setAside.isLeaf()) {
            root.getChildren().add(setAside);
        }
    }

    TreeItem<Entry> root() {
        return root;
    }

    /// Where each section that is shown stands.
    Map<SectionId, TreeItem<Entry>> items() {
        return items;
    }

    private void add(Module module, TreeItem<Entry> parent) {
        var item = new TreeItem<Entry>(new Entry.OfModule(module));
        wholeModule = filter.isEmpty() || filter.matches(module.title());
        nest(module.sections().stream().filter(section -> !section.extra()).toList(), item);
        var more =
                new TreeItem<Entry>(
                        new Entry.Group(
                                Message.MORE_IN_MODULE, Message.MORE_IN_MODULE_WHY, module.id()));
        nest(module.sections().stream().filter(Section::extra).toList(), more);
        if (!more.isLeaf()) {
            item.getChildren().add(more);
        }
        if (!item.isLeaf()) {
            parent.getChildren().add(item);
        }
    }

    /// A section stands below the nearest one before it of a lower level.
    private void nest(List<Section> sections, TreeItem<Entry> parent) {
        record Open(int level, TreeItem<Entry> item) {}
        Deque<Open> open = new ArrayDeque<>();
        Deque<TreeItem<Entry>> added = new ArrayDeque<>();
        for (Section section : sections) {
            while (!open.isEmpty() && open.peek().level >= section.level()) {
                open.pop();
            }
            var item = new TreeItem<Entry>(new Entry.OfSection(section));
            (open.isEmpty() ? parent : open.peek().item).getChildren().add(item);
            open.push(new Open(section.level(), item));
            added.push(item);
        }
        for (TreeItem<Entry> item : added) {
            keepIfFound(item);
        }
    }

    /// Called for the deepest rows first.
    private void keepIfFound(TreeItem<Entry> item) {
        Section section = ((Entry.OfSection) item.getValue()).section();
        if (item.isLeaf() && !wholeModule && !filter.matches(section)) {
            item.getParent().getChildren().remove(item);
        } else {
            items.put(section.id(), item);
        }
    }
}
