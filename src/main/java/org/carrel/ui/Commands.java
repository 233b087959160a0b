// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// All commands of the window, by their words. Each subject brings its own; [KeyMap] has their keys.
final class Commands {
    private final Map<Wording, Command> all = new LinkedHashMap<>();

    /// From now on the window has this command.
    Command add(Wording words, ObservableBooleanValue possible, Runnable action) {
        var command = new Command(words, KeyMap.of(words), possible, action);
        if (all.put(words, command) != null) {
            throw new IllegalStateException("two commands for " + words.key());
        }
        return command;
    }

    /// For what can be done at any time.
    Command add(Wording words, Runnable action) {
        return add(words, Bindings.createBooleanBinding(() -> true), action);
    }

    Command get(Wording words) {
        Command command = all.get(words);
        if (command == null) {
            throw new IllegalStateException("no command for " + words.key());
        }
        return command;
    }

    Collection<Command> all() {
        return all.values();
    }

    /// Keys reach their commands before the page or a tree can take them; text fields keep the keys they need. What is
    /// stopped by Esc comes last of all, from its menu: first goes what is up over the window.
    void listen(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (!isForText(scene.getFocusOwner(), key)) {
                        by(key).ifPresent(
                                        command -> {
                                            key.consume();
                                            command.run();
                                        });
                    }
                });
    }

    private static boolean isForText(@Nullable Node focused, KeyEvent key) {
        return focused instanceof TextInputControl
                && (key.isAltDown() || KeyMap.belongsToText(key, focused instanceof TextArea));
    }

    private Optional<Command> by(KeyEvent key) {
        return all().stream()
                .filter(command -> command.words() != Message.STOP)
                .filter(command -> command.key() != null && command.key().match(key))
                .findFirst()
                .or(() -> KeyMap.second(key).map(all::get));
    }
}
