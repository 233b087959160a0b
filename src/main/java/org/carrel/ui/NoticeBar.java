// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.reader.Reader;
import org.carrel.reader.Trouble;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What went wrong and what is wrong with the course, in words, in a quiet bar below the page: never in the way of the
/// text.
final class NoticeBar {
    private final HBox trouble;
    private final HBox problems;
    private final HBox elsewhere;
    private final HBox leaving;
    private final VBox box;
    private boolean hidden;

    NoticeBar(Reader reader, Commands commands) {
        trouble = notice("trouble", Feather.ALERT_TRIANGLE, dismiss(reader.notices()::dismiss));
        var show = new Button(Message.PROBLEMS_SHOW.text());
        show.getStyleClass().add("small");
        show.setOnAction(_ -> commands.get(Message.PROBLEMS).run());
        problems = notice("problems", Feather.INFO, show, dismiss(this::hideProblems));
        var goOn = new Button(Message.RECOGNISED_CONTINUE.text());
        goOn.getStyleClass().add("small");
        goOn.setOnAction(_ -> reader.elsewhere().goOn());
        elsewhere = notice("elsewhere", Feather.BOOKMARK, goOn, dismiss(reader.elsewhere()::stay));
        leaving = notice("leaving", Feather.CLOCK);
        box = FirstSeen.in(new VBox(), leaving, elsewhere, trouble, problems);
        reader.notices().secondsLeftProperty().subscribe(left -> countDown(left.intValue()));
        reader.notices().troubleProperty().subscribe(this::tell);
        reader.elsewhere().leftAtProperty().subscribe(this::offer);
        reader.courseProperty().subscribe((_, _) -> hidden = false);
        reader.survey().problemsProperty().subscribe(this::count);
    }

    Node node() {
        return box;
    }

    private static HBox notice(String style, Feather icon, Node... actions) {
        var text = new Label();
        text.setWrapText(true);
        Spoken.announce(text);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var notice = new HBox(new FontIcon(icon), text);
        notice.getChildren().addAll(actions);
        notice.getStyleClass().addAll("notice", style);
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        return notice;
    }

    private static Button dismiss(Runnable action) {
        var button = new Button(null, new FontIcon(Feather.X));
        button.getStyleClass().addAll("tool", "small");
        button.setAccessibleText(Message.DISMISS.text());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void say(HBox notice, String words) {
        ((Label) notice.getChildren().get(1)).setText(words);
        notice.setVisible(!words.isEmpty());
    }

    private void tell(@Nullable Trouble what) {
        say(trouble, what == null ? "" : words(what));
    }

    private void countDown(int seconds) {
        say(leaving, seconds == 0 ? "" : NotebookMessage.SITTING_ENDS.text(seconds));
    }

    private void offer(@Nullable Section left) {
        say(elsewhere, left == null ? "" : Message.RECOGNISED_ELSEWHERE.text(left.label()));
    }

    private void hideProblems() {
        hidden = true;
        problems.setVisible(false);
    }

    private void count(List<Problem> found) {
        if (found.isEmpty() || hidden) {
            say(problems, "");
            return;
        }
        Map<Problem.Kind, Long> kinds =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Problem::kind,
                                        () -> new EnumMap<>(Problem.Kind.class),
                                        Collectors.counting()));
        String counts =
                kinds.entrySet().stream()
                        .map(kind -> Named.count(kind.getKey(), kind.getValue()))
                        .collect(Collectors.joining(", "));
        say(problems, Message.PROBLEMS_COUNT.text(found.size(), counts));
    }

    private static String words(Trouble what) {
        return switch (what) {
            case Trouble.NotACourse(var place, Opening.Reason reason) ->
                    Named.refused(reason, place);
            case Trouble.CannotOpen(var place, var why) ->
                    Message.TROUBLE_CANNOT_OPEN.text(place, Named.why(why));
            case Trouble.CannotShow(var section, var why) ->
                    Message.TROUBLE_CANNOT_SHOW.text(section.label(), Named.why(why));
            case Trouble.CourseGone(var place, var held) ->
                    (held ? Message.TROUBLE_COURSE_GONE_HELD : Message.TROUBLE_COURSE_GONE)
                            .text(place);
            case Trouble.StoppedBefore(var section) ->
                    Message.TROUBLE_STOPPED_BEFORE.text(section.label());
            case Trouble.NoSuchPlace(var path) -> Message.TROUBLE_NO_SUCH_PLACE.text(path);
            case Trouble.NoSuchSection(var path) -> Message.TROUBLE_NO_SUCH_SECTION.text(path);
            case Trouble.NoPrinter _ -> Message.TROUBLE_NO_PRINTER.text();
            case Trouble.CannotPrint(var section) ->
                    Message.TROUBLE_CANNOT_PRINT.text(section.label());
            case Trouble.CannotCopy(var path, var why) ->
                    Message.TROUBLE_CANNOT_COPY.text(path, Named.why(why));
            case Trouble.CannotRead(var path, var why) ->
                    Message.TROUBLE_CANNOT_READ.text(path, Named.why(why));
            case Trouble.CopyWasChanged(var copy) ->
                    Message.TROUBLE_COPY_WAS_CHANGED.text(copy.name(), copy.file());
            case Trouble.CannotKeep(var why) -> Message.TROUBLE_CANNOT_KEEP.text(Named.why(why));
            case Trouble.CannotRemember(var why) ->
                    Message.TROUBLE_CANNOT_REMEMBER.text(Named.why(why));
            case Trouble.FileDamaged(var kept) -> Message.TROUBLE_FILE_DAMAGED.text(kept);
            case Trouble.NotesRecovered(boolean complete, var kept) ->
                    (complete ? NotebookMessage.RECOVERED : NotebookMessage.RECOVERED_PART)
                            .text(kept);
            case Trouble.CannotKeepNotes(var place, var why) ->
                    NotebookMessage.CANNOT_KEEP.text(place, Named.why(why));
            case Trouble.SetByLibrary(var matter) ->
                    switch (matter) {
                        case PRINTING -> Message.TROUBLE_NO_PRINTING.text();
                        case NOTES_FOLDER -> Message.TROUBLE_NO_NOTES_FOLDER.text();
                    };
            case Trouble.PolicyBroken(var file, var line) ->
                    line.isEmpty()
                            ? Message.TROUBLE_POLICY.text(file)
                            : Message.TROUBLE_POLICY_LINE.text(file, line);
            case Trouble.Uncaught(var why) -> Message.TROUBLE_UNCAUGHT.text(why);
        };
    }
}
