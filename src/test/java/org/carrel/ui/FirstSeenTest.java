// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.List;

class FirstSeenTest {
    private final Node first = hidden();
    private final Node second = new Region();
    private final Node third = hidden();
    private final Pane place = FirstSeen.in(new Pane(), first, second, third);

    private static Node hidden() {
        var node = new Region();
        node.setVisible(false);
        return node;
    }

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        doOnFx(
                () -> {
                    if (place.getScene() != null) {
                        ((Stage) place.getScene().getWindow()).close();
                    }
                });
    }

    private static void doOnFx(Runnable work) throws Exception {
        OnFx.onFx(
                () -> {
                    work.run();
                    return true;
                });
    }

    private void show() throws Exception {
        Stage stage = OnFx.newStage();
        doOnFx(
                () -> {
                    stage.setScene(new Scene(place, 100, 100));
                    stage.show();
                });
    }

    private void turn(Node node, boolean visible) throws Exception {
        doOnFx(() -> node.setVisible(visible));
    }

    @Test
    void onlyWhatCanBeSeenIsInTheWindow() {
        assertEquals(List.of(second), place.getChildren());
    }

    @Test
    void eachComesInItsOrderAndThenStays() throws Exception {
        show();
        turn(third, true);
        assertEquals(List.of(second, third), place.getChildren());
        turn(first, true);
        assertEquals(List.of(first, second, third), place.getChildren());
        turn(third, false);
        assertEquals(List.of(first, second, third), place.getChildren());
        turn(third, true);
        assertEquals(List.of(first, second, third), place.getChildren());
    }

    @Test
    void whatIsHiddenAgainBeforeTheWindowIsShownGoesOutAgain() throws Exception {
        turn(first, true);
        turn(first, false);
        show();
        assertEquals(List.of(second), place.getChildren());
    }

    @Test
    void whatComesLaterBesideItStaysBehind() throws Exception {
        var later = new Region();
        doOnFx(() -> place.getChildren().add(later));
        turn(third, true);
        assertEquals(List.of(second, third, later), place.getChildren());
    }
}
