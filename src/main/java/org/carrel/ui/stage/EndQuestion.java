// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Asks once whether the show is to end; any other key goes on with it.
final class EndQuestion implements Over {
    private final Label words = new Label(StageMessage.END_ASKED.text());
    private final Runnable end;

    EndQuestion(Runnable end) {
        this.end = end;
        words.getStyleClass().addAll("stage-over", "stage-line");
        words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return words;
    }

    @Override
    public boolean pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            end.run();
        }
        return !key.getCode().isModifierKey();
    }
}
