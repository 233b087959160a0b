// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.reader.Background;
import org.carrel.reader.Opener;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.reader.Shown;
import org.carrel.ui.web.PageView;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The window: contents on the left, the page in the middle, bars around them.
public final class MainWindow {
    private final Reader reader;
    private final ContentsPane contents;
    private final PageView page;
    private final Panes panes;
    private final BorderPane root = new BorderPane();
    private final Commands commands;
    private final Dialogs dialogs;
    private final Printing printing;
    private final ChangedCopyDialog changedCopies;
    private final Citing citing;
    private final FocusRound round;
    private final FindBar findBar;
    private final QuickOpen quickOpen;
    private final HeadingList headings;
    private final KeysDialog keys;
    private final SettingsDialog settings;

    /// @param scratch a folder of this process alone
    /// @param guide the courses that came with the program; empty for none
    /// @param browser opens an address in the system's browser or mail program
    /// @param opener opens a file in the system's program for it
    public MainWindow(
            Reader reader,
            Background background,
            Preferences preferences,
            Path scratch,
            Optional<Path> guide,
            Consumer<String> browser,
            Opener opener) {
        this.reader = reader;
        var frame = new DialogFrame(this::stage, preferences);
        this.printing = new Printing(background, reader.notices(), frame, scratch);
        var clip = new Clip(reader.notices());
        this.citing = new Citing(reader, clip);
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
                        new PageEvents(reader, dialogs, clip));
        PageMenu.of(page.node(), commands, citing, page::selection);
        findBar = new FindBar(reader.finding(), commands, page);
        panes = new Panes(contents.node(), findBar.above(page.node()));
        var welcome = new WelcomePane(reader, commands, guide).node();
        var drop = new DropTarget(reader::open);
        var middle = new StackPane(panes.node(), welcome, drop.node());
        welcome.visibleProperty().bind(reader.courseProperty().isNull());
        panes.node().visibleProperty().bind(reader.courseProperty().isNotNull());
        var menus = MainMenu.of(commands, reader, preferences);
        var tools = new MainToolBar(commands, reader, preferences);
        quickOpen = new QuickOpen(reader, middle, page.node()::requestFocus);
        headings = new HeadingList(reader, page, middle, tools.crumb());
        keys = new KeysDialog(frame, new KeyList(menus));
        settings = new SettingsDialog(frame, commands, preferences);
        var notices = new NoticeBar(reader, commands).node();
        round =
                new FocusRound(
                        List.of(
                                new FocusRound.Pane(contents.node(), contents.first()),
                                new FocusRound.Pane(page.node(), page.node()),
                                new FocusRound.Pane(welcome, null),
                                new FocusRound.Pane(notices, null),
                                new FocusRound.Pane(tools.node(), null)));
        root.setTop(new VBox(menus, tools.node()));
        root.setCenter(middle);
        root.setBottom(new VBox(notices, new StatusBar(reader, preferences).node()));
        root.getStyleClass().add("carrel");
        reader.courseProperty().subscribe((_, _) -> focusOnReading());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromMenus);
        drop.listen(root);
        new WheelZoom(commands).listen(page.node());
    }

    public Parent root() {
        return root;
    }

    /// Of the contents beside the page, in pixels, also while they are folded away.
    public double contentsWidth() {
        return panes.contentsWidth();
    }

    /// For the time before the window is shown.
    public void setContentsWidth(double width) {
        panes.setContentsWidth(width);
    }

    /// Runs once, when the page asked for last stands in the window.
    public void whenPageStands(Runnable ready) {
        page.whenReady(ready);
    }

    /// Puts the window on a stage, which it titles.
    public void showOn(Stage stage) {
        Scene scene = stage.getScene();
        commands.listen(scene);
        round.watch(scene);
        changedCopies.watch(stage);
        Lookout.watch(stage, reader);
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
                : Message.WINDOW_TITLE.text(section.label(), course.title(), app);
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
            panes.showContents();
            contents.focus();
        }

        @Override
        public void focusPage() {
            page.node().requestFocus();
        }

        @Override
        public void focusPane(boolean backwards) {
            round.step(root.getScene(), backwards);
        }

        @Override
        public void turnContents() {
            panes.turnContents();
        }

        @Override
        public void turnFullScreen() {
            stage().ifPresent(stage -> stage.setFullScreen(!stage.isFullScreen()));
        }

        @Override
        public void copyWithSource() {
            citing.copyWithSource(page.selection());
        }

        @Override
        public void cite() {
            citing.cite();
        }

        @Override
        public void print() {
            Shown shown = reader.navigation().shownProperty().get();
            if (shown != null) {
                printing.print(shown.page(), reader.language());
            }
        }

        @Override
        public void find() {
            findBar.open();
        }

        @Override
        public void findNext() {
            findBar.next();
        }

        @Override
        public void findPrevious() {
            findBar.previous();
        }

        @Override
        public void showProblems() {
            dialogs.problems(reader.survey().problemsProperty().get());
        }

        @Override
        public void quickOpen() {
            quickOpen.show();
        }

        @Override
        public void turnHeadings() {
            headings.turn();
        }

        @Override
        public void showKeys() {
            keys.show();
        }

        @Override
        public void showSettings() {
            settings.show();
        }

        @Override
        public void showAbout() {
            dialogs.about();
        }
    }
}
