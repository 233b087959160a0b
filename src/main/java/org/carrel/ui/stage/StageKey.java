// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// What can be done by a key while something is presented, with the keys for it. They are the same in every window of
/// the show, and those that other programs and clickers have.
public enum StageKey {
    NEXT,
    PREVIOUS,
    FIRST,
    LAST,
    BLACK,
    WHITE,
    FREEZE,
    GO_TO,
    OVERVIEW,
    LARGER,
    SMALLER,
    PAUSE,
    RESET,
    CLOCK,
    NOTES_LARGER,
    NOTES_SMALLER,
    SWAP,
    KEYS,
    END;

    /// Those that the trainer's window recalls at its foot.
    static final List<StageKey> RECALLED =
            List.of(NEXT, BLACK, FREEZE, SWAP, PAUSE, OVERVIEW, KEYS);

    public String words() {
        return StageMessage.valueOf("KEY_" + name()).text();
    }

    public String keys() {
        return StageMessage.valueOf("KEY_" + name() + "_KEY").text();
    }

    /// The first of its keys.
    String firstKey() {
        return keys().split(" +", -1)[0];
    }

    public static List<StageKey> all() {
        return Arrays.asList(values());
    }

    /// By the key itself; null for one that is not such a key.
    static @Nullable StageKey pressed(KeyEvent key) {
        if (key.isAltDown() || key.isMetaDown()) {
            return null;
        }
        if (key.isControlDown()) {
            return switch (key.getCode()) {
                case PLUS, EQUALS, ADD -> NOTES_LARGER;
                case MINUS, SUBTRACT -> NOTES_SMALLER;
                default -> null;
            };
        }
        return switch (key.getCode()) {
            case RIGHT, DOWN, KP_RIGHT, KP_DOWN, N, PAGE_DOWN -> NEXT;
            case SPACE -> key.isShiftDown() ? PREVIOUS : NEXT;
            case LEFT, UP, KP_LEFT, KP_UP, P, PAGE_UP, BACK_SPACE -> PREVIOUS;
            case HOME -> FIRST;
            case END -> LAST;
            case B -> BLACK;
            case W -> WHITE;
            case F -> FREEZE;
            case G -> GO_TO;
            case O -> OVERVIEW;
            case T -> key.isShiftDown() ? RESET : PAUSE;
            case C -> CLOCK;
            case S -> SWAP;
            case F1 -> KEYS;
            case ESCAPE -> END;
            default -> null;
        };
    }

    /// By what a key writes, wherever on the keyboard it is; null for anything else.
    static @Nullable StageKey typed(String character) {
        return switch (character) {
            case "." -> BLACK;
            case "," -> WHITE;
            case "+" -> LARGER;
            case "-" -> SMALLER;
            case "?" -> KEYS;
            default -> null;
        };
    }
}
