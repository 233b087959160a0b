// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.carrel.course.Fingerprint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class RecentsTest {
    private static Recent course(String path, String id) {
        return new Recent(path, "A course", id, "m/b", Map.of());
    }

    private static List<String> ids(Recents recents) {
        return recents.list().stream().map(Recent::id).toList();
    }

    @Nested
    class TheList {
        @Test
        void hasTheNewestFirst() {
            var recents =
                    Recents.NONE
                            .withFirst(course("/a", "1"))
                            .withFirst(course("/b", "2"))
                            .withFirst(course("/a", "1"));

            assertEquals(List.of("1", "2"), ids(recents));
        }

        @Test
        void namesACourseThatHasMovedOnce() {
            var recents = Recents.NONE.withFirst(course("/a", "1")).withFirst(course("/b", "1"));

            assertEquals(List.of(course("/b", "1")), recents.list());
        }

        @Test
        void namesAPlaceThatHoldsAnotherCourseNowOnce() {
            var recents = Recents.NONE.withFirst(course("/a", "1")).withFirst(course("/a", "2"));

            assertEquals(List.of("2"), ids(recents));
        }

        @Test
        void isTwelveLong() {
            var recents = Recents.NONE;
            for (int n = 1; n <= 30; n++) {
                recents = recents.withFirst(course("/" + n, "" + n));
            }

            assertEquals(12, recents.list().size());
            assertEquals("30", recents.list().getFirst().id());
        }

        @Test
        void forgetsWhatItIsToldTo() {
            var recents = Recents.NONE.withFirst(course("/a", "1")).withFirst(course("/b", "2"));

            assertEquals(List.of("1"), ids(recents.without("2")));
        }
    }

    @Nested
    class ACourse {
        private final Recent known =
                new Recent(
                        "/a",
                        "A course",
                        "1",
                        "m/b",
                        Map.of("m/a", "1", "m/b", "2", "m/c", "3", "n/a", "4"));
        private final Recents recents =
                Recents.NONE
                        .withFirst(known)
                        .withFirst(new Recent("/b", "B", "2", "", Map.of("m/a", "9")));

        private Optional<String> found(Map<String, String> hashes) {
            Fingerprint fingerprint = new Recent("/new", "", "new", "", hashes).fingerprint();
            return recents.sameCourse(Optional.empty(), fingerprint).map(Recent::id);
        }

        @Test
        void isFoundWhereverItLiesNow() {
            assertEquals(Optional.of("1"), found(known.hashes()));
        }

        @Test
        void isTheSameWhileHalfOfItIs() {
            assertEquals(
                    Optional.of("1"),
                    found(Map.of("m/a", "1", "m/b", "2", "m/c", "x", "n/a", "y", "n/b", "z")));
            assertEquals(
                    Optional.empty(),
                    found(Map.of("m/a", "1", "m/b", "w", "m/c", "x", "n/a", "y")));
        }

        @Test
        void isAnotherWithTheSameTextInOtherSections() {
            assertEquals(
                    Optional.empty(),
                    found(Map.of("x/a", "1", "x/b", "2", "x/c", "3", "x/d", "4")));
        }

        @Test
        void isFoundByOneModuleOfIt() {
            assertEquals(Optional.of("1"), found(Map.of("n/a", "4")));
        }

        @Test
        void isNotFoundBeforeItsPagesAreRead() {
            assertEquals(Optional.empty(), found(Map.of()));
        }

        @Test
        void isTheOneWhoseIdItStatesWhateverTheTextSays() {
            assertEquals(
                    Optional.of("2"),
                    recents.sameCourse(Optional.of("2"), known.fingerprint()).map(Recent::id));
            assertEquals(
                    Optional.empty(), recents.sameCourse(Optional.of("3"), known.fingerprint()));
        }

        @Test
        void hasAPlaceAndAnIdentityAndOnlyRealSections() {
            assertThrows(
                    IllegalArgumentException.class, () -> new Recent("", "", "1", "", Map.of()));
            assertThrows(
                    IllegalArgumentException.class, () -> new Recent("/a", "", "", "", Map.of()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Recent("/a", "", "1", "/b", Map.of()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Recent("/a", "", "1", "", Map.of("", "")));
        }
    }
}
