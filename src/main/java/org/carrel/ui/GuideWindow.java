// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.carrel.course.Section;
import org.carrel.page.Theme;
import org.carrel.reader.Background;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Opener;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.ui.web.PageView;
import org.carrel.ui.web.WindowAddresses;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The guide in a window of its own, beside what is being read. There is one at most, and nothing of it is kept: it opens
/// where it is asked to.
final class GuideWindow {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 680;
    private static final double CONTENTS_WIDTH = 230;

    private final Background background;
    private final Preferences preferences;
    private final ObservableBooleanValue guest;
    private final Path scratch;
    private final Optional<Path> guide;
    private final Consumer<String> browser;
    private final Opener opener;
    private @Nullable Open open;

    private record Open(Reader reader, Stage stage) {}

    /// @param guest whether a guest sits there, of whom nothing may be left
    /// @param courses those that came with the program, the guide among them; empty for none
    GuideWindow(
            Background background,
            Preferences preferences,
            ObservableBooleanValue guest,
            Path scratch,
            Optional<Path> courses,
            Consumer<String> browser,
            Opener opener) {
        this.background = background;
        this.preferences = preferences;
        this.guest = guest;
        this.scratch = scratch;
        this.guide = courses.map(folder -> folder.resolve(GuideSection.MODULE));
        this.browser = browser;
        this.opener = opener;
    }

    boolean isThere() {
        return guide.isPresent();
    }

    /// Brings the window up, or to the front, at that section.
    void show(GuideSection section) {
        Open now = open;
        if (now == null) {
            guide.ifPresent(folder -> open(folder, section));
        } else {
            var course = now.reader.courseProperty().get();
            if (course != null) {
                course.section(section.id()).ifPresent(now.reader.navigation()::show);
            }
            now.stage.setIconified(false);
            now.stage.toFront();
            now.stage.requestFocus();
        }
    }

    void close() {
        Open now = open;
        if (now != null) {
            now.stage.close();
        }
    }

    private void open(Path folder, GuideSection section) {
        var reader =
                new Reader(
                        background, Named::say, WindowAddresses::new, Desk.empty(), Guard.none());
        var stage = new Stage();
        var frame = new DialogFrame(() -> Optional.of(stage), preferences);
        var clip = new Clip(reader.notices());
        var dialogs = new Dialogs(frame, clip, preferences.policy().links(), browser);
        new AttachmentDialog(frame, reader.attachments(), opener).comeUp();
        if (guest.get()) {
            reader.attachments().keepCopiesIn(scratch);
        }
        // Bound, so that the person's choices don't hold a window that is closed.
        var theme = new SimpleObjectProperty<>(Theme.LIGHT);
        theme.bind(preferences.themeProperty());
        var zoom = new SimpleIntegerProperty();
        zoom.bind(preferences.zoomProperty());
        var page =
                new PageView(
                        reader.navigation().shownProperty(),
                        reader::language,
                        theme,
                        zoom,
                        scratch,
                        new PageEvents(reader, dialogs, clip));
        var commands = new Commands();
        ReadingCommands.add(commands, reader, preferences);
        commands.add(
                Message.PROBLEMS, () -> dialogs.problems(reader.survey().problemsProperty().get()));
        commands.add(Message.CLOSE_COURSE, stage::close); // by the key alone
        new WheelZoom(commands).listen(page.node());
        var contents = new ContentsPane(reader);
        contents.node().setPrefWidth(CONTENTS_WIDTH);
        var root = new BorderPane();
        root.getStyleClass().add("carrel");
        root.setLeft(contents.node());
        root.setCenter(new FindBar(reader, commands, page).above(page.node()));
        root.setTop(tools(commands, reader));
        root.setBottom(new NoticeBar(reader, commands).node());
        var round =
                new FocusRound(
                        List.of(
                                new FocusRound.Pane(
                                        contents.node(),
                                        contents::first,
                                        GuideSection.FINDING_THE_WAY),
                                new FocusRound.Pane(page.node(), page::node, GuideSection.PAGE)));
        commands.add(Message.NEXT_PANE, () -> round.step(root.getScene(), false));
        commands.add(Message.PREVIOUS_PANE, () -> round.step(root.getScene(), true));
        commands.add(Message.FOCUS_CONTENTS, contents::focus);
        commands.add(Message.FOCUS_PAGE, page.node()::requestFocus);
        var scene = new Scene(root);
        commands.listen(scene);
        round.watch(scene);
        Subscription colours =
                theme.subscribe(
                        now -> {
                            scene.getStylesheets().setAll(Stylesheets.of(now));
                            scene.setFill(Stylesheets.ground(now));
                        });
        new ChangedCopyDialog(frame, reader.attachments(), guest).watch(stage);
        stage.setScene(scene);
        WindowIcon.of(stage);
        stage.setTitle(Message.GUIDE_TITLE.text());
        place(stage);
        stage.setOnHidden(
                _ -> {
                    open = null;
                    colours.unsubscribe();
                    theme.unbind();
                    zoom.unbind();
                    reader.close();
                });
        open = new Open(reader, stage);
        reader.open(folder, section.id());
        stage.show();
        page.node().requestFocus();
    }

    private static Node tools(Commands commands, Reader reader) {
        var where = new Label();
        where.getStyleClass().add("crumb-here");
        where.setMinWidth(0);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> label(reader.navigation().sectionProperty().get()),
                                reader.navigation().sectionProperty()));
        var bar =
                new HBox(
                        commands.get(Message.BACK).button(Feather.ARROW_LEFT),
                        commands.get(Message.FORWARD).button(Feather.ARROW_RIGHT),
                        where,
                        commands.get(Message.PREVIOUS_SECTION).button(Feather.CHEVRON_UP),
                        commands.get(Message.NEXT_SECTION).button(Feather.CHEVRON_DOWN),
                        commands.get(Message.FIND).button(Feather.SEARCH),
                        commands.get(Message.ZOOM_OUT).button(Feather.MINUS),
                        commands.get(Message.ZOOM_IN).button(Feather.PLUS));
        bar.setMinHeight(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private static String label(@Nullable Section section) {
        return section == null ? "" : section.label();
    }

    /// At the right edge of the screen, where it hides the least of what is read.
    private static void place(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(screen.getMaxX() - width);
        stage.setY(screen.getMinY() + (screen.getHeight() - height) / 2);
    }
}
