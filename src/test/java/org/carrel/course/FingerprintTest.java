// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class FingerprintTest {
    /// Ten sections, the first ones edited.
    private static Fingerprint course(int edited) {
        return new Fingerprint(
                IntStream.range(0, 10)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        i -> new SectionId("m/s" + i),
                                        i -> (i < edited ? "new" : "old") + i)));
    }

    @Test
    void knowsACourseOfWhichHalfIsTheSame() {
        assertTrue(course(0).sameCourseAs(course(5)));
        assertTrue(course(5).sameCourseAs(course(0)));
        assertFalse(course(0).sameCourseAs(course(6)));
    }

    @Test
    void knowsOneModuleOfALargerCourse() {
        Fingerprint module =
                new Fingerprint(
                        Map.of(new SectionId("m/s1"), "old1", new SectionId("m/s2"), "other"));
        assertTrue(module.sameCourseAs(course(0)));
        assertTrue(course(0).sameCourseAs(module));
    }

    @Test
    void takesNothingForNoCourse() {
        assertFalse(new Fingerprint(Map.of()).sameCourseAs(new Fingerprint(Map.of())));
        assertFalse(course(0).sameCourseAs(new Fingerprint(Map.of())));
        assertFalse(
                course(0).sameCourseAs(new Fingerprint(Map.of(new SectionId("other/s1"), "old1"))));
    }
}
