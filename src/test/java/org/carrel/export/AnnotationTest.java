// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Fingerprint;
import org.carrel.course.Progress;
import org.carrel.course.SectionId;
import org.carrel.export.Incoming.Looked;
import org.carrel.export.Incoming.Refusal;
import org.carrel.export.LeftOut.Reason;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Scope;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class AnnotationTest {
    private static Looked look(byte[] bytes) {
        try {
            return SetReader.read(
                    new ByteArrayInputStream(bytes), "notes.annotation", Samples.EVENING);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Looked look(String json) {
        return look(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Incoming found(Looked looked) {
        return assertInstanceOf(Looked.Found.class, looked).incoming();
    }

    private static Incoming set(String... items) {
        return found(
                look(
                        """
                        {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:11111111-2222-4333-8444-555555555555",
                         "type":"AnnotationSet","title":"A set","about":{"dc:identifier":["urn:isbn:1"],"dc:title":"Book"},"items":[
                        """
                                + String.join(",", items)
                                + "]}"));
    }

    private static Entry one(String item) {
        Incoming incoming = set(item);
        assertEquals(List.of(), incoming.leftOut());
        return incoming.entries().getFirst();
    }

    private static String item(String members) {
        return """
        {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:aaaaaaaa-2222-4333-8444-555555555555","type":"Annotation",
         "created":"2026-01-02T03:04:05Z",%s}\
        """
                .formatted(members);
    }

    private static final String QUOTED =
            """
            "target":{"source":"modules/kites/section-1.md","selector":[
              {"type":"TextQuoteSelector","exact":"a knot","prefix":"tie ","suffix":" now"},
              {"type":"TextPositionSelector","start":4,"end":10},{"type":"ProgressionSelector","value":0.5}]}\
            """;

    @Nested
    class Out {
        private final JsonNode set =
                JsonMapper.shared().readTree(Samples.files(Format.ANNOTATION).getFirst().text());

        @Test
        void isASetAsReadiumHasIt() {
            assertEquals("http://www.w3.org/ns/anno.jsonld", set.get("@context").asString());
            assertEquals("AnnotationSet", set.get("type").asString());
            assertTrue(set.get("id").asString().startsWith("urn:uuid:"));
            assertEquals("urn:carrel:pack:course-k", set.at("/about/dc:identifier/0").asString());
            assertEquals("Kites for Libraries", set.at("/about/dc:title").asString());
            for (JsonNode item : set.get("items")) {
                for (String needed : List.of("@context", "id", "created", "type", "target")) {
                    assertTrue(item.hasNonNull(needed), () -> needed + " in " + item);
                }
                assertTrue(item.at("/target/selector").isArray());
                assertTrue(item.at("/target/source").isString());
            }
        }

        @Test
        void takesTheAgendasOfACourseAlongAndThatCourse() throws InterruptedException {
            Agenda plan =
                    Agenda.of(Samples.id(70), "course-k", "Workshop", Samples.NOON)
                            .withItems(
                                    List.of(
                                            new AgendaItem(
                                                    Samples.id(71),
                                                    AgendaItem.Kind.SECTION,
                                                    "tails/index",
                                                    "About tails",
                                                    20)),
                                    Samples.EVENING);
            var course =
                    new KnownCourse(
                            "course-k",
                            "Kites",
                            new Fingerprint(Map.of(new SectionId("tails/index"), "cafe")));
            Notebook notebook = Notebook.of(List.of(plan, course));
            Gathered all =
                    new Gathering(notebook, List.of(), _ -> Optional.empty()).gather(Extent.ALL);
            assertEquals(List.of(plan), all.agendas());
            Incoming back =
                    found(
                            look(
                                    Format.ANNOTATION
                                            .files(notebook, all, Samples.IMPRINT, Progress.NONE)
                                            .getFirst()
                                            .text()));
            assertEquals(List.of(plan), back.others());
            assertTrue(back.courses().contains(course));
            assertEquals(
                    List.of(),
                    new Gathering(notebook, List.of(), _ -> Optional.empty())
                            .gather(new Extent(Extent.ALL.kinds(), "course-k", "tails"))
                            .agendas());
        }

        @Test
        void countsCodePointsAndNamesTheFile() {
            JsonNode highlight =
                    set.get("items")
                            .valueStream()
                            .filter(
                                    item ->
                                            item.at("/motivation")
                                                    .asString()
                                                    .equals("highlighting"))
                            .findFirst()
                            .orElseThrow();
            assertEquals("modules/strings/section-1.md", highlight.at("/target/source").asString());
            assertEquals("yellow", highlight.at("/body/color").asString());
            assertEquals("solid", highlight.at("/body/highlight").asString());
            assertEquals("1.2 Wax", highlight.at("/target/meta/headings/0/txt").asString());
            JsonNode exact = highlight.at("/target/selector/0");
            JsonNode position = highlight.at("/target/selector/1");
            String words = exact.get("exact").asString();
            assertTrue(words.endsWith("\uD83E\uDE81"));
            assertEquals(
                    words.codePointCount(0, words.length()),
                    position.get("end").asInt() - position.get("start").asInt());
        }
    }

    @Nested
    class ThereAndBack {
        @Test
        void losesNothing() {
            Incoming incoming = found(look(Samples.files(Format.ANNOTATION).getFirst().bytes()));
            assertEquals(List.of(), incoming.leftOut());
            Set<Entry> before = Samples.notebook().entries().collect(Collectors.toSet());
            assertEquals(before, Set.copyOf(incoming.entries()));
            assertEquals(List.of(Samples.TRAINER), incoming.sets());
            assertEquals(
                    Samples.notebook().courses().findFirst().orElseThrow(),
                    incoming.courses().getFirst());
        }

        @Test
        void losesNothingOfManyEntriesEither() throws Exception {
            List<Entry> entries = Generated.entries(500);
            var notebook = org.carrel.notebook.Notebook.of(entries);
            var gathered =
                    new Gathering(notebook, List.of(), _ -> java.util.Optional.empty())
                            .gather(Extent.ALL);
            OutFile file =
                    Format.ANNOTATION
                            .files(notebook, gathered, Samples.IMPRINT, Progress.NONE)
                            .getFirst();
            Incoming incoming = found(look(file.bytes()));
            assertEquals(List.of(), incoming.leftOut());
            assertEquals(Set.copyOf(entries), Set.copyOf(incoming.entries()));
        }
    }

    @Nested
    class FromThorium {
        private final Incoming incoming = found(look(resource("thorium.annotation")));

        @Test
        void comesInWhole() {
            assertEquals(List.of(), incoming.leftOut());
            assertEquals("My notes", incoming.set().title());
            assertEquals("Reader", incoming.set().author());
            assertEquals(
                    List.of(Kind.NOTE, Kind.HIGHLIGHT, Kind.BOOKMARK, Kind.HIGHLIGHT),
                    incoming.entries().stream().map(Entry::kind).toList());
            Entry note = incoming.entries().getFirst();
            assertEquals("Ask about capacity", note.text());
            assertEquals(List.of("trainer"), note.tags());
            assertEquals(Colour.GREEN, note.colour());
            assertEquals("OEBPS/chapter 1", note.anchor().place());
            assertEquals("urn:isbn:9780000000001", note.anchor().course());
            Passage passage = note.anchor().passage();
            assertNotNull(passage);
            assertEquals("levels of partnership", passage.exact());
        }

        @Test
        void takesPositionsWithinAnElementForNoneOfTheSection() {
            Passage passage = incoming.entries().get(1).anchor().passage();
            assertNotNull(passage);
            assertEquals(0, passage.start());
            assertEquals(0.37, passage.progression());
        }
    }

    @Nested
    class Variants {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"tags\":[\"a\",\"b\"]",
                    "\"tag\":[\"a\",\"b\"]",
                    "\"keyword\":[\"a\",\"b\"]",
                    "\"tags\":[\"a\"],\"tag\":\"b\""
                })
        void ofTagsAreTaken(String tags) {
            assertEquals(
                    List.of("a", "b"),
                    one(item(
                                    "\"body\":{\"type\":\"TextualBody\",\"value\":\"x\","
                                            + tags
                                            + "},"
                                            + QUOTED))
                            .tags());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"motivation\":\"highlighting\",",
                    "\"motivation\":\"hightlighting\",",
                    "\"motivation\":[\"highlighting\"],",
                    "\"motivation\":null,",
                    ""
                })
        void ofHighlightingAreTaken(String motivation) {
            Entry entry = one(item(motivation + "\"body\":{\"color\":\"pink\"}," + QUOTED));
            assertEquals(Kind.HIGHLIGHT, entry.kind());
            assertEquals(Colour.PINK, entry.colour());
            assertEquals("kites/section-1", entry.anchor().place());
            assertEquals(Scope.PASSAGE, entry.anchor().scope());
        }

        @Test
        void ofBookmarksAreTaken() {
            assertEquals(
                    Kind.BOOKMARK,
                    one(item("\"body\":{\"highlight\":\"bookmark\",\"color\":\"red\"}," + QUOTED))
                            .kind());
            assertEquals(
                    Kind.BOOKMARK,
                    one(item("\"motivation\":\"bookmarking\",\"target\":{\"source\":\"a.md\"}"))
                            .kind());
            assertEquals(Kind.BOOKMARK, one(item("\"target\":\"a.md\"")).kind());
        }

        @Test
        void ofColoursThatCarrelHasNotBecomeOneThatItHas() {
            Entry entry = one(item("\"body\":{\"color\":\"#eb6a5c\"}," + QUOTED));
            assertEquals(Colour.YELLOW, entry.colour());
            assertEquals(Colour.YELLOW, one(item(QUOTED)).colour());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"body\":\"plain\"",
                    "\"bodyValue\":\"plain\"",
                    "\"body\":[{\"type\":\"TextualBody\",\"value\":\"plain\"},{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"t\"}]",
                    "\"body\":{\"value\":\"<p>plain</p>\",\"format\":\"text/html\"}"
                })
        void ofBodiesAreTaken(String body) {
            Entry entry = one(item(body + "," + QUOTED));
            assertEquals("plain", entry.text());
            assertEquals(Kind.NOTE, entry.kind());
        }

        @ParameterizedTest
        @CsvSource({
            "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
            "2026-01-02T03:04:05.123456789+01:00, 2026-01-02T02:04:05.123456789Z",
            "2026-01-02T03:04:05, 2026-01-02T03:04:05Z",
            "2026-01-02, 2026-01-02T00:00:00Z",
            "yesterday, 2026-03-02T19:30:00Z",
            "+99999999-01-01T00:00:00Z, 2026-03-02T19:30:00Z"
        })
        void ofTimesAreTaken(String written, Instant taken) {
            String item = item(QUOTED).replace("2026-01-02T03:04:05Z", written);
            assertEquals(taken, one(item).created());
        }

        @ParameterizedTest
        @CsvSource({
            "modules/kites/section-1.md, kites/section-1",
            "kites/section-1.html#knots, kites/section-1",
            "https://example.org/kites/section%201.html?x=y, kites/section 1",
            "./a.md, a",
            "/a/b.md, a/b",
            "a%zz.md, a%zz"
        })
        void ofSourcesAreTaken(String source, String place) {
            assertEquals(
                    place,
                    one(item("\"target\":{\"source\":\"" + source + "\"}")).anchor().place());
        }

        @Test
        void ofAFileAreTaken() {
            String json = "{\"type\":\"AnnotationSet\",\"items\":[" + item(QUOTED) + "]}";
            assertEquals(1, found(look("\uFEFF" + json)).entries().size());
            assertEquals(1, found(look(json.getBytes(StandardCharsets.UTF_16))).entries().size());
            assertEquals(
                    1,
                    found(
                                    look(
                                            "{\"items\":["
                                                    + item(QUOTED)
                                                    + "],\"about\":{\"dc:identifier\":\"x\"},\"type\":\"AnnotationSet\"}"))
                            .entries()
                            .size());
        }

        @Test
        void withoutAnIdAreTheSameTheNextTime() {
            String item =
                    item(QUOTED)
                            .replace(
                                    "\"id\":\"urn:uuid:aaaaaaaa-2222-4333-8444-555555555555\",",
                                    "");
            assertEquals(one(item).id(), one(item).id());
        }
    }

    @Nested
    class OneMisfit {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "7",
                    "\"text\"",
                    "[]",
                    "{}",
                    "{\"type\":\"Annotation\"}",
                    "{\"type\":\"Tree\",\"target\":\"a.md\"}",
                    "{\"type\":\"Annotation\",\"target\":\"a.md\",\"id\":\"a\",\"id\":\"b\"}",
                    "{\"type\":\"Annotation\",\"target\":{\"source\":\"\"}}",
                    "{\"type\":\"Annotation\",\"target\":{\"source\":{\"a\":1}}}",
                    "{\"type\":\"Annotation\",\"target\":[[[]]]}",
                    "{\"type\":\"Annotation\",\"target\":\"a.md\",\"carrel\":{\"deleted\":\"2026-01-01T00:00:00Z\"}}"
                })
        void leavesTheRestAlone(String misfit) {
            Incoming incoming =
                    set(item(QUOTED), misfit, item(QUOTED).replace("aaaaaaaa", "bbbbbbbb"));
            assertEquals(2, incoming.entries().size());
            assertEquals(1, incoming.leftOut().size());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"motivation\":{\"a\":[]}",
                    "\"body\":7",
                    "\"body\":{\"value\":[1,2],\"tags\":{\"a\":1},\"color\":false,\"format\":3}",
                    "\"modified\":true",
                    "\"creator\":[[]]",
                    "\"creator\":{\"name\":{}}",
                    "\"carrel\":\"x\"",
                    "\"carrel\":{\"course\":3,\"scope\":[],\"set\":\"x\",\"text\":{\"version\":-4,\"block\":1e999,\"hash\":[]}}"
                })
        void ofTypesIsAsIfItWereNotThere(String member) {
            assertEquals(1, set(item(member + "," + QUOTED)).entries().size());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"type\":\"TextPositionSelector\",\"start\":-5,\"end\":-9}",
                    "{\"type\":\"TextPositionSelector\",\"start\":9,\"end\":2}",
                    "{\"type\":\"TextPositionSelector\",\"start\":99999999999999999999,\"end\":1.5}",
                    "{\"type\":\"TextPositionSelector\",\"start\":2147483647,\"end\":0}",
                    "{\"type\":\"ProgressionSelector\",\"value\":\"NaN\"}",
                    "{\"type\":\"ProgressionSelector\",\"value\":7}",
                    "{\"type\":\"CSSSelector\",\"value\":\"p\",\"refinedBy\":{\"type\":\"TextPositionSelector\",\"start\":1,\"end\":2}}",
                    "3"
                })
        void ofASelectorSpoilsNotTheOthers(String selector) {
            Entry entry =
                    one(
                            item(
                                    "\"target\":{\"source\":\"a.md\",\"selector\":["
                                            + selector
                                            + ",{\"type\":\"TextQuoteSelector\",\"exact\":\"knot\"}]}"));
            Passage passage = entry.anchor().passage();
            assertNotNull(passage);
            assertEquals("knot", passage.exact());
        }

        @Test
        void twiceIsTakenOnce() {
            Incoming incoming = set(item(QUOTED), item(QUOTED));
            assertEquals(1, incoming.entries().size());
            assertEquals(Reason.NO_SENSE, incoming.leftOut().getFirst().reason());
        }
    }

    @Nested
    class Hostile {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[]",
                    "null",
                    "7",
                    "{}",
                    "<html>",
                    "{\"type\":\"AnnotationSet\"",
                    "\u0000\u0001"
                })
        void isRefused(String json) {
            assertEquals(new Looked.Refused(Refusal.NOT_NOTES), look(json));
        }

        @Test
        void isRefusedWhereALaterCarrelSaysSo() {
            assertEquals(
                    new Looked.Refused(Refusal.NEWER_CARREL),
                    look("{\"format\":\"carrel-notes\",\"minReader\":2,\"items\":[]}"));
        }

        @Test
        void isRefusedWhereItHoldsNothing() {
            assertEquals(
                    new Looked.Refused(Refusal.EMPTY),
                    look("{\"type\":\"AnnotationSet\",\"items\":[]}"));
        }

        @Test
        void endsInTheMiddleAndGivesWhatCameBefore() {
            String whole =
                    "{\"type\":\"AnnotationSet\",\"items\":[" + item(QUOTED) + "," + item(QUOTED);
            Incoming incoming = found(look(whole.substring(0, whole.length() - 40)));
            assertEquals(1, incoming.entries().size());
            assertEquals(Reason.BROKEN_OFF, incoming.leftOut().getLast().reason());
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":"})
        void isDeepAndLosesNothingButItself(String open) {
            String close = open.equals("[") ? "]" : "}";
            String deep = open.repeat(50_000) + "1" + close.repeat(50_000);
            Incoming incoming =
                    set(
                            "{\"type\":\"Annotation\",\"target\":\"a.md\",\"x\":" + deep + "}",
                            item(QUOTED));
            assertEquals(1, incoming.entries().size());
            assertEquals(Reason.TOO_LONG, incoming.leftOut().getFirst().reason());
        }

        @Test
        void isLongAndLosesNothingButItself() {
            String text = "\"body\":{\"value\":\"" + "x".repeat(300_000) + "\"},";
            Incoming incoming =
                    set(item(text + QUOTED), item(QUOTED).replace("aaaaaaaa", "bbbbbbbb"));
            assertEquals(1, incoming.entries().size());
            assertEquals(Reason.TOO_LONG, incoming.leftOut().getFirst().reason());
        }

        @Test
        void neverEndsAndIsCapped() throws IOException {
            String start = "{\"type\":\"AnnotationSet\",\"items\":[";
            var endless =
                    new Endless(
                            start, n -> "{\"id\":\"x" + n + "\",\"target\":\"a.md\"},", 300_000);
            Incoming incoming = found(SetReader.read(endless, "x.annotation", Samples.EVENING));
            assertEquals(Incoming.MOST_ENTRIES, incoming.entries().size());
            assertEquals(Incoming.MOST_LISTED, incoming.leftOut().size());
            assertTrue(incoming.more() > 200_000);
        }

        @Test
        void turnsNoNamesAndHidesNone() {
            Incoming incoming =
                    found(
                            look(
                                    "{\"type\":\"AnnotationSet\",\"title\":\"Evil"
                                            + " \\u202Etxt.exe\\u0007\",\"creator\":{\"name\":\"A\\n"
                                            + "B\\u2066\"},\"items\":["
                                            + item(
                                                    "\"creator\":\"C\\u200BD\",\"body\":{\"value\":\"a\\u0000b\\ud800c\",\"tags\":[\"t\\u202E\",\""
                                                            + "  \"]},"
                                                            + QUOTED)
                                            + "]}"));
            assertEquals("Evil txt.exe", incoming.set().title());
            assertEquals("A B", incoming.set().author());
            Entry entry = incoming.entries().getFirst();
            assertEquals("CD", entry.author());
            assertEquals("ab\uFFFDc", entry.text());
            assertEquals(List.of("t"), entry.tags());
            assertNull(entry.set());
        }

        @Test
        void leadsOutOfNoCourse() {
            Incoming incoming =
                    set(
                            item("\"target\":{\"source\":\"../../etc/passwd\"}"),
                            item("\"target\":{\"source\":\"file:///etc/passwd\"}")
                                    .replace("aaaaaaaa", "bbbbbbbb"));
            assertTrue(
                    incoming.entries().stream()
                            .noneMatch(entry -> entry.anchor().place().startsWith("/")));
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = AnnotationTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
