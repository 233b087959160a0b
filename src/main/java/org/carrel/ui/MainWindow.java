// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.carrel.reader.Along;
import org.carrel.reader.Background;
import org.carrel.reader.NotebookDoor;
import org.carrel.reader.Opener;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.reader.Sitting;
import org.carrel.ui.stage.StageDoor;
import org.carrel.ui.stage.SystemScreens;
import org.carrel.ui.web.PageView;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The window: contents on the left, the page in the middle, bars around them.
public final class MainWindow {
    private final Reader reader;
    private final PageView page;
    private final Panes panes;
    private final NotesSide notes;
    private final Beside beside;
    private final AgendaSide agenda;
    private final SearchPane search;
    private final BorderPane root = new BorderPane();
    private final Commands commands = new Commands();
    private final ChangedCopyDialog changedCopies;
    private final FocusRound round;
    private final GuideWindow guideWindow;
    private final NotebookCommands notebook;
    private final GuestCommands guests;
    private final Once<KeysDialog> keys;
    private final Along along;
    private final StageDoor show;

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
        var clip = new Clip(reader.notices());
        var dialogs = new Dialogs(frame, clip, preferences.policy().links(), browser);
        BooleanBinding guest = GuestCommands.isGuest(reader.annotating().notes());
        this.changedCopies = new ChangedCopyDialog(frame, reader.attachments(), guest);
        new AttachmentDialog(frame, reader.attachments(), opener).comeUp();
        guideWindow =
                new GuideWindow(background, preferences, guest, scratch, guide, browser, opener);
        this.page =
                new PageView(
                        reader.navigation().shownProperty(),
                        reader::language,
                        preferences.themeProperty(),
                        preferences.zoomProperty(),
                        scratch,
                        new PageEvents(reader, dialogs, clip));
        var citing = new Citing(reader, clip);
        var printing =
                new Printing(background, reader.notices(), frame, new SystemPrinters(), scratch);
        BooleanBinding open = reader.courseProperty().isNotNull();
        CourseCommands.add(commands, reader, dialogs);
        StageCommands.add(commands, reader);
        ReadingCommands.add(commands, reader, preferences);
        PageCommands.add(commands, reader, page, citing, preferences.policy(), printing);
        notebook =
                new NotebookCommands(
                        commands, frame, guest, reader.notices(), preferences.policy());
        guests = new GuestCommands(commands, frame, notebook, changedCopies, this::forget);
        notes = new NotesSide(reader, commands, page, citing, this::showNotes);
        PageMenu.of(page, commands, citing);
        new WheelZoom(commands).listen(page.node());
        beside = new Beside(notes::pane, this::agendaPane, page.node()::requestFocus);
        var findBar = new FindBar(reader, commands, page);
        var contents = new ContentsPane(reader);
        search = new SearchPane(reader, page, notes::go);
        contents.node().visibleProperty().bind(search.node().visibleProperty().not());
        panes =
                new Panes(
                        FirstSeen.in(new StackPane(), contents.node(), search.node()),
                        findBar.above(notes.pageWithBar()),
                        beside.node(),
                        preferences.zoomProperty());
        panes.notesShownProperty().subscribe(reader.annotating().list()::show);
        var welcome = new WelcomePane(reader, commands, guide).node();
        var drop = new DropTarget(reader::open);
        welcome.visibleProperty().bind(reader.courseProperty().isNull());
        panes.node().visibleProperty().bind(open);
        var middle = FirstSeen.in(new StackPane(), panes.node(), welcome, drop.node());
        var quickOpen =
                new QuickOpen(
                        reader,
                        middle,
                        Message.QUICK_OPEN_PROMPT,
                        section -> {
                            reader.navigation().show(section);
                            page.node().requestFocus();
                        });
        var headings = new HeadingList(reader, commands, page, middle);
        agenda =
                new AgendaSide(
                        reader,
                        background,
                        preferences,
                        commands,
                        frame,
                        middle,
                        beside::showAgenda,
                        beside::focusNotes);
        commands.add(Message.CONTENTS, open, panes::turnContents);
        commands.add(SearchMessage.OPEN, open, this::openSearch);
        commands.add(NoteMessage.SHOW, open, beside::turnNotes);
        commands.add(NoteMessage.FOCUS, open, beside::focusNotes);
        commands.add(AgendaMessage.SHOW, open, beside::turnAgenda);
        commands.add(AgendaMessage.FOCUS, open, beside::focusAgenda);
        beside.join(panes);
        var tools = new MainToolBar(commands, reader, preferences, headings.crumb());
        var notices = new NoticeBar(reader, commands).node();
        round =
                new FocusRound(
                        List.of(
                                new FocusRound.Pane(
                                        contents.node(),
                                        contents::first,
                                        GuideSection.FINDING_THE_WAY),
                                new FocusRound.Pane(
                                        search.node(), search::first, GuideSection.FINDING),
                                new FocusRound.Pane(
                                        notes.pageWithBar(), page::node, GuideSection.PAGE),
                                new FocusRound.Pane(
                                        beside.notesPlace(),
                                        () -> notes.pane().first(),
                                        GuideSection.NOTEBOOK),
                                new FocusRound.Pane(
                                        beside.agendaPlace(),
                                        () -> agenda.pane().first(),
                                        GuideSection.WORKSHOP),
                                new FocusRound.Pane(welcome, GuideSection.FIRST_HOUR),
                                new FocusRound.Pane(notices, GuideSection.FIRST_HOUR),
                                new FocusRound.Pane(tools.node(), GuideSection.FINDING_THE_WAY)));
        commands.add(Message.FOCUS_CONTENTS, open, () -> focus(contents));
        commands.add(Message.FOCUS_PAGE, open, page.node()::requestFocus);
        commands.add(Message.NEXT_PANE, () -> round.step(root.getScene(), false));
        commands.add(Message.PREVIOUS_PANE, () -> round.step(root.getScene(), true));
        commands.add(Message.QUICK_OPEN, open, quickOpen::show);
        commands.add(Message.SETTINGS, new SettingsDialog(frame, commands, preferences)::show);
        commands.add(Message.KEYS, this::showKeys);
        commands.add(
                Message.GUIDE, new SimpleBooleanProperty(guideWindow.isThere()), this::showGuide);
        commands.add(Message.ABOUT, dialogs::about);
        WindowCommands.add(commands, this::stage);
        show =
                new StageDoor(
                        reader, preferences, scratch, new SystemScreens(), InstantSource.system());
        along = new Along(reader, background, Named::say, Version.text());
        AlongCommands.add(commands, along, frame, preferences);
        var menus = MainMenu.of(commands, reader, preferences);
        keys = new Once<>(() -> new KeysDialog(frame, new KeyList(menus)));
        root.setTop(new VBox(menus, tools.node()));
        root.setCenter(middle);
        root.setBottom(new VBox(notices, new StatusBar(reader, commands, preferences).node()));
        root.getStyleClass().add("carrel");
        reader.courseProperty().subscribe((_, _) -> focusOnReading());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromMenus);
        drop.listen(root);
    }

    /// What the window takes along and brings in.
    public Along along() {
        return along;
    }

    /// From now on what is noted is kept in the notebook behind this door.
    public void keepNotesBy(NotebookDoor door) {
        notebook.keepBy(door);
    }

    /// From now on guests may sit at the window.
    public void seat(Sitting sitting) {
        guests.seat(sitting, along.exporting());
    }

    /// What was typed into fields is nobody's any more.
    private void forget() {
        notes.forget();
        guideWindow.close();
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

    /// Of the notebook beside the page, in pixels, also while it is folded away.
    public double notesWidth() {
        return panes.notesWidth();
    }

    /// For the time before the window is shown.
    public void setNotesWidth(double width) {
        panes.setNotesWidth(width);
    }

    /// Whether the notebook is to be beside the page where there is room for it.
    public boolean wantsNotes() {
        return panes.wantsNotes();
    }

    /// Unfolds the notebook beside the page.
    public void showNotes() {
        beside.showNotes();
    }

    /// Runs once, when the page asked for last stands in the window.
    public void whenPageStands(Runnable ready) {
        page.whenReady(ready);
    }

    /// Puts the window on a stage, which it titles.
    public void showOn(Stage stage) {
        Scene scene = stage.getScene();
        WindowIcon.of(stage);
        commands.listen(scene);
        round.watch(scene);
        notebook.watch(stage);
        guests.watch(stage);
        changedCopies.watch(stage);
        Lookout.watch(stage, reader);
        show.watch(stage);
        WindowTitle.bind(stage, reader);
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
        if (key.getTarget() instanceof TextInputControl field
                && (KeyMap.belongsToText(key, field instanceof TextArea)
                        || (key.isAltDown() && key.getCode().isNavigationKey()))) {
            key.consume();
        }
    }

    private void focus(ContentsPane contents) {
        search.close();
        panes.showContents();
        contents.focus();
    }

    private void openSearch() {
        panes.showContents();
        search.open();
    }

    private void showGuide() {
        guideWindow.show(round.help(root.getScene()).orElse(GuideSection.FIRST_HOUR));
    }

    private AgendaPane agendaPane() {
        return agenda.pane();
    }

    private void showKeys() {
        keys.get().show();
    }

    private Optional<Stage> stage() {
        return root.getScene() != null && root.getScene().getWindow() instanceof Stage stage
                ? Optional.of(stage)
                : Optional.empty();
    }
}
