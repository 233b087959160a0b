// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.carrel.page.Heading;
import org.carrel.page.PageText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// A course made up at random whose words keep their identity while it is edited, so that a test knows for certain
/// where a passage went. Some of its sentences stand in it again and again, word for word.
final class Draft implements CourseText {
    /// @param self what it is known by, however it is spelt
    record Word(Object self, String text) {
        Word(String text) {
            this(new Object(), text);
        }

        Word respelt(String text) {
            return new Word(self, text);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && word.self.equals(self);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(self);
        }
    }

    /// @param heading whether it is one
    record Block(boolean heading, List<List<Word>> sentences) {}

    record Part(String path, List<Block> blocks) {}

    /// @param places where each of the words begins
    private record Printed(Passages passages, List<Word> words, List<Integer> places) {}

    private static final List<String> STARTS =
            List.of(
                    "library",
                    "mentor",
                    "neighbour",
                    "workshop",
                    "garden",
                    "teacher",
                    "shelf",
                    "visitor",
                    "story",
                    "morning",
                    "partner",
                    "question",
                    "village",
                    "school",
                    "reader",
                    "volunteer",
                    "table",
                    "window",
                    "budget",
                    "poster",
                    "bicycle",
                    "kitchen",
                    "recipe",
                    "camera",
                    "river",
                    "festival",
                    "puzzle",
                    "journal",
                    "member",
                    "branch",
                    "mayor",
                    "coach",
                    "circle",
                    "project",
                    "season",
                    "bridge");

    private static final List<String> ACTS =
            List.of(
                    "asks", "brings", "opens", "shares", "plans", "counts", "paints", "visits",
                    "repairs", "learns", "offers", "follows", "keeps", "draws", "tells", "finds",
                    "needs", "lends", "builds", "writes", "hears", "meets", "leads", "saves");

    private static final List<String> LINKS =
            List.of(
                    "with",
                    "before",
                    "after",
                    "beside",
                    "without",
                    "because",
                    "while",
                    "near",
                    "under",
                    "between",
                    "the",
                    "a",
                    "every",
                    "their",
                    "our",
                    "another",
                    "its",
                    "some",
                    "first",
                    "new",
                    "old",
                    "small",
                    "quiet",
                    "early",
                    "late",
                    "“good”",
                    "it’s",
                    "well–known",
                    "don’t",
                    "long…",
                    "naïve",
                    "🙂");

    private static final List<String> AGAIN =
            List.of(
                    "Write your answer in your own words.",
                    "Discuss with a partner for five minutes before you go on.",
                    "Very well",
                    "OK",
                    "Not very well",
                    "I can explain this to a colleague in plain words.",
                    "What did you learn?",
                    "Think of a time when this happened in your library.");

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Printed> printed = new HashMap<>();

    private Draft() {}

    static Draft written(Random random) {
        var draft = new Draft();
        int sections = 2 + random.nextInt(4);
        for (int i = 0; i < sections; i++) {
            List<Block> blocks = new ArrayList<>();
            int length = 6 + random.nextInt(25);
            for (int j = 0; j < length; j++) {
                blocks.add(block(random));
            }
            draft.parts.add(new Part("yarn/section-" + i, blocks));
        }
        return draft;
    }

    Draft copy() {
        var copy = new Draft();
        for (Part part : parts) {
            List<Block> blocks = new ArrayList<>();
            for (Block block : part.blocks()) {
                List<List<Word>> sentences = new ArrayList<>();
                block.sentences().forEach(sentence -> sentences.add(new ArrayList<>(sentence)));
                blocks.add(new Block(block.heading(), sentences));
            }
            copy.parts.add(new Part(part.path(), blocks));
        }
        return copy;
    }

    List<Part> parts() {
        return parts;
    }

    static Block block(Random random) {
        List<List<Word>> sentences = new ArrayList<>();
        boolean heading = random.nextInt(6) == 0;
        int length = heading ? 1 : 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            sentences.add(heading ? sentence(random, 3) : sentence(random));
        }
        return new Block(heading, sentences);
    }

    static List<Word> sentence(Random random) {
        return random.nextInt(5) == 0
                ? words(AGAIN.get(random.nextInt(AGAIN.size())))
                : sentence(random, 4 + random.nextInt(14));
    }

    private static List<Word> sentence(Random random, int length) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<String> from =
                    switch (i % 3) {
                        case 0 -> LINKS;
                        case 1 -> STARTS;
                        default -> ACTS;
                    };
            words.add(
                    new Word(from.get(random.nextInt(from.size())) + (i == length - 1 ? "." : "")));
        }
        return words;
    }

    static List<Word> words(String text) {
        return new ArrayList<>(Stream.of(text.split(" ")).map(Word::new).toList());
    }

    /// Once all edits are done.
    void print() {
        for (Part part : parts) {
            var text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            List<Heading> outline = new ArrayList<>();
            List<Word> words = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (Block block : part.blocks()) {
                int start = text.isEmpty() ? 0 : text.length() + 1;
                starts.add(start);
                for (List<Word> sentence : block.sentences()) {
                    for (Word word : sentence) {
                        if (!text.isEmpty()) {
                            text.append(' ');
                        }
                        places.add(text.length());
                        words.add(word);
                        text.append(word.text());
                    }
                }
                if (block.heading()) {
                    String title = text.substring(Math.min(start, text.length()));
                    outline.add(
                            new Heading(
                                    2,
                                    title,
                                    title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                                    start));
                }
            }
            var passages =
                    new Passages(part.path(), new PageText(text.toString(), starts), outline);
            printed.put(part.path(), new Printed(passages, words, places));
        }
    }

    private Printed printed(String path) {
        return Objects.requireNonNull(printed.get(path));
    }

    List<Word> words(Part part) {
        return printed(part.path()).words();
    }

    int start(Part part, int word) {
        return printed(part.path()).places().get(word);
    }

    int end(Part part, int word) {
        return start(part, word) + words(part).get(word).text().length();
    }

    /// Those that a part of a section's text has some letters of.
    Set<Word> between(String path, int start, int end) {
        Set<Word> found = new HashSet<>();
        Printed all = printed(path);
        for (int i = 0; i < all.words().size(); i++) {
            int from = all.places().get(i);
            if (from < end && from + all.words().get(i).text().length() > start) {
                found.add(all.words().get(i));
            }
        }
        return found;
    }

    @Override
    public boolean hasModule(String module) {
        return module.equals("yarn");
    }

    @Override
    public Optional<Passages> section(String path) {
        return Optional.ofNullable(printed.get(path)).map(Printed::passages);
    }

    @Override
    public Stream<Passages> others(String path) {
        return parts.stream()
                .filter(part -> !part.path().equals(path))
                .map(part -> printed(part.path()).passages());
    }
}
