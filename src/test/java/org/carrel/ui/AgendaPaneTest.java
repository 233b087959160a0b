// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.reader.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class AgendaPaneTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowOnStage window;
    private Reader reader;

    @BeforeEach
    void start() throws Exception {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.writeString(bread.resolve("index.md"), "---\ntitle: Bread\n---\nOn bread.\n");
        Files.writeString(
                bread.resolve("section-1-0.md"), "---\ntitle: 1. Dough\n---\nOn dough.\n");
        Files.writeString(bread.resolve("section-2-0.md"), "---\ntitle: 2. Oven\n---\nOn ovens.\n");
        window = new WindowOnStage(folder);
        reader = window.reader;
        window.open();
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Agenda now() throws Exception {
        return onFx(() -> Objects.requireNonNull(reader.planning().agendaProperty().get()));
    }

    private List<String> titles() throws Exception {
        return now().items().stream().map(AgendaItem::title).toList();
    }

    /// An agenda of two sections with a break between them, chosen from the first on.
    private void plan() throws Exception {
        press(KeyCode.F8);
        onFx(
                () -> {
                    var course = Objects.requireNonNull(reader.courseProperty().get());
                    reader.planning()
                            .composing()
                            .add(
                                    List.of(
                                            course.section(new SectionId("bread/section-1-0"))
                                                    .orElseThrow(),
                                            course.section(new SectionId("bread/section-2-0"))
                                                    .orElseThrow()),
                                    0,
                                    "Bakers");
                    return true;
                });
        until(() -> reader.planning().agendaProperty().get() != null);
        until(
                () ->
                        Objects.requireNonNull(reader.planning().agendaProperty().get())
                                        .items()
                                        .size()
                                == 2);
        onFx(
                () -> {
                    reader.planning()
                            .composing()
                            .add(AgendaItem.Kind.BREAK, "Break", 10, 1, "Bakers");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        press(KeyCode.HOME);
    }

    private String words(String what) throws Exception {
        return onFx(() -> robot.lookup(what).queryAs(Label.class).getText());
    }

    private boolean isUp(String what) throws Exception {
        return onFx(() -> robot.lookup(what).queryAll().stream().anyMatch(AgendaPaneTest::isSeen));
    }

    private static boolean isSeen(Node node) {
        return node.getScene() != null
                && Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible);
    }

    @Test
    void saysHowToBeginAndGivesItsPlaceBackToTheNotes() throws Exception {
        press(KeyCode.F8);
        assertTrue(words(".agenda .nothing").startsWith("No agenda for this course yet."));
        press(KeyCode.CONTROL, KeyCode.B);
        assertFalse(isUp(".agenda"));
        assertTrue(isUp(".notes"));
        press(KeyCode.F8);
        assertTrue(isUp(".agenda"));
        press(KeyCode.F8);
        assertFalse(isUp(".agenda"));
    }

    @Test
    void whatIsBeingChangedStandsInView() throws Exception {
        plan();
        onFx(
                () -> {
                    for (int i = 0; i < 20; i++) {
                        reader.planning()
                                .composing()
                                .add(AgendaItem.Kind.BREAK, "Break", 10, 1, "Bakers");
                    }
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        press(KeyCode.END);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        until(
                () -> {
                    var list = robot.lookup(".agenda .list-view").queryAs(ListView.class);
                    return list.getScene().getFocusOwner() instanceof TextField minutes
                            && minutes.localToScene(minutes.getLayoutBounds()).getMaxY()
                                    < list.localToScene(list.getLayoutBounds()).getMaxY();
                });
    }

    @Test
    void itemsAreMovedChangedAndRemovedByKeyboard() throws Exception {
        plan();
        assertEquals(List.of("1. Dough", "Break", "2. Oven"), titles());
        press(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(List.of("Break", "1. Dough", "2. Oven"), titles());
        press(KeyCode.ALT, KeyCode.DOWN);
        press(KeyCode.ALT, KeyCode.UP);
        assertEquals(List.of("Break", "1. Dough", "2. Oven"), titles());
        press(KeyCode.DELETE);
        assertEquals(List.of("Break", "2. Oven"), titles());
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of("Break", "1. Dough", "2. Oven"), titles());
    }

    @Test
    void aNumberIsTypedForTheMinutes() throws Exception {
        plan();
        press(KeyCode.DIGIT2);
        until(() -> robot.lookup(".item-editor").tryQuery().isPresent());
        press(KeyCode.DIGIT5);
        press(KeyCode.ENTER);
        assertEquals(25, now().items().getFirst().minutes());
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        until(() -> window.stage.getScene().getFocusOwner() instanceof TextField);
        press(KeyCode.TAB);
        robot.write("Tea");
        press(KeyCode.ENTER);
        assertEquals(List.of("1. Dough", "Tea", "2. Oven"), titles());
        press(KeyCode.ENTER);
        press(KeyCode.DIGIT9);
        press(KeyCode.ESCAPE);
        assertEquals(10, now().items().get(1).minutes());
    }

    @Test
    void twoDigitsInAHurryAreOneNumber() throws Exception {
        plan();
        robot.type(KeyCode.DIGIT4, KeyCode.DIGIT5);
        WaitForAsyncUtils.waitForFxEvents();
        press(KeyCode.ENTER);
        assertEquals(45, now().items().getFirst().minutes());
    }

    @Test
    void tellsTheTimesAndWhetherItFits() throws Exception {
        plan();
        type("Starts, 14:30", 0, "14.30");
        type("Ends, 14:40", 1, "1440");
        assertEquals("14:30", String.valueOf(now().start()));
        assertTrue(words(".agenda-foot .total").contains("ends 14:42"));
        assertTrue(words(".agenda-foot .over").startsWith("2 minutes too long"));
        type("not a time", 1, "soon");
        assertTrue(words(".clock .wrong").startsWith("A time is written"));
        assertEquals("14:40", String.valueOf(now().end()));
        type("no end", 1, "");
        assertEquals("null", String.valueOf(now().end()));
        assertFalse(isUp(".agenda-foot .over"));
    }

    private void type(String what, int field, String text) throws Exception {
        onFx(
                () -> {
                    var all =
                            robot.lookup(".agenda .clock .text-field").queryAllAs(TextField.class);
                    TextField one = all.stream().skip(field).findFirst().orElseThrow();
                    one.requestFocus();
                    one.setText(text);
                    return what;
                });
        press(KeyCode.ENTER);
    }

    @Test
    void isPresentedByItsKey() throws Exception {
        plan();
        onFx(
                () -> {
                    ListView<?> rows = robot.lookup(".agenda .list-view").queryAs(ListView.class);
                    return rows.getItems().size();
                });
        assertTrue(onFx(() -> reader.presenting().showProperty().get() == null));
        press(KeyCode.F5);
        assertEquals(
                3,
                onFx(
                        () ->
                                Objects.requireNonNull(reader.presenting().showProperty().get())
                                        .parts()
                                        .size()));
        until(() -> !reader.presenting().stepsProperty().get().isEmpty());
        onFx(
                () -> {
                    reader.presenting().next();
                    reader.presenting().end();
                    return true;
                });
        until(() -> reader.planning().offerProperty().get() != null);
        assertTrue(isUp(".agenda-foot .offer"));
        assertFalse(isUp(".agenda-foot .sums"), "there is no room for both on a low screen");
        onFx(
                () -> {
                    reader.planning().keepPlanned();
                    return true;
                });
        assertFalse(isUp(".agenda-foot .offer"));
        assertTrue(isUp(".agenda-foot .sums"));
    }
}
