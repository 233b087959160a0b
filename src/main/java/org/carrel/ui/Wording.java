// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.course.HarmlessText;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// Words that people see, by the name they have in {@code messages.properties}.
public interface Wording {
    /// Where all words are, whoever says them.
    String BUNDLE = "org.carrel.ui.messages";

    /// The name in the bundle.
    String key();

    /// How a constant is called in the bundle.
    static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The words, with the arguments in their places. No text or path among them can turn or hide the words around it.
    default String text(Object... arguments) {
        String words = ResourceBundle.getBundle(BUNDLE).getString(key());
        return arguments.length == 0
                ? words
                : new MessageFormat(words, Locale.getDefault())
                        .format(Arrays.stream(arguments).map(Wording::harmless).toArray());
    }

    private static Object harmless(Object argument) {
        return argument instanceof CharSequence || argument instanceof Path
                ? HarmlessText.isolated(argument.toString())
                : argument;
    }

    /// The words of a menu without the mark of its key.
    default String plain() {
        return plain(text());
    }

    static String plain(String ofMenu) {
        return ofMenu.replace("_", "").replace("\u2026", "");
    }
}
