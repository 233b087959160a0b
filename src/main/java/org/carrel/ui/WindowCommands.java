// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.Optional;
import java.util.function.Supplier;

/// What can be done with the window as a whole.
final class WindowCommands {
    private WindowCommands() {}

    /// @param stage empty as long as the window is on none
    static void add(Commands commands, Supplier<Optional<Stage>> stage) {
        commands.add(
                Message.FULL_SCREEN,
                () -> stage.get().ifPresent(shown -> shown.setFullScreen(!shown.isFullScreen())));
        commands.add(Message.QUIT, () -> stage.get().ifPresent(WindowCommands::close));
    }

    private static void close(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
}
