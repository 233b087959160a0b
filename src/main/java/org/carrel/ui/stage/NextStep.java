// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.carrel.reader.Presenting;
import org.carrel.workshop.Seen;
import org.carrel.workshop.Show;
import org.carrel.workshop.Step;
import org.carrel.workshop.Veil;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What comes next, for the trainer.
final class NextStep {
    private final Presenting presenting;
    private final StageView view;
    private final Label last = new Label(StageMessage.NEXT_NONE.text());
    private final VBox box;
    private final Pulses later = new Pulses(Pulses.TO_PAINT, this::show);

    NextStep(Presenting presenting, StageView view) {
        this.presenting = presenting;
        this.view = view;
        var title = new Label(StageMessage.NEXT_STEP.text());
        title.getStyleClass().add("soft");
        last.getStyleClass().add("soft");
        var picture = new StackPane(view.node(), last);
        VBox.setVgrow(picture, Priority.ALWAYS);
        box = new VBox(title, picture);
        box.getStyleClass().add("stage-next");
        // After what the room sees: that goes first.
        presenting.aheadProperty().subscribe(_ -> later.start());
        presenting.stepsProperty().subscribe(_ -> later.start());
    }

    Node node() {
        return box;
    }

    private void show() {
        Seen next = next();
        view.show(next);
        last.setVisible(next == null && presenting.aheadProperty().get() != null);
        view.node().setVisible(next != null);
    }

    private @Nullable Seen next() {
        Seen now = presenting.aheadProperty().get();
        Show show = presenting.showProperty().get();
        if (now == null || show == null) {
            return null;
        }
        List<Step> steps = presenting.stepsProperty().get();
        int step = presenting.stepProperty().get() + 1;
        if (step < steps.size()) {
            return new Seen(now.part(), now.page(), steps.get(step), now.percent(), Veil.NONE);
        }
        int part = presenting.partProperty().get() + 1;
        return part < show.parts().size()
                ? new Seen(show.parts().get(part), null, null, now.percent(), Veil.NONE)
                : null;
    }
}
