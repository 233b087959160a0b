// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.page.Heading;
import org.carrel.page.PageText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

class ResolverTest {
    private static final String HERE = "yarn/section-1";

    private static final String TEXT =
            "Why wool matters A sheep gives wool once a year. The shepherd shears it in spring, “when the grass”"
                    + " is high. Then the wool is washed, combed and spun. In the end a weaver makes cloth of it 🐑 for"
                    + " winter.";

    private static Passages section(String path, String... blocks) {
        var text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Heading> outline = new ArrayList<>();
        for (String block : blocks) {
            int start = text.isEmpty() ? 0 : text.length() + 1;
            starts.add(start);
            text.append(text.isEmpty() ? "" : " ").append(block.replaceFirst("^# ", ""));
            if (block.startsWith("# ")) {
                String title = block.substring(2);
                outline.add(new Heading(2, title, title.replace(' ', '-'), start));
            }
        }
        return new Passages(path, new PageText(text.toString(), starts), outline);
    }

    private record Sections(List<Passages> all) implements CourseText {
        @Override
        public boolean hasModule(String module) {
            return module.equals("yarn");
        }

        @Override
        public Optional<Passages> section(String path) {
            return all.stream().filter(one -> one.section().equals(path)).findFirst();
        }

        @Override
        public Stream<Passages> others(String path) {
            return all.stream().filter(one -> !one.section().equals(path));
        }
    }

    private static Passage quote(Passages section, String words) {
        int start = section.text().indexOf(words);
        assertTrue(start >= 0, words);
        return section.passage(start, start + words.length());
    }

    private static Placed place(Passage passage, Passages... sections) {
        return place(Kind.HIGHLIGHT, passage, sections);
    }

    private static Placed place(Kind kind, Passage passage, Passages... sections) {
        return new Resolver(new Sections(List.of(sections)))
                .place(ResolverEditsTest.entry(kind, HERE, passage));
    }

    private static String words(Passages section, Placed placed) {
        return switch (placed) {
            case Placed.Sure(var start, var end, _) -> section.text().substring(start, end);
            case Placed.Check(var start, var end) -> section.text().substring(start, end);
            case Placed.Moved(_, var start, var end) -> section.text().substring(start, end);
            default -> placed.toString();
        };
    }

    @Test
    void aPassageKnowsWhatIsAroundItInCodePoints() {
        Passages section = section(HERE, "# Wool", "One 🐑 two 🐑 three.");
        Passage passage = quote(section, "two");
        assertEquals("Wool One 🐑 ", passage.prefix());
        assertEquals(" 🐑 three.", passage.suffix());
        assertEquals(11, passage.start());
        assertEquals(14, passage.end());
        assertEquals("Wool", passage.heading());
        assertEquals(1, passage.block());
        assertEquals(section.hash(), passage.textHash());
        assertEquals(0.5, passage.progression(), 0.05);
    }

    @Test
    void aCharacterThatIsCutIsTakenWhole() {
        Passages section = section(HERE, "a🐑b");
        assertEquals("🐑", section.passage(2, 2).exact());
        assertEquals("a🐑", section.passage(0, 2).exact());
    }

    @Test
    void theSameTextGivesTheSamePlaceAlsoBehindEmoji() {
        Passages section = section(HERE, TEXT);
        assertEquals("for winter", words(section, place(quote(section, "for winter"), section)));
        assertEquals(
                new Placed.Sure(0, section.text().length(), false),
                place(section.passage(0, section.text().length()), section));
    }

    @Test
    void typographyMovesNothing() {
        Passages before = section(HERE, TEXT);
        Passages after =
                section(HERE, TEXT.replace('“', '"').replace('”', '"').replace(' ', '\u00a0'));
        Placed placed = place(quote(before, "in spring, “when the grass” is"), after);
        assertEquals(
                "in spring, \"when the grass\" is", words(after, placed).replace('\u00a0', ' '));
        assertTrue(((Placed.Sure) placed).start() > 0 && !((Placed.Sure) placed).edited());
    }

