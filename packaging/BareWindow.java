// SPDX-License-Identifier: Apache-2.0

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What Carrel's start is compared with: the least program that shows a page, one window with a WebView.
///
///     BareWindow PAGE.html          until it is closed
///     BareWindow rehearse PAGE.html until the page was painted, for the start-up cache
public final class BareWindow {
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private BareWindow() {}

    public static void main(String[] arguments) throws Exception {
        JAVAFX.setLevel(Level.SEVERE);
        String page = Files.readString(Path.of(arguments[arguments.length - 1]));
        boolean rehearsal = arguments.length > 1;
        Platform.startup(
                () -> {
                    var web = new WebView();
                    var stage = new Stage();
                    // The screen without a display is smaller.
                    stage.setScene(rehearsal ? new Scene(web, 900, 700) : new Scene(web, 1366, 768));
                    web.getEngine().loadContent(page);
                    stage.setX(0);
                    stage.setY(0);
                    stage.show();
                    if (rehearsal) {
                        closeLater(stage);
                    }
                });
    }

    private static void closeLater(Stage stage) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 120) {
                    stop();
                    stage.close();
                    Platform.exit();
                }
            }
        }.start();
    }
}
