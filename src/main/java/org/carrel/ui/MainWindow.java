// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Page;
import org.carrel.reader.Background;
import org.carrel.reader.Done;
import org.carrel.reader.Opener;
import org.carrel.reader.Place;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.reader.Shown;
import org.carrel.ui.web.PageView;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The window: contents on the left, the page in the middle, bars around them.
public final class MainWindow {
    private static final double CONTENTS_WIDTH = 286;

    private final Reader reader;
    private final ContentsPane contents;
    private final PageView page;
    private final SplitPane desk;
    private final BorderPane root = new BorderPane();
    private final Commands commands;
    private final Dialogs dialogs;
    private final Printing printing;
    private final ChangedCopyDialog changedCopies;
    private final Clip clip;
    private double contentsWidth = CONTENTS_WIDTH;

    /// @param scratch a folder of this process alone
    /// @param browser opens an address in the system's browser or mail program
    /// @param opener opens a file in the system's program for it
    public MainWindow(
            Reader reader,
            Background background,
            Preferences preferences,
            Path scratch,
            Consumer<String> browser,
            Opener opener) {
        this.reader = reader;
        var frame = new DialogFrame(this::stage, preferences);
        this.printing = new Printing(background, reader.notices(), frame, scratch);
        this.clip = new Clip(reader.notices());
        this.dialogs = new Dialogs(frame, clip, browser);
        this.changedCopies = new ChangedCopyDialog(frame, reader.attachments());
        new AttachmentDialog(frame, reader.attachments(), opener).comeUp();
        this.commands = new Commands(reader, preferences, new Actions());
        this.contents = new ContentsPane(reader);
        this.page =
                new PageView(
                        reader.navigation().shownProperty(),
                        reader::language,
                        preferences.themeProperty(),
                        preferences.zoomProperty(),
                        scratch,
                        new InPage());
        desk = new SplitPane(contents.node(), page.node());
        desk.setOrientation(Orientation.HORIZONTAL);
        SplitPane.setResizableWithParent(contents.node(), false);
        var welcome = new WelcomePane(reader, commands).node();
        var middle = new StackPane(desk, welcome);
        welcome.visibleProperty().bind(reader.courseProperty().isNull());
        desk.visibleProperty().bind(reader.courseProperty().isNotNull());
        root.setTop(
                new VBox(
                        MainMenu.of(commands, reader, preferences),
                        new MainToolBar(commands, reader, preferences).node()));
        root.setCenter(middle);
        root.setBottom(
                new VBox(
                        new NoticeBar(reader, commands).node(),
                        new StatusBar(reader, preferences).node()));
        root.getStyleClass().add("carrel");
        reader.courseProperty().subscribe((_, _) -> focusOnReading());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromMenus);
        root.addEventFilter(DragEvent.DRAG_OVER, this::dragged);
        root.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        holdContentsWidth();
    }

    public Parent root() {
        return root;
    }

    /// Of the contents beside the page, in pixels, also while they are folded away.
    public double contentsWidth() {
        return desk.getItems().contains(contents.node())
                ? desk.getDividerPositions()[0] * desk.getWidth()
                : contentsWidth;
    }

    /// For the time before the window is shown.
    public void setContentsWidth(double width) {
        contentsWidth = width;
    }

    /// Runs once, when the page asked for last stands in the window.
    public void whenPageStands(Runnable ready) {
        page.whenReady(ready);
    }

    /// Puts the window on a stage, which it titles.
    public void showOn(Stage stage) {
        Scene scene = stage.getScene();
        commands.listen(scene);
        changedCopies.watch(stage);
        stage.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        title(
                                                reader.navigation().sectionProperty().get(),
                                                reader.courseProperty().get()),
                                reader.navigation().sectionProperty(),
                                reader.courseProperty()));
    }

    private static String title(@Nullable Section section, @Nullable Course course) {
        String app = Message.APP_NAME.text();
        return section == null || course == null
                ? app
                : section.label() + " \u2013 " + course.title() + " \u2013 " + app;
    }

    /// The contents keep their width in pixels while the window changes its own.
    private void holdContentsWidth() {
        desk.widthProperty()
                .subscribe(
                        (before, width) -> {
                            if (desk.getItems().size() > 1 && width.doubleValue() > 0) {
                                double wide =
                                        before.doubleValue() > 0
                                                ? desk.getDividerPositions()[0]
                                                        * before.doubleValue()
                                                : contentsWidth;
                                desk.setDividerPositions(
                                        Math.min(wide, width.doubleValue() / 2)
                                                / width.doubleValue());
                            }
                        });
    }

    private final class InPage implements PageView.Events {
        @Override
        public void follow(Target target) {
            if (reader.navigation().follow(target)) {
                return;
            }
            switch (target) {
                case Target.Outside(String address) -> dialogs.outside(address);
                case Target.ToFile(String path) -> reader.attachments().look(path);
                default -> throw new IllegalStateException("a dead link was followed: " + target);
            }
        }

        @Override
        public void reached(Place place) {
            reader.navigation().reached(place);
        }

        @Override
        public void leaving() {
            reader.navigation().leavePlace();
        }

        @Override
        public void copy(String text) {
            clip.copy(text, new Done.AddressCopied());
        }

        @Override
        public void painted(Page page) {
            reader.navigation().stood(page);
        }
    }

    /// So that Page Down reads on at once; nobody is taken out of a field they type in.
    private void focusOnReading() {
        boolean typing =
                root.getScene() != null
                        && root.getScene().getFocusOwner() instanceof TextInputControl;
        if (!typing && reader.courseProperty().get() != null) {
            Platform.runLater(page.node()::requestFocus); // once it can be seen
        }
    }

    /// A text field has had these keys; the menu's own listening comes after and must not take them too.
    private void keepFromMenus(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl
                && key.isAltDown()
                && key.getCode().isNavigationKey()) {
            key.consume();
        }
    }

    private void dragged(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drop) {
        List<File> files = drop.getDragboard().getFiles();
        if (!files.isEmpty()) {
            reader.open(files.getFirst().toPath());
        }
        drop.setDropCompleted(!files.isEmpty());
        drop.consume();
    }

    private Optional<Stage> stage() {
        return root.getScene() != null && root.getScene().getWindow() instanceof Stage stage
                ? Optional.of(stage)
                : Optional.empty();
    }

    private final class Actions implements Commands.Window {
        @Override
        public void chooseFile() {
            dialogs.chooseFile().ifPresent(reader::open);
        }

        @Override
        public void chooseFolder() {
            dialogs.chooseFolder().ifPresent(reader::open);
        }

        @Override
        public void quit() {
            stage().ifPresent(
                            stage ->
                                    stage.fireEvent(
                                            new WindowEvent(
                                                    stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        }

        @Override
        public void focusContents() {
            showContents();
            contents.focus();
        }

        @Override
        public void focusPage() {
            page.node().requestFocus();
        }

        @Override
        public void turnContents() {
            if (desk.getItems().contains(contents.node())) {
                contentsWidth = contentsWidth();
                desk.getItems().remove(contents.node());
            } else {
                showContents();
            }
        }

        @Override
        public void turnFullScreen() {
            stage().ifPresent(stage -> stage.setFullScreen(!stage.isFullScreen()));
        }

        @Override
        public void copyWithSource() {
            String words = page.selection();
            if (words.isBlank()) {
                reader.notices().report(new Done.NothingSelected());
                return;
            }
            reader.navigation()
                    .cite(
                            citation -> {
                                String source = Message.citation(citation);
                                clip.copy(
                                        words + "\n\n" + Message.TEXT_WITH_SOURCE.text(source),
                                        new Done.TextCopied(source));
                            });
        }

        @Override
        public void cite() {
            reader.navigation()
                    .cite(
                            citation -> {
                                String source = Message.citation(citation);
                                clip.copy(source, new Done.CitationCopied(source));
                            });
        }

        @Override
        public void print() {
            Shown shown = reader.navigation().shownProperty().get();
            if (shown != null) {
                printing.print(shown.page(), reader.language());
            }
        }

        @Override
        public void showProblems() {
            dialogs.problems(reader.survey().problemsProperty().get());
        }

        @Override
        public void showAbout() {
            dialogs.about();
        }

        private void showContents() {
            Node pane = contents.node();
            if (!desk.getItems().contains(pane)) {
                desk.getItems().addFirst(pane);
                desk.setDividerPositions(contentsWidth / desk.getWidth());
            }
        }
    }
}
