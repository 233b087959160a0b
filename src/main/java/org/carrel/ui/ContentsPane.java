// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.reader.Reader;
import org.carrel.reader.SectionFilter;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The contents of the course as a tree, with a box that filters it.
final class ContentsPane {
    private final Reader reader;
    private final Label title = new Label();
    private final TextField filter = new TextField();
    private final Label nothing = new Label(Message.FILTER_NONE.text());
    private final TreeView<Entry> tree = new TreeView<>();
    private final VBox box = new VBox(title, filter, new StackPane(tree, nothing));
    private final PauseTransition typed = new PauseTransition(Duration.millis(120));
    private final Rows rows = new Rows(tree);
    private final Set<String> expanded = new HashSet<>();
    private Map<SectionId, TreeItem<Entry>> items = new HashMap<>();
    private @Nullable Before before;

    /// How the tree stood when filtering began.
    private record Before(@Nullable Section section, int firstRow) {}

    ContentsPane(Reader reader) {
        this.reader = reader;
        box.getStyleClass().add("contents");
        title.getStyleClass().add("pane-title");
        filter.setPromptText(Message.FILTER_PROMPT.text());
        filter.setAccessibleText(Message.FILTER_PROMPT.text());
        nothing.getStyleClass().add("nothing");
        nothing.setWrapText(true);
        nothing.setVisible(false);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        tree.setShowRoot(false);
        tree.setAccessibleText(Message.CONTENTS_TITLE.text());
        tree.setFixedCellSize(28);
        tree.setCellFactory(
                _ -> {
                    var cell =
                            new EntryCell(
                                    reader.navigation().sectionProperty(),
                                    reader.annotating().tallyProperty());
                    cell.setOnDragDetected(_ -> drag(cell));
                    return cell;
                });
        VBox.setVgrow(tree.getParent(), Priority.ALWAYS);
        typed.setOnFinished(_ -> fill());
        filter.textProperty().subscribe((_, _) -> typed.playFromStart());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::treeKey);
        tree.addEventFilter(KeyEvent.KEY_TYPED, this::treeTyped);
        tree.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY
                            && click.getClickCount() == 1
                            && click.getTarget() instanceof Node node
                            && isOnRow(node)) {
                        openSelected();
                    }
                });
        reader.courseProperty().subscribe(this::courseChanged);
        reader.navigation().sectionProperty().subscribe(this::mark);
    }

    Region node() {
        return box;
    }

    /// What has the focus when one comes here first.
    Node first() {
        return tree;
    }

    void focus() {
        tree.requestFocus();
    }

    private void courseChanged(@Nullable Course course) {
        title.setText(course == null ? "" : course.title());
        expanded.clear();
        before = null;
        if (course != null) {
            expanded.addAll(reader.desk().unfolded(course));
        }
        filter.clear();
        typed.stop();
        fill();
    }

    private void fill() {
        Course course = reader.courseProperty().get();
        if (course == null) {
            tree.setRoot(null);
            return;
        }
        var contents = new Contents(course, new SectionFilter(filter.getText()));
        items = contents.items();
        TreeItem<Entry> root = contents.root();
        boolean filtering = !filter.getText().isBlank();
        Section now = reader.navigation().sectionProperty().get();
        if (filtering && before == null) {
            before = new Before(now, rows.first());
        }
        restoreExpansion(root, filtering);
        tree.setRoot(root);
        nothing.setVisible(root.getChildren().isEmpty());
        Before stood = before;
        if (!filtering && stood != null && Objects.equals(stood.section(), now)) {
            standAgain(stood.firstRow(), now);
        } else {
            mark(now);
        }
        if (!filtering) {
            before = null;
        }
    }

    /// As before filtering: a branch that the person had folded stays so.
    private void standAgain(int firstRow, @Nullable Section now) {
        TreeItem<Entry> item = now == null ? null : items.get(now.id());
        for (TreeItem<Entry> at = item; at != null; at = at.getParent()) {
            if (tree.getRow(at) >= 0 && shows(at)) {
                tree.getSelectionModel().select(at);
                break;
            }
        }
        tree.scrollTo(firstRow);
    }

    private static boolean shows(TreeItem<Entry> item) {
        for (TreeItem<Entry> above = item.getParent(); above != null; above = above.getParent()) {
            if (!above.isExpanded() && above.getParent() != null) {
                return false;
            }
        }
        return true;
    }

    /// While filtering, all that was found is open; else what the person opened is.
    private void restoreExpansion(TreeItem<Entry> item, boolean all) {
        for (TreeItem<Entry> child : item.getChildren()) {
            if (!child.isLeaf()) {
                child.setExpanded(all || expanded.contains(child.getValue().name()));
                if (!all) {
                    child.expandedProperty()
                            .subscribe((_, open) -> remember(child.getValue().name(), open));
                }
                restoreExpansion(child, all);
            }
        }
    }

    private void remember(String row, boolean open) {
        Course course = reader.courseProperty().get();
        boolean changed = open ? expanded.add(row) : expanded.remove(row);
        if (changed && course != null) {
            reader.desk().unfold(course, row, open);
        }
    }

    /// Selects the section being read and brings it into view.
    private void mark(@Nullable Section section) {
        TreeItem<Entry> item = section == null ? null : items.get(section.id());
        if (item == null) {
            tree.getSelectionModel().clearSelection();
            return;
        }
        for (TreeItem<Entry> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        tree.getSelectionModel().select(item);
        rows.show(tree.getRow(item));
    }

    private void openSelected() {
        TreeItem<Entry> item = tree.getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        switch (item.getValue()) {
            case Entry.OfSection(Section section) -> reader.navigation().show(section);
            case Entry.OfModule _, Entry.Group _ -> item.setExpanded(!item.isExpanded());
        }
    }

    /// To the agenda: a section, or those of a module that its menu names.
    private static void drag(EntryCell cell) {
        switch (cell.getItem()) {
            case Entry.OfSection(Section section) -> AgendaDrag.begin(cell, List.of(section));
            case Entry.OfModule(Module module) ->
                    AgendaDrag.begin(
                            cell,
                            module.sections().stream().filter(each -> !each.extra()).toList());
            case null, default -> {}
        }
    }

    private static boolean isOnRow(Node clicked) {
        for (Node at = clicked; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("arrow")
                    || at.getStyleClass().contains("tree-disclosure-node")) {
                return false;
            }
            if (at instanceof EntryCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void treeKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            key.consume();
            openSelected();
        }
    }

    /// Letters typed in the tree look for a section.
    private void treeTyped(KeyEvent key) {
        String typed = key.getCharacter();
        if (!key.isShortcutDown()
                && !key.isAltDown()
                && !typed.isBlank()
                && typed.codePoints().noneMatch(Character::isISOControl)) {
            key.consume();
            filter.requestFocus();
            filter.appendText(typed);
            filter.end();
        }
    }

    private void filterKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            key.consume();
            filter.clear();
        } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
            key.consume();
            tree.requestFocus();
            if (tree.getSelectionModel().isEmpty()) {
                tree.getSelectionModel().selectFirst();
            }
        }
    }
}
