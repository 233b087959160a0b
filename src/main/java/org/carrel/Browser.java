// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Application;
import javafx.stage.Stage;

import java.util.Locale;
import java.util.stream.Stream;

/// The system's browser and mail program. JavaFX lends them to applications only; this one is never started.
final class Browser extends Application {
    /// @throws IllegalArgumentException for anything but an http, https or mailto address: any other scheme may start a
    ///   program
    static void open(String address) {
        String scheme = address.toLowerCase(Locale.ROOT);
        if (Stream.of("http:", "https:", "mailto:").noneMatch(scheme::startsWith)) {
            throw new IllegalArgumentException("no address for a browser");
        }
        show(address);
    }

    /// Leaves an address of any kind to the system, which never says whether it could do anything with it.
    static void show(String address) {
        new Browser().getHostServices().showDocument(address);
    }

    @Override
    public void start(Stage stage) {
        throw new IllegalStateException("not an application of its own");
    }
}
