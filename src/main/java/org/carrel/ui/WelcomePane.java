// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.carrel.notebook.LastRead;
import org.carrel.reader.Reader;
import org.carrel.storage.Recent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What stands in the window while no course is open.
final class WelcomePane {
    private static final int SHOWN = 6;

    private final Reader reader;
    private final VBox recent = new VBox();
    private final VBox elsewhere = new VBox();
    private final StackPane pane;

    /// @param guide the courses that came with the program; empty for none
    WelcomePane(Reader reader, Commands commands, Optional<Path> guide) {
        this.reader = reader;
        var title = new Label(Message.WELCOME_TITLE.text());
        title.getStyleClass().add("welcome-title");
        var text = DialogFrame.sentence(Message.WELCOME_TEXT.text());
        var file = new Button(Message.WELCOME_OPEN_FILE.text(), new FontIcon(Feather.PACKAGE));
        file.setDefaultButton(true);
        file.setOnAction(_ -> commands.get(Message.OPEN_FILE).run());
        var folder = new Button(Message.WELCOME_OPEN_FOLDER.text(), new FontIcon(Feather.FOLDER));
        folder.setOnAction(_ -> commands.get(Message.OPEN_FOLDER).run());
        var drop = DialogFrame.sentence(Message.WELCOME_DROP.text(), "soft");
        recent.getStyleClass().add("recent");
        var buttons = new HBox(file, folder);
        buttons.getStyleClass().add("buttons");
        var column = new VBox(title, text, buttons, drop);
        guide.ifPresent(place -> column.getChildren().add(guide(place)));
        column.getChildren().addAll(recent, elsewhere);
        column.getStyleClass().add("welcome");
        column.setMaxHeight(Region.USE_PREF_SIZE);
        var scroll = new ScrollPane(new StackPane(column));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false); // it follows the focus in it
        scroll.setAccessibleText(Message.WELCOME_TITLE.text());
        pane = new StackPane(scroll);
        pane.getStyleClass().add("welcome-pane");
        elsewhere.getStyleClass().add("recent");
        reader.desk().coursesProperty().subscribe(this::list);
        reader.annotating().elsewhereProperty().subscribe(this::listElsewhere);
    }

    Node node() {
        return pane;
    }

    private Hyperlink guide(Path place) {
        var link = new Hyperlink(Message.WELCOME_GUIDE.text(), new FontIcon(Feather.BOOK_OPEN));
        link.getStyleClass().add("guide");
        link.setOnAction(_ -> reader.open(place));
        return link;
    }

    private void list(List<Recent> courses) {
        recent.getChildren().clear();
        if (courses.isEmpty()) {
            return;
        }
        recent.getChildren().add(heading(Message.WELCOME_RECENT));
        for (Recent course : courses.stream().limit(SHOWN).toList()) {
            var link = new Hyperlink(course.title());
            Tip.on(link, course.path());
            link.setOnAction(_ -> reader.open(course));
            var where = DialogFrame.sentence(course.path(), "soft");
            recent.getChildren().add(new VBox(link, where));
        }
    }

    /// Courses that this computer does not know where to find.
    private void listElsewhere(List<LastRead> courses) {
        elsewhere.getChildren().clear();
        if (courses.isEmpty()) {
            return;
        }
        elsewhere.getChildren().add(heading(NoteMessage.ELSEWHERE));
        for (LastRead course : courses.stream().limit(SHOWN).toList()) {
            var title = new Label(reader.annotating().title(course.course()));
            var when =
                    new Label(
                            NoteMessage.ELSEWHERE_COURSE.text(
                                    NoteWords.date(course.when(), Instant.now())));
            when.setWrapText(true);
            when.getStyleClass().add("soft");
            elsewhere.getChildren().add(new VBox(title, when));
        }
    }

    private static Label heading(Wording words) {
        var heading = new Label(words.text());
        heading.getStyleClass().add("welcome-heading");
        return heading;
    }
}
