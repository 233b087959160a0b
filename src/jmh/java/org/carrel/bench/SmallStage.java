// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

/// A window of full size, drawn small. The headless platform copies each frame to its screen pixel by pixel, on the FX
/// thread, and would hold that longer than everything that is measured; a system with a screen does no such thing.
record SmallStage(double width, double height, double scale) {
    /// Not yet shown.
    Stage with(Parent root) {
        root.setManaged(false);
        root.resize(width, height);
        root.getTransforms().add(new Scale(1 / scale, 1 / scale, 0, 0));
        var stage = new Stage();
        stage.setScene(new Scene(new Pane(root), width / scale, height / scale));
        return stage;
    }
}
