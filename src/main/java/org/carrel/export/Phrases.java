// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Placed;

/// Says a phrase in the reader's language, with the arguments in its places; plain text.
@FunctionalInterface
public interface Phrases {
    String say(Phrase phrase, Object... args);

    /// What an entry is, with the colour of its words.
    default String kind(Entry entry) {
        Phrase kind = Phrase.valueOf(entry.kind().name());
        Colour colour = entry.colour();
        return colour == null
                ? say(Phrase.valueOf("PLAIN_" + kind.name()))
                : say(kind, colour(colour));
    }

    default String colour(Colour colour) {
        return say(Phrase.valueOf("COLOUR_" + colour.name()));
    }

    /// How well it is known where an entry belongs.
    default String status(Placed placed) {
        return say(
                switch (placed) {
                    case Placed.Whole _ -> Phrase.STATUS_PLACED;
                    case Placed.Sure(_, _, boolean edited) ->
                            edited ? Phrase.STATUS_EDITED : Phrase.STATUS_PLACED;
                    case Placed.Check _ -> Phrase.STATUS_CHECK;
                    case Placed.Several _ -> Phrase.STATUS_SEVERAL;
                    case Placed.Moved _ -> Phrase.STATUS_MOVED;
                    case Placed.Unknown _ -> Phrase.STATUS_UNKNOWN;
                });
    }
}
