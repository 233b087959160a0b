// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.carrel.storage.notes.Shelf;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Notebooks by their names, for the person to choose one.
final class NotebookList {
    private static final double HEIGHT = 180;

    private NotebookList() {}

    /// The first of them is chosen.
    static ListView<Shelf.Named> of(List<Shelf.Named> all) {
        var list = new ListView<Shelf.Named>();
        list.getItems().setAll(all);
        list.setPrefHeight(HEIGHT);
        list.setAccessibleText(NotebookMessage.SEVERAL_TITLE.text());
        list.getSelectionModel().selectFirst();
        list.setCellFactory(
                _ ->
                        new ListCell<>() {
                            @Override
                            protected void updateItem(Shelf.@Nullable Named item, boolean empty) {
                                super.updateItem(item, empty);
                                setText(item == null || empty ? null : item.name());
                            }
                        });
        return list;
    }
}
