// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.carrel.reader.Presenting;
import org.carrel.workshop.Veil;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;

/// The keys of a show, the same whichever of its windows has them.
final class StageKeys {
    /// What the windows do about a key.
    interface Windows {
        void swap();

        void overview();

        void keys();

        void clock();

        void notesSize(int direction);

        /// The number that is being typed; null for none.
        void typing(@Nullable String digits);

        void askForEnd();
    }

    private final Presenting presenting;
    private final Windows windows;
    private final OverStage over;
    private final NumberTyped number;

    StageKeys(Presenting presenting, Windows windows, OverStage over, InstantSource clock) {
        this.presenting = presenting;
        this.windows = windows;
        this.over = over;
        number = new NumberTyped(clock);
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    /// No control in these windows is to take a key for itself: Space goes on also where a button has the focus.
    private void released(KeyEvent key) {
        if (!over.wants(key)) {
            key.consume();
        }
    }

    private void pressed(KeyEvent key) {
        if (over.wants(key)) {
            return;
        }
        boolean focus = key.getCode() == KeyCode.TAB && !over.isUp();
        if (focus) {
            return;
        }
        key.consume();
        if (over.isUp()) {
            over.pressed(key);
        } else if (!pressedInNumber(key)) {
            StageKey does = StageKey.pressed(key);
            if (does != null) {
                run(does);
            }
        }
    }

    private boolean pressedInNumber(KeyEvent key) {
        boolean on = number.isOn();
        return switch (key.getCode()) {
            case ENTER -> {
                number.take().ifPresentOrElse(step -> presenting.go(step - 1), () -> enter(on));
                windows.typing(null);
                yield true;
            }
            case ESCAPE -> {
                if (on) {
                    number.drop();
                    windows.typing(null);
                }
                yield on;
            }
            case BACK_SPACE -> {
                if (on) {
                    number.erase();
                    windows.typing(number.digits());
                }
                yield on;
            }
            default -> false;
        };
    }

    /// Enter goes on, unless it was to end a number that nobody typed.
    private void enter(boolean asked) {
        if (!asked) {
            presenting.next();
        }
    }

    private void typed(KeyEvent key) {
        if (over.isUp()) {
            if (!over.wants(key)) {
                key.consume();
            }
            return;
        }
        key.consume();
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        String character = key.getCharacter();
        if (character.length() == 1 && character.charAt(0) >= '0' && character.charAt(0) <= '9') {
            number.type(character.charAt(0));
            windows.typing(number.digits());
            return;
        }
        StageKey does = StageKey.typed(character);
        if (does != null) {
            run(does);
        }
    }

    private void run(StageKey key) {
        number.drop();
        windows.typing(null);
        switch (key) {
            case NEXT -> presenting.next();
            case PREVIOUS -> presenting.previous();
            case FIRST -> presenting.first();
            case LAST -> presenting.last();
            case BLACK -> presenting.turn(Veil.BLACK);
            case WHITE -> presenting.turn(Veil.WHITE);
            case FREEZE -> presenting.freeze();
            case GO_TO -> {
                number.ask();
                windows.typing("");
            }
            case OVERVIEW -> windows.overview();
            case LARGER -> presenting.larger();
            case SMALLER -> presenting.smaller();
            case PAUSE -> presenting.time().turn();
            case RESET -> presenting.resetClock();
            case CLOCK -> windows.clock();
            case NOTES_LARGER -> windows.notesSize(1);
            case NOTES_SMALLER -> windows.notesSize(-1);
            case SWAP -> windows.swap();
            case KEYS -> windows.keys();
            case END -> windows.askForEnd();
        }
    }
}
