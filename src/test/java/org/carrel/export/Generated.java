// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Scope;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Entries of every kind with every sort of letters, the same each time.
final class Generated {
    private static final List<Scope> SCOPES = List.of(Scope.values());
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Colour> COLOURS = List.of(Colour.values());
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "\u00DF",
                    "e\u0301",
                    "\uD83D\uDE03",
                    "\u05D3",
                    " ",
                    "\n",
                    "\"",
                    "\\",
                    "<b>",
                    "|",
                    "`",
                    "\u200D",
                    "\u2028",
                    "=",
                    "{",
                    "\t",
                    "\uFB01",
                    "\u4E2D");

    private Generated() {}

    static List<Entry> entries(int count) {
        var random = new Random(5);
        return IntStream.range(0, count).mapToObj(number -> entry(number, random)).toList();
    }

    private static Entry entry(int number, Random random) {
        Scope scope = SCOPES.get(random.nextInt(3));
        Kind kind =
                scope == Scope.PASSAGE
                        ? KINDS.get(random.nextInt(3))
                        : random.nextBoolean() ? Kind.BOOKMARK : Kind.NOTE;
        boolean coloured = kind == Kind.HIGHLIGHT || (kind == Kind.NOTE && scope == Scope.PASSAGE);
        String text = kind == Kind.HIGHLIGHT ? "" : words(random, 60);
        Instant created =
                Instant.ofEpochSecond(
                        1_700_000_000L + random.nextInt(50_000_000), random.nextInt(1_000_000_000));
        return new Entry(
                new UUID(random.nextLong(), random.nextLong()),
                kind,
                new Anchor(
                        "course " + random.nextInt(3),
                        scope,
                        scope == Scope.MODULE
                                ? "m" + random.nextInt(3)
                                : "m" + random.nextInt(3) + "/s " + random.nextInt(9),
                        "Title " + number,
                        scope == Scope.PASSAGE ? passage(random) : null),
                text,
                random.nextBoolean() ? List.of() : List.of("tag " + random.nextInt(4), "\u00FCber"),
                coloured ? COLOURS.get(random.nextInt(6)) : null,
                null,
                random.nextInt(4) == 0 ? "Somebody" : "",
                created,
                created.plusMillis(random.nextInt(100_000_000)),
                null);
    }

    private static Passage passage(Random random) {
        String exact = "x" + words(random, 40);
        int start = random.nextInt(10_000);
        return new Passage(
                exact,
                words(random, 9),
                words(random, 9),
                start,
                start + exact.codePointCount(0, exact.length()),
                1 + random.nextInt(2),
                Integer.toHexString(random.nextInt()),
                random.nextBoolean() ? "" : "heading-" + random.nextInt(9),
                random.nextInt(80),
                random.nextDouble());
    }

    private static String words(Random random, int most) {
        var words = new StringBuilder();
        int length = random.nextInt(most);
        for (int i = 0; i < length; i++) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.toString();
    }
}
