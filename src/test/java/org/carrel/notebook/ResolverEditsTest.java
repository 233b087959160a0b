// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Draft.Part;
import org.carrel.notebook.Draft.Word;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Passages of courses made up at random, looked for after edits whose outcome is known word by word.
class ResolverEditsTest {
    private static final int CASES = Integer.getInteger("resolver.cases", 12_000);

    private final Map<Edit, Map<String, Integer>> outcomes = new EnumMap<>(Edit.class);

    @Test
    void neverSureOfAWrongPlace() {
        var random = new Random(Long.getLong("resolver.seed", 20_250_101));
        List<Edit> edits = List.of(Edit.values());
        long nanos = 0;
        for (int i = 0; i < CASES; i++) {
            Edit edit = edits.get(i % edits.size());
            Draft before = Draft.written(random);
            Draft after = before.copy();
            before.print();
            int part = random.nextInt(before.parts().size());
            Part old = before.parts().get(part);
            List<Word> words = before.words(old);
            int first = random.nextInt(words.size());
            int last = Math.min(words.size() - 1, first + length(random));
            Passages section = before.section(old.path()).orElseThrow();
            Passage passage = section.passage(before.start(old, first), before.end(old, last));
            Set<Word> its = new java.util.LinkedHashSet<>(words.subList(first, last + 1));
            edit.make(after, part, its, random);
            after.print();
            long start = System.nanoTime();
            Placed placed = new Resolver(after).place(entry(Kind.HIGHLIGHT, old.path(), passage));
            nanos += System.nanoTime() - start;
            String outcome = outcome(after, old.path(), placed, its);
            if (outcome.equals("SURE WRONG") && isTwin(after, old.path(), placed, passage)) {
                outcome = "sure of a twin";
            }
            if (outcome.equals("SURE WRONG") && Boolean.getBoolean("resolver.tell")) {
                tell(edit, passage, after, old.path(), placed);
            }
            outcomes.computeIfAbsent(edit, _ -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
        }
        if (Boolean.getBoolean("resolver.tell")) {
            outcomes.forEach((edit, counts) -> System.out.println(edit + " " + counts));
            System.out.println(nanos / CASES / 1000 + " µs a passage");
        }
        int wrong = outcomes.values().stream().mapToInt(m -> m.getOrDefault("SURE WRONG", 0)).sum();
        assertEquals(0, wrong);
        assertTrue(CASES >= 10_000);
    }

    /// Whether the place and all there is around it are letter by letter as stored, up to where the section begins or
    /// ends: then nobody can tell that it is another. Of a sentence that stood there twice in a row either may be gone.
    private static boolean isTwin(Draft after, String path, Placed placed, Passage passage) {
        var sure = (Placed.Sure) placed;
        Passage there = after.section(path).orElseThrow().passage(sure.start(), sure.end());
        return there.exact().equals(passage.exact())
                && passage.prefix().endsWith(there.prefix())
                && passage.suffix().startsWith(there.suffix());
    }

    private static int length(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(3);
            case 1 -> random.nextInt(6);
            case 2, 3 -> 5 + random.nextInt(20);
            case 4 -> 10 + random.nextInt(60);
            default -> random.nextInt(300);
        };
    }

    private static void tell(Edit edit, Passage passage, Draft after, String path, Placed placed) {
        String text = after.section(path).orElseThrow().text();
        Placed.Sure sure = (Placed.Sure) placed;
        System.out.printf(
                "%s%n  old %d: %s[%s]%s%n  new %d: %s[%s]%s%n",
                edit,
                passage.start(),
                passage.prefix(),
                passage.exact(),
                passage.suffix(),
                sure.start(),
                text.substring(Math.max(0, sure.start() - 32), sure.start()),
                text.substring(sure.start(), sure.end()),
                text.substring(sure.end(), Math.min(text.length(), sure.end() + 32)));
    }

    /// What became of the passage: there are its words, there are others, and there may be no more of it at all.
    private static String outcome(Draft after, String path, Placed placed, Set<Word> its) {
        return switch (placed) {
            case Placed.Sure(var start, var end, var edited) ->
                    right(after, path, start, end, its)
                            ? "sure" + (edited ? " edited" : "")
                            : "SURE WRONG";
            case Placed.Check(var start, var end) ->
                    "check " + (right(after, path, start, end, its) ? "right" : "wrong");
            case Placed.Several(var ranges) ->
                    ranges.stream().anyMatch(r -> right(after, path, r.start(), r.end(), its))
                            ? "several"
                            : "several, none right";
            case Placed.Moved(var section, var start, var end) ->
                    "moved " + (right(after, section, start, end, its) ? "right" : "wrong");
            case Placed.Unknown _ -> "unknown" + (left(after, its) ? ", was there" : "");
            case Placed.Whole _ -> "whole";
        };
    }

    private static boolean right(Draft after, String path, int start, int end, Set<Word> its) {
        Set<Word> there = after.between(path, start, end);
        long same = there.stream().filter(its::contains).count();
        return !there.isEmpty() && same * 2 >= there.size();
    }

    private static boolean left(Draft after, Set<Word> its) {
        return after.parts().stream()
                .anyMatch(
                        part ->
                                after.words(part).stream().filter(its::contains).count() * 2
                                        >= its.size());
    }

    static Entry entry(Kind kind, String path, Passage passage) {
        return new Entry(
                UUID.randomUUID(),
                kind,
                new Anchor("course", Scope.PASSAGE, path, "", passage),
                "",
                List.of(),
                kind == Kind.HIGHLIGHT ? Colour.YELLOW : null,
                null,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }
}
