// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.carrel.course.Section;
import org.carrel.reader.Busy;
import org.carrel.reader.Done;
import org.carrel.reader.Kept;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.jspecify.annotations.Nullable;

/// Where the person is and how far the page is read; while something takes its time, what it is, and a way to stop it.
final class StatusBar {
    /// Shorter work is over before anyone could read of it.
    private static final Duration PATIENCE = Duration.millis(200);

    private final Reader reader;
    private final Label place = new Label();
    private final Label done = new Label();
    private final Label work = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox busy;
    private final PauseTransition wait = new PauseTransition(PATIENCE);
    private final HBox bar;

    StatusBar(Reader reader, Commands commands, Preferences preferences) {
        this.reader = reader;
        var cancel = new Button(Message.CANCEL.text());
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> reader.cancel());
        busy = new HBox(progress, work, cancel);
        busy.getStyleClass().add("busy");
        var zoom = new Label();
        zoom.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var kept = new Label();
        kept.setMinWidth(Region.USE_PREF_SIZE);
        reader.annotating()
                .notes()
                .keptProperty()
                .subscribe(
                        now -> {
                            kept.setText(NoteWords.kept(now));
                            kept.getStyleClass().remove("guest");
                            if (now instanceof Kept.Guest) {
                                kept.getStyleClass().add("guest");
                            }
                        });
        busy.setVisible(false);
        bar = FirstSeen.in(new HBox(), place, space, done, busy, kept, leave(commands), zoom);
        bar.getStyleClass().add("status");
        busy.managedProperty().bind(busy.visibleProperty());
        wait.setOnFinished(_ -> busy.setVisible(reader.busyProperty().get() != null));
        preferences
                .zoomProperty()
                .subscribe(percent -> zoom.setText(Message.STATUS_ZOOM.text(percent)));
        done.getStyleClass().add("done");
        Spoken.announce(done);
        place.managedProperty().bind(place.visibleProperty());
        reader.notices().doneProperty().subscribe(this::tell);
        reader.busyProperty().subscribe((_, _) -> work());
        reader.navigation().sectionProperty().subscribe((_, _) -> place());
        reader.navigation().placeProperty().subscribe((_, _) -> place());
        place();
    }

    Node node() {
        return bar;
    }

    /// Who passes by has to see how a guest sitting ends.
    private static Node leave(Commands commands) {
        Command end = commands.get(NotebookMessage.GUEST_END);
        var button = new Button(NotebookMessage.GUEST_END_IT.text());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(end.words().plain());
        button.setOnAction(_ -> end.run());
        button.visibleProperty().bind(end.possible());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void place() {
        Section now = reader.navigation().sectionProperty().get();
        if (now == null) {
            place.setText("");
            return;
        }
        String module = reader.navigation().module().map(m -> m.title()).orElse("");
        int read = (int) Math.round(reader.navigation().placeProperty().get().read() * 100);
        place.setText(
                Message.STATUS_PLACE.text(module, now.label())
                        + " \u00b7 "
                        + Message.STATUS_READ.text(read));
    }

    /// Where one is stands there once, in the fuller words.
    private void tell(@Nullable Done what) {
        place.setVisible(!(what instanceof Done.WasTold));
        done.setText(what == null ? "" : words(what));
    }

    private static String words(Done what) {
        return switch (what) {
            case Done.WasTold(var module, var section, var heading, var read) ->
                    heading.isEmpty()
                            ? Message.WHERE_AM_I_TOLD.text(module, section, read)
                            : Message.WHERE_AM_I_UNDER.text(module, section, heading, read);
            case Done.AddressCopied _ -> Message.LINK_COPIED.text();
            case Done.ListCopied _ -> Message.PROBLEMS_COPIED.text();
            case Done.CitationCopied(var citation) -> Message.CITATION_COPIED.text(citation);
            case Done.TextCopied _ -> Message.TEXT_COPIED.text();
            case Done.NothingSelected _ -> Message.NOTHING_SELECTED.text();
            case Done.Printed _ -> Message.PRINTED.text();
            case Done.CourseCameBack(var title) -> Message.COURSE_CAME_BACK.text(title);
            case Done.CopySaved(var file) -> Message.FILE_SAVED.text(file);
            case Done.ChoosingWords _ -> NoteMessage.SELECTING.text();
            case Done.NotesKeptIn(var place, var before) ->
                    before == null
                            ? NotebookMessage.KEPT_IN_FIRST.text(place)
                            : NotebookMessage.KEPT_IN.text(place, before);
            case Done.NotesJoined(var place, var before) ->
                    NotebookMessage.JOINED.text(place, before);
            case Done.GuestCame _ -> NotebookMessage.GUEST_CAME.text();
            case Done.SittingOver(boolean guest) ->
                    (guest ? NotebookMessage.SITTING_OVER_GUEST : NotebookMessage.SITTING_OVER)
                            .text();
            case Done.GuestLeft _ -> NotebookMessage.GUEST_LEFT.text();
            case Done.Noted _, Done.Undone _, Done.Redone _ -> NoteWords.told(what);
        };
    }

    private static String words(Busy now) {
        if (now.total() > 0) {
            return Message.STATUS_OPENING_COUNT.text(now.name(), now.done(), now.total());
        }
        return switch (now.kind()) {
            case OPENING -> Message.STATUS_OPENING.text(now.name());
            case SAVING -> Message.STATUS_SAVING.text(now.name());
        };
    }

    private void work() {
        Busy now = reader.busyProperty().get();
        if (now == null) {
            wait.stop();
            busy.setVisible(false);
            return;
        }
        work.setText(words(now));
        progress.setAccessibleText(work.getText());
        progress.setProgress(
                now.total() == 0
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : (double) now.done() / now.total());
        if (!busy.isVisible() && wait.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            wait.playFromStart();
        }
    }
}
