// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.page.Theme;
import org.carrel.reader.Kept;
import org.carrel.reader.Noting;
import org.carrel.reader.Reader;
import org.carrel.ui.Message;
import org.carrel.ui.NotebookMessage;
import org.carrel.ui.Wording;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The whole program, headless, with somebody at it who reads, notes, searches, opens a file and leaves; as a process of
/// its own.
final class WholeSitting {
    private static final int STEADY = 120;

    private final Program program;
    private final Reader reader;
    private final Queue<Step> steps = new ArrayDeque<>();

    private record Step(BooleanSupplier ready, Runnable act) {}

    private WholeSitting(Program program) {
        this.program = program;
        this.reader = program.reader;
    }

    /// Takes who sits there (a guest; anybody, where only guests may sit; a person; or both), the course, the folders
    /// where traces would be, and where to list what is in them when a guest takes the place of a person.
    public static void main(String... arguments) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code =
                Desktop.run(
                        Optional.of(Path.of(arguments[1])),
                        arguments[0].equals("guest"),
                        err,
                        program -> {
                            var sitting = new WholeSitting(program);
                            switch (arguments[0]) {
                                case "guest", "anybody" -> {
                                    sitting.read();
                                    sitting.end();
                                }
                                case "person" -> sitting.read();
                                case "both" -> {
                                    sitting.read();
                                    sitting.makeWay(Path.of(arguments[3]), Path.of(arguments[2]));
                                    sitting.read();
                                    sitting.close();
                                    sitting.press(NotebookMessage.GUEST_WITHOUT);
                                }
                                default -> throw new IllegalArgumentException(arguments[0]);
                            }
                            if (!arguments[0].equals("both")) {
                                sitting.close();
                            }
                            sitting.start();
                        });
        Runtime.getRuntime().exit(code);
    }

    private void when(BooleanSupplier ready, Runnable act) {
        steps.add(new Step(ready, act));
    }

    /// At every pulse, whether the next step can be made.
    private void start() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Step next = steps.peek();
                if (next == null) {
                    stop();
                } else if (next.ready.getAsBoolean()) {
                    steps.remove();
                    Platform.runLater(next.act); // a dialog can't come up in a pulse
                }
            }
        }.start();
    }

    private void read() {
        when(
                () -> shows("index") && isKept(),
                () -> reader.navigation().show(reader.courseProperty().get().sections().get(1)));
        when(
                () -> shows("section-1"),
                () -> {
                    Noting noting = reader.annotating().noting();
                    noting.toggleBookmark(0);
                    noting.highlight(0, 8, Colour.GREEN);
                    Anchor place = noting.section().orElseThrow();
                    noting.begin(place, "canary of a note", List.of("canary of a tag"));
                    reader.annotating().notes().settle();
                    reader.navigation().next();
                });
        when(
                () -> shows("section-2"),
                () -> {
                    reader.finding().look("canary");
                    program.preferences.setTheme(Theme.DARK);
                    program.preferences.zoomIn();
                    reader.annotating()
                            .noting()
                            .toggleDone(reader.navigation().sectionProperty().get());
                });
        when(
                () -> reader.finding().foundProperty().get() != null,
                () -> reader.attachments().look("modules/frost/canary.pdf"));
        // There is no program to open it; the copy that it was to open is there.
        press(Message.FILE_OPEN);
        when(() -> dialog().isPresent() && button(Message.FILE_OPEN).isEmpty(), () -> {});
        press(Message.CANCEL);
        when(
                () -> dialog().isEmpty() && reader.attachments().hasCopies(),
                () -> {
                    throw new IllegalStateException("canary of a failure");
                });
        when(() -> isKept(), () -> {});
    }

    private boolean shows(String section) {
        var shown = reader.navigation().shownProperty().get();
        return shown != null && shown.page().section().id().path().endsWith(section);
    }

    private boolean isKept() {
        return switch (reader.annotating().notes().keptProperty().get()) {
            case Kept.Saved _, Kept.Guest _ -> true;
            default -> false;
        };
    }

    private void makeWay(Path list, Path traces) {
        when(() -> true, () -> menu(NotebookMessage.GUEST).fire());
        var steady = new Steady(traces);
        when(
                () ->
                        reader.annotating().notes().keptProperty().get() instanceof Kept.Guest
                                && steady.is(),
                () -> {
                    try {
                        Files.write(list, Traces.in(traces));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /// Whether nothing has changed on the disk for a while.
    private static final class Steady {
        private final Path folder;
        private List<String> before = List.of();
        private int pulses;

        Steady(Path folder) {
            this.folder = folder;
        }

        boolean is() {
            List<String> now = Traces.in(folder);
            pulses = now.equals(before) ? pulses + 1 : 0;
            before = now;
            return pulses >= STEADY;
        }
    }

    private void end() {
        when(() -> true, () -> menu(NotebookMessage.GUEST_END).fire());
        press(NotebookMessage.GUEST_WITHOUT);
        when(() -> reader.courseProperty().get() == null, () -> {});
    }

    private void close() {
        when(
                () -> true,
                () ->
                        stage().fireEvent(
                                        new WindowEvent(
                                                stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void press(Wording words) {
        when(
                () -> button(words).isPresent(),
                () -> {
                    button(words).orElseThrow().fire();
                });
    }

    private static Optional<Button> button(Wording words) {
        return dialog().stream()
                .flatMap(pane -> pane.lookupAll(".button").stream())
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words.text()))
                .findFirst();
    }

    private static Optional<DialogPane> dialog() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    private Stage stage() {
        return (Stage) program.window.root().getScene().getWindow();
    }

    private MenuItem menu(Wording words) {
        var bar = (MenuBar) program.window.root().lookup(".menu-bar");
        return bar.getMenus().stream()
                .flatMap(WholeSitting::items)
                .filter(item -> words.text().equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(Menu menu) {
        return menu.getItems().stream();
    }
}