    @Test
    void aPlaceWithinARunOfDashesIsKept() {
        Passages section = section(HERE, "One -\u2014 two.");
        assertEquals("One -", words(section, place(section.passage(0, 5), section)));
        assertEquals("\u2014 two", words(section, place(section.passage(5, 10), section)));
    }

    @Test
    void wordsThatWereEditedAreSureAndSaidToBe() {
        Passages before = section(HERE, TEXT);
        Passages after =
                section(HERE, TEXT.replace("shears it in spring", "shears it each spring"));
        Placed placed = place(quote(before, "The shepherd shears it in spring,"), after);
        assertEquals("The shepherd shears it each spring,", words(after, placed));
        assertTrue(assertInstanceOf(Placed.Sure.class, placed).edited());
    }

    @Test
    void theEndsOfWhatWasEditedAreThoseOfWords() {
        Passages before =
                section(HERE, "Start here. Mentoring changes how a person sees a library. Done.");
        Passages after =
                section(HERE, "Start here. Mentorship changes how a person sees librarians. Done.");
        Placed placed =
                place(quote(before, "Mentoring changes how a person sees a library"), after);
        assertEquals("Mentorship changes how a person sees librarians", words(after, placed));
    }

    @Test
    void whatStandsTwiceIsToldApartByWhatIsAround() {
        Passages section =
                section(HERE, "Ask your partner. Yes, often.", "Ask your mayor. Yes, often.");
        Passage second =
                section.passage(
                        section.text().lastIndexOf("Yes"), section.text().lastIndexOf("Yes") + 3);
        Passages after =
                section(
                        HERE,
                        "A new line.",
                        "Ask your partner. Yes, often.",
                        "Ask your mayor. Yes, often.");
        Placed.Sure sure = assertInstanceOf(Placed.Sure.class, place(second, after));
        assertEquals(after.text().lastIndexOf("Yes"), sure.start());
    }

    @Test
    void placesThatFitAlikeAreForThePersonToChoose() {
        String row = "Very well OK Not very well for all of us here";
        Passages before = section(HERE, "Begin.", row, row, row, "End.");
        Passage second =
                before.passage(
                        before.text().indexOf(row) + row.length() + 11,
                        before.text().indexOf(row) + row.length() + 13);
        Passages after = section(HERE, "Begin anew.", row, row, row, "End.");
        Placed.Several several = assertInstanceOf(Placed.Several.class, place(second, after));
        assertTrue(several.ranges().size() >= 2);
    }

    @Test
    void whatIsGoneButVerbatimElsewhereHasMoved() {
        Passages before = section(HERE, TEXT);
        Passage passage = quote(before, "Then the wool is washed, combed and spun.");
        Passages here = section(HERE, "Nothing of all that is left in this section today.");
        Passages there = section("yarn/section-2", "Intro.", TEXT);
        Placed placed = place(passage, here, there);
        assertEquals("yarn/section-2", assertInstanceOf(Placed.Moved.class, placed).section());
        assertEquals(passage.exact(), words(there, placed));
        assertInstanceOf(Placed.Moved.class, place(passage, there));
    }

    @Test
    void whatIsGoneIsUnknown() {
        Passages before = section(HERE, TEXT);
        assertEquals(
                new Placed.Unknown(),
                place(
                        quote(before, "Then the wool is washed, combed and spun."),
                        section(HERE, "Nothing of all that is left in this section today.")));
        assertEquals(
                new Placed.Unknown(), place(quote(before, "Then the wool"), section(HERE, "")));
        assertEquals(new Placed.Unknown(), place(quote(before, "Then the wool")));
    }

    @Test
    void wordsFromAnotherProgramWithNothingAroundThemAreFoundIfTheyAreMany() {
        var bare =
                new Passage(
                        "Then the wool is washed, combed and spun.", "", "", 0, 0, 0, "", "", 0, 0);
        Passages section = section(HERE, TEXT);
        assertEquals(bare.exact(), words(section, place(bare, section)));
        var few = new Passage("wool", "", "", 0, 0, 0, "", "", 0, 0);
        assertTrue(!(place(few, section) instanceof Placed.Sure));
    }

