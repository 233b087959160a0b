// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import static org.carrel.ui.stage.Stand.onFx;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.carrel.course.SectionId;
import org.carrel.reader.Preferences;
import org.carrel.reader.Presenting;
import org.carrel.reader.Reader;
import org.carrel.storage.Settings;
import org.carrel.ui.FxBackground;
import org.carrel.ui.Seat;
import org.carrel.workshop.Part;
import org.carrel.workshop.Show;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// A show with its windows, on screens that a test has in its hands.
final class ShowOnStage {
    static final String PRIVATE = "Only for the trainer";

    private static final String COURSE =
            """
            ---
            title: 1. Wax
            ---
            One is wax.

            - Two is honey.
            - Three is brood.

            ## Pollen

            Four is pollen.
            """;

    final FakeScreens screens = new FakeScreens();
    final Reader reader;
    private final FxBackground background = new FxBackground();
    private final Stage main;

    ShowOnStage(Path folder) throws Exception {
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        Files.writeString(bees.resolve("section-1.md"), COURSE);
        main = FxToolkit.registerPrimaryStage();
        reader = onFx(() -> Seat.reader(background));
        onFx(
                () -> {
                    var door =
                            new StageDoor(
                                    reader,
                                    new Preferences(Settings.standard(), _ -> {}),
                                    folder.resolve("scratch"),
                                    screens,
                                    InstantSource.system());
                    main.setScene(new Scene(new StackPane(), 300, 200));
                    main.setX(10);
                    main.setY(10);
                    main.show();
                    door.watch(main);
                    reader.open(folder.resolve("course"), new SectionId("bees/section-1"));
                    return true;
                });
        until(() -> reader.navigation().shownProperty().get() != null);
        onFx(
                () ->
                        reader.annotating()
                                .noting()
                                .begin(
                                        reader.annotating().noting().section().orElseThrow(),
                                        PRIVATE,
                                        List.of("trainer")));
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(75, TimeUnit.SECONDS, () -> onFx(condition));
    }

    Presenting presenting() {
        return reader.presenting();
    }

    /// Begins with the section, and a break after it; returns once its steps are known and the trainer's window is there
    /// if it is to be.
    void begin(boolean rehearsed) throws Exception {
        onFx(
                () -> {
                    var show =
                            new Show(
                                    "Bees",
                                    List.of(
                                            Part.of(new SectionId("bees/section-1"), "1. Wax", 20),
                                            new Part(Part.Kind.BREAK, null, "Coffee", 10)));
                    if (rehearsed) {
                        presenting().rehearse(show);
                    } else {
                        presenting().present(show);
                    }
                    return true;
                });
        until(() -> !presenting().stepsProperty().get().isEmpty());
        boolean two = rehearsed || screens.areas().size() > 1;
        until(() -> !two || window(StageMessage.TRAINER_TITLE).isPresent());
    }

    /// FX thread only.
    static Optional<Stage> window(StageMessage title) {
        return Window.getWindows().stream()
                .map(Stage.class::cast)
                .filter(stage -> title.text().equals(stage.getTitle()))
                .findFirst();
    }

    /// All words that stand in a window; FX thread only.
    static String words(Stage stage) {
        var words = new StringBuilder();
        collect(stage.getScene().getRoot(), words);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words) {
        if (node instanceof Text text) {
            words.append(text.getText()).append('\n');
        } else if (node instanceof Labeled label) {
            words.append(label.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    /// A key as that window gets it, pressed, typed and let go.
    void press(StageMessage window, KeyCode code, String typed, boolean shift, boolean control)
            throws Exception {
        onFx(
                () -> {
                    Scene scene = window(window).orElseThrow().getScene();
                    for (var type :
                            List.of(
                                    KeyEvent.KEY_PRESSED,
                                    KeyEvent.KEY_TYPED,
                                    KeyEvent.KEY_RELEASED)) {
                        boolean isTyped = type == KeyEvent.KEY_TYPED;
                        if (!isTyped || !typed.isEmpty()) {
                            Event.fireEvent(
                                    scene,
                                    new KeyEvent(
                                            type,
                                            isTyped ? typed : KeyEvent.CHAR_UNDEFINED,
                                            isTyped ? "" : typed,
                                            isTyped ? KeyCode.UNDEFINED : code,
                                            shift,
                                            control,
                                            false,
                                            false));
                        }
                        if (window(window).isEmpty()) {
                            break;
                        }
                    }
                    return true;
                });
    }

    void press(StageMessage window, KeyCode code) throws Exception {
        press(window, code, "", false, false);
    }

    void type(StageMessage window, KeyCode code, String typed) throws Exception {
        press(window, code, typed, false, false);
    }

    void close() throws Exception {
        onFx(
                () -> {
                    reader.close();
                    reader.attachments().end();
                    return true;
                });
        background.close();
        FxToolkit.cleanupStages();
    }
}
