// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;

import java.util.List;
import java.util.Optional;

/// All commands of the window, in one place.
final class Commands {
    /// What the window itself does for a command.
    interface Window {
        void chooseFile();

        void chooseFolder();

        void quit();

        void focusContents();

        void focusPage();

        void focusPane(boolean backwards);

        void turnContents();

        void turnFullScreen();

        void copyWithSource();

        void cite();

        void print();

        void find();

        void findNext();

        void findPrevious();

        void showProblems();

        void quickOpen();

        void turnHeadings();

        void showKeys();

        void showSettings();

        void showAbout();
    }

    final Command openFile;
    final Command openFolder;
    final Command reload;
    final Command close;
    final Command stop;
    final Command quit;
    final Command print;
    final Command copyWithSource;
    final Command cite;
    final Command back;
    final Command forward;
    final Command previous;
    final Command next;
    final Command overview;
    final Command zoomIn;
    final Command zoomOut;
    final Command zoomNormal;
    final Command contents;
    final Command focusContents;
    final Command focusPage;
    final Command nextPane;
    final Command previousPane;
    final Command whereAmI;
    final Command fullScreen;
    final Command find;
    final Command findNext;
    final Command findPrevious;
    final Command problems;
    final Command about;
    final Command quickOpen;
    final Command headings;
    final Command keys;
    final Command settings;

    Commands(Reader reader, Preferences preferences, Window window) {
        BooleanBinding open = reader.courseProperty().isNotNull();
        openFile = Command.of(Message.OPEN_FILE, "Shortcut+O", window::chooseFile);
        openFolder = Command.of(Message.OPEN_FOLDER, "Shortcut+Shift+O", window::chooseFolder);
        reload = Command.of(Message.RELOAD, "Shortcut+R", open, reader::reload);
        close = Command.of(Message.CLOSE_COURSE, "Shortcut+W", open, reader::close);
        stop = Command.of(Message.STOP, "Esc", reader.busyProperty().isNotNull(), reader::cancel);
        quit = Command.of(Message.QUIT, "Shortcut+Q", window::quit);
        BooleanBinding shown = reader.navigation().shownProperty().isNotNull();
        print = Command.of(Message.PRINT, "Shortcut+P", shown, window::print);
        copyWithSource =
                Command.of(
                        Message.COPY_WITH_SOURCE,
                        "Shortcut+Shift+C",
                        shown,
                        window::copyWithSource);
        cite = Command.of(Message.CITE, "", shown, window::cite);
        back =
                Command.of(
                        Message.BACK,
                        "Alt+Left",
                        reader.navigation().canTurnBackProperty(),
                        reader.navigation()::turnBack);
        forward =
                Command.of(
                        Message.FORWARD,
                        "Alt+Right",
                        reader.navigation().canTurnForwardProperty(),
                        reader.navigation()::turnForward);
        previous =
                Command.of(
                        Message.PREVIOUS_SECTION,
                        "Shortcut+Page Up",
                        reader.navigation().canGoBeforeProperty(),
                        reader.navigation()::previous);
        next =
                Command.of(
                        Message.NEXT_SECTION,
                        "Shortcut+Page Down",
                        reader.navigation().canGoOnProperty(),
                        reader.navigation()::next);
        overview = Command.of(Message.OVERVIEW, "Alt+Home", open, reader.navigation()::overview);
        zoomIn = Command.of(Message.ZOOM_IN, "Shortcut+Plus", preferences::zoomIn);
        zoomOut = Command.of(Message.ZOOM_OUT, "Shortcut+Minus", preferences::zoomOut);
        zoomNormal = Command.of(Message.ZOOM_NORMAL, "Shortcut+0", preferences::zoomNormal);
        contents = Command.of(Message.CONTENTS, "F9", open, window::turnContents);
        focusContents =
                Command.of(Message.FOCUS_CONTENTS, "Shortcut+1", open, window::focusContents);
        focusPage = Command.of(Message.FOCUS_PAGE, "Shortcut+2", open, window::focusPage);
        nextPane = Command.of(Message.NEXT_PANE, "F6", () -> window.focusPane(false));
        previousPane = Command.of(Message.PREVIOUS_PANE, "Shift+F6", () -> window.focusPane(true));
        whereAmI = Command.of(Message.WHERE_AM_I, "Shortcut+I", shown, reader::tellWhereabouts);
        fullScreen = Command.of(Message.FULL_SCREEN, "F11", window::turnFullScreen);
        find = Command.of(Message.FIND, "Shortcut+F", shown, window::find);
        findNext = Command.of(Message.FIND_NEXT, "F3", shown, window::findNext);
        findPrevious = Command.of(Message.FIND_PREVIOUS, "Shift+F3", shown, window::findPrevious);
        problems =
                Command.of(
                        Message.PROBLEMS,
                        "",
                        Bindings.createBooleanBinding(
                                () -> !reader.survey().problemsProperty().get().isEmpty(),
                                reader.survey().problemsProperty()),
                        window::showProblems);
        about = Command.of(Message.ABOUT, "", window::showAbout);
        quickOpen = Command.of(Message.QUICK_OPEN, "Shortcut+K", open, window::quickOpen);
        headings =
                Command.of(
                        Message.HEADINGS,
                        "Shortcut+J",
                        Bindings.createBooleanBinding(
                                () ->
                                        !HeadingList.of(reader.navigation().shownProperty().get())
                                                .isEmpty(),
                                reader.navigation().shownProperty()),
                        window::turnHeadings);
        keys = Command.of(Message.KEYS, "Shortcut+Slash", window::showKeys);
        settings = Command.of(Message.SETTINGS, "Shortcut+Comma", window::showSettings);
    }

    List<Command> all() {
        return List.of(
                openFile,
                openFolder,
                reload,
                close,
                quit,
                print,
                copyWithSource,
                cite,
                back,
                forward,
                previous,
                next,
                overview,
                zoomIn,
                zoomOut,
                zoomNormal,
                contents,
                focusContents,
                focusPage,
                nextPane,
                previousPane,
                whereAmI,
                fullScreen,
                find,
                findNext,
                findPrevious,
                problems,
                about,
                quickOpen,
                headings,
                keys,
                settings);
    }

    /// Keys reach their commands before the page or a tree can take them; text fields keep the keys they need. What is
    /// stopped by Esc comes last of all, from its menu: first goes what is up over the window.
    void listen(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    boolean typing = scene.getFocusOwner() instanceof TextInputControl;
                    if (typing && key.isAltDown()) {
                        return;
                    }
                    all().stream()
                            .filter(command -> command.key() != null && command.key().match(key))
                            .findFirst()
                            .ifPresent(
                                    command -> {
                                        key.consume();
                                        command.run();
                                    });
                    if (!key.isConsumed()) {
                        secondKey(key)
                                .ifPresent(
                                        command -> {
                                            key.consume();
                                            command.run();
                                        });
                    }
                });
    }

    /// Keyboards differ in where plus and the slash are: the keys beside them and those of the number pad count as well.
    /// And those who know other programs find on with G.
    private Optional<Command> secondKey(KeyEvent key) {
        if (!key.isShortcutDown() || key.isAltDown()) {
            return Optional.empty();
        }
        return switch (key.getCode()) {
            case EQUALS, ADD -> Optional.of(zoomIn);
            case SUBTRACT -> Optional.of(zoomOut);
            case NUMPAD0 -> Optional.of(zoomNormal);
            case G -> Optional.of(key.isShiftDown() ? findPrevious : findNext);
            case DIVIDE -> Optional.of(keys);
            case DIGIT7 -> key.isShiftDown() ? Optional.of(keys) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