    @Nested
    class ABookmarkedParagraph {
        private final Passages before =
                section(
                        HERE,
                        "# Sheep",
                        "A sheep gives wool once a year, and milk in summer.",
                        "# Cloth",
                        "A weaver makes cloth of it, and the cloth keeps us warm in winter, all of us and the sheep too, in a way.",
                        "The end.");

        @Test
        void isKeptByItsBeginning() {
            Passage passage = before.paragraph(before.text().indexOf("A weaver"));
            assertEquals(80, passage.exact().length());
            assertEquals("The end.", before.paragraph(before.text().indexOf("The end")).exact());
        }

        @Test
        void isFoundAtTheBeginningOfABlockOnly() {
            Passage passage = before.paragraph(before.text().indexOf("A sheep"));
            Passages after =
                    section(
                            HERE,
                            "They say: A sheep gives wool once a year, and milk in summer.",
                            "# Sheep",
                            "Listen.",
                            "A sheep gives wool once each year, and milk in summer.");
            Placed placed = place(Kind.BOOKMARK, passage, after);
            assertEquals(
                    "A sheep gives wool once each year, and milk in summer.", words(after, placed));
        }

        @Test
        void thatIsGoneLeadsToItsHeading() {
            Passage passage = before.paragraph(before.text().indexOf("A weaver"));
            Passages after = section(HERE, "# Sheep", "Baa.", "# Cloth", "Silk is not of sheep.");
            assertEquals(
                    new Placed.Check(
                            after.text().indexOf("Cloth"), after.text().indexOf("Cloth") + 5),
                    place(Kind.BOOKMARK, passage, after));
        }

        @Test
        void thatIsGoneWithItsHeadingLeadsAsFarDown() {
            Passage passage = before.paragraph(before.text().indexOf("The end"));
            Passages after = section(HERE, "One.", "Two.", "Three.", "Four.");
            assertEquals("Four.", words(after, place(Kind.BOOKMARK, passage, after)));
        }
    }

    @Test
    void allPlacesOfWordsAreFoundAlsoThoseThatOverlap() {
        assertEquals(List.of(0, 2, 7), found("aba", "ababa: abac"));
        assertEquals(List.of(), found("abc", "ab"));
        assertEquals(List.of(1, 2, 3), found("aa", "baaaa"));
        assertEquals(List.of(5), found("aabaaac", "aabaaaabaaac"));
    }

    private static List<Integer> found(String words, String text) {
        return Arrays.stream(Occurrences.of(words, text)).boxed().toList();
    }

    @Nested
    class HostileSizes {
        private static final int LARGE = 300_000;

        private void within(long seconds, Passage passage, Passages section) {
            long began = System.nanoTime();
            place(passage, section);
            long took = System.nanoTime() - began;
            assertTrue(took < seconds * 1_000_000_000, "it took " + took / 1_000_000 + " ms");
        }

        @Test
        void areBoundForOneLetterAgainAndAgain() {
            Passages before = section(HERE, "a".repeat(LARGE));
            Passages after = section(HERE, "b" + "a".repeat(LARGE));
            for (int length : List.of(1, 29, 200, 1_000, 1_001, 100_000, LARGE)) {
                within(10, before.passage(10, 10 + length), after);
            }
        }

        @Test
        void areBoundForWordsAgainAndAgain() {
            Passages before = section(HERE, "the wool of a sheep ".repeat(LARGE / 20));
            Passages after = section(HERE, "now the wool of a ship ".repeat(LARGE / 23));
            for (int length : List.of(3, 60, 1_000, 5_000, 200_000)) {
                within(10, before.passage(40, 40 + length), after);
            }
        }
    }

    @Test
    void anEntryOfAWholeSectionIsThereIfItIs() {
        var section = section(HERE, TEXT);
        Entry entry =
                new Entry(
                        UUID.randomUUID(),
                        Kind.BOOKMARK,
                        new Anchor("course", Scope.SECTION, HERE, "", null),
                        "",
                        List.of(),
                        null,
                        null,
                        "",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null);
        assertEquals(new Placed.Whole(), new Resolver(new Sections(List.of(section))).place(entry));
        assertEquals(new Placed.Unknown(), new Resolver(new Sections(List.of())).place(entry));
    }
}
