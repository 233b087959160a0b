// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;

import org.carrel.reader.SectionFilter;
import org.carrel.ui.stage.StageKey;
import org.carrel.ui.stage.StageMessage;

import java.util.List;
import java.util.stream.Stream;

/// All keys, grouped as the menus are: those of the menus' commands as the menus have them, then those of the page.
final class KeyList {
    record Line(String words, String keys) {}

    record Group(String title, List<Line> lines) {}

    private final List<Group> groups;

    KeyList(MenuBar menus) {
        groups =
                Stream.concat(
                                menus.getMenus().stream().map(KeyList::group),
                                Stream.of(inThePage(), inTheNotebook(), inTheAgenda(), onStage()))
                        .filter(group -> !group.lines().isEmpty())
                        .toList();
    }

    private static Group group(Menu menu) {
        return new Group(
                Wording.plain(menu.getText()),
                menu.getItems().stream()
                        .filter(item -> item.getAccelerator() != null)
                        .map(
                                item ->
                                        new Line(
                                                Wording.plain(item.getText()),
                                                item.getAccelerator().getDisplayText()))
                        .toList());
    }

    private static Group inThePage() {
        return new Group(
                Message.KEYS_PAGE.text(),
                List.of(
                        line(Message.KEYS_STOP, Message.KEYS_STOP_KEY),
                        line(Message.KEYS_PRESS, Message.KEYS_PRESS_KEY),
                        line(Message.KEYS_PUT_AWAY, Message.KEYS_PUT_AWAY_KEY),
                        line(Message.KEYS_PICTURE, Message.KEYS_PICTURE_KEY),
                        line(Message.KEYS_PAN, Message.KEYS_PAN_KEY),
                        line(Message.KEYS_TABLE, Message.KEYS_TABLE_KEY),
                        line(NoteMessage.SELECT_WORD, NoteMessage.SELECT_WORD_KEY),
                        line(NoteMessage.SELECT_SENTENCE, NoteMessage.SELECT_SENTENCE_KEY),
                        line(NoteMessage.SELECT_MORE, NoteMessage.SELECT_MORE_KEY),
                        line(NoteMessage.SELECT_END, NoteMessage.SELECT_END_KEY),
                        line(Message.KEYS_WHEEL, Message.KEYS_WHEEL_KEY)));
    }

    private static Group inTheNotebook() {
        return new Group(
                NoteMessage.LIST_KEYS.text(),
                List.of(
                        line(NoteMessage.LIST_GO, NoteMessage.LIST_GO_KEY),
                        line(NoteMessage.LIST_EDIT, NoteMessage.LIST_EDIT_KEY),
                        line(NoteMessage.LIST_DELETE, NoteMessage.LIST_DELETE_KEY),
                        line(NoteMessage.LIST_MORE, NoteMessage.LIST_MORE_KEY)));
    }

    private static Group inTheAgenda() {
        return new Group(
                AgendaMessage.KEYS.text(),
                List.of(
                        line(AgendaMessage.KEYS_EDIT, AgendaMessage.KEYS_EDIT_KEY),
                        line(AgendaMessage.KEYS_MOVE, AgendaMessage.KEYS_MOVE_KEY),
                        line(AgendaMessage.KEYS_MINUTES, AgendaMessage.KEYS_MINUTES_KEY),
                        line(AgendaMessage.KEYS_REMOVE, AgendaMessage.KEYS_REMOVE_KEY)));
    }

    private static Group onStage() {
        return new Group(
                StageMessage.KEYS_TITLE.text(),
                StageKey.all().stream().map(key -> new Line(key.words(), key.keys())).toList());
    }

    private static Line line(Wording words, Wording keys) {
        return new Line(words.text(), keys.text());
    }

    /// Those with all the words, be it in what they do, their keys or their group's title.
    List<Group> find(String typed) {
        var filter = new SectionFilter(typed);
        return groups.stream()
                .map(
                        group ->
                                new Group(
                                        group.title(),
                                        group.lines().stream()
                                                .filter(line -> matches(filter, group, line))
                                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private static boolean matches(SectionFilter filter, Group group, Line line) {
        return filter.matches(group.title() + " " + line.words() + " " + line.keys());
    }
}
