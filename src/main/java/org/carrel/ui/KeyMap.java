// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static java.util.Map.entry;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.carrel.ui.stage.StageMessage;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/// Which key does what, by the words of the command.
final class KeyMap {
    /// As [KeyCombination#valueOf] reads them.
    static final Map<Wording, String> KEYS =
            Map.ofEntries(
                    entry(Message.OPEN_FILE, "Shortcut+O"),
                    entry(Message.OPEN_FOLDER, "Shortcut+Shift+O"),
                    entry(Message.RELOAD, "Shortcut+R"),
                    entry(Message.CLOSE_COURSE, "Shortcut+W"),
                    entry(Message.STOP, "Esc"),
                    entry(Message.QUIT, "Shortcut+Q"),
                    entry(Message.PRINT, "Shortcut+P"),
                    entry(Message.COPY_WITH_SOURCE, "Shortcut+Shift+C"),
                    entry(Message.BACK, "Alt+Left"),
                    entry(Message.FORWARD, "Alt+Right"),
                    entry(Message.PREVIOUS_SECTION, "Shortcut+Page Up"),
                    entry(Message.NEXT_SECTION, "Shortcut+Page Down"),
                    entry(Message.OVERVIEW, "Alt+Home"),
                    entry(Message.ZOOM_IN, "Shortcut+Plus"),
                    entry(Message.ZOOM_OUT, "Shortcut+Minus"),
                    entry(Message.ZOOM_NORMAL, "Shortcut+0"),
                    entry(Message.CONTENTS, "F9"),
                    entry(Message.FOCUS_CONTENTS, "Shortcut+1"),
                    entry(Message.FOCUS_PAGE, "Shortcut+2"),
                    entry(Message.NEXT_PANE, "F6"),
                    entry(Message.PREVIOUS_PANE, "Shift+F6"),
                    entry(Message.WHERE_AM_I, "Shortcut+I"),
                    entry(Message.FULL_SCREEN, "F11"),
                    entry(Message.FIND, "Shortcut+F"),
                    entry(Message.FIND_NEXT, "F3"),
                    entry(Message.FIND_PREVIOUS, "Shift+F3"),
                    entry(SearchMessage.OPEN, "Shortcut+Shift+F"),
                    entry(Message.QUICK_OPEN, "Shortcut+K"),
                    entry(Message.HEADINGS, "Shortcut+J"),
                    entry(Message.KEYS, "Shortcut+Slash"),
                    entry(Message.GUIDE, "F1"),
                    entry(Message.SETTINGS, "Shortcut+Comma"),
                    entry(NoteMessage.BOOKMARK, "Shortcut+D"),
                    entry(NoteMessage.HIGHLIGHT, "Shortcut+Shift+H"),
                    entry(NoteMessage.WRITE, "Shortcut+N"),
                    entry(NoteMessage.WRITE_SECTION, "Shortcut+Shift+N"),
                    entry(NoteMessage.SELECT, "F7"),
                    entry(NoteMessage.ACTIONS, "Shortcut+Shift+M"),
                    entry(NoteMessage.UNDO, "Shortcut+Z"),
                    entry(NoteMessage.REDO, "Shortcut+Shift+Z"),
                    entry(NoteMessage.DONE, "Shortcut+Shift+D"),
                    entry(NoteMessage.SHOW, "Shortcut+B"),
                    entry(NoteMessage.FOCUS, "Shortcut+3"),
                    entry(AgendaMessage.SHOW, "F8"),
                    entry(AgendaMessage.FOCUS, "Shortcut+4"),
                    entry(AgendaMessage.PRESENT, "F5"),
                    entry(AgendaMessage.REHEARSE, "Shortcut+F5"),
                    entry(StageMessage.PRESENT, "Shift+F5"),
                    entry(StageMessage.REHEARSE, "Shortcut+Shift+F5"));

    private KeyMap() {}

    static @Nullable KeyCombination of(Wording words) {
        String key = KEYS.get(words);
        return key == null ? null : KeyCombination.valueOf(key);
    }

    /// The key as it is written on this system; empty for a command that has none.
    static String words(Wording words) {
        KeyCombination key = of(words);
        return key == null ? "" : key.getDisplayText();
    }

    /// Whether a field for text has another use for a key: it takes back what was typed, and in a text of several lines
    /// makes words bold.
    static boolean belongsToText(KeyEvent key, boolean lines) {
        return key.isShortcutDown()
                && !key.isAltDown()
                && (key.getCode() == KeyCode.Z || (lines && key.getCode() == KeyCode.B));
    }

    /// Keyboards differ in where plus and the slash are: the keys beside them and those of the number pad count as well.
    /// And those who know other programs find on with G.
    static Optional<Wording> second(KeyEvent key) {
        if (!key.isShortcutDown() || key.isAltDown()) {
            return Optional.empty();
        }
        return switch (key.getCode()) {
            case EQUALS, ADD -> Optional.of(Message.ZOOM_IN);
            case SUBTRACT -> Optional.of(Message.ZOOM_OUT);
            case NUMPAD0 -> Optional.of(Message.ZOOM_NORMAL);
            case G -> Optional.of(key.isShiftDown() ? Message.FIND_PREVIOUS : Message.FIND_NEXT);
            case DIVIDE -> Optional.of(Message.KEYS);
            case DIGIT7 -> key.isShiftDown() ? Optional.of(Message.KEYS) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
