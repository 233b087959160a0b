// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Application;
import javafx.stage.Stage;

/// The system's browser. JavaFX lends it to applications only; this one is never started.
final class Browser extends Application {
    static void open(String address) {
        new Browser().getHostServices().showDocument(address);
    }

    @Override
    public void start(Stage stage) {
        throw new IllegalStateException("not an application of its own");
    }
}
