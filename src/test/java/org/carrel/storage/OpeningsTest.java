// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

class OpeningsTest {
    private static final String A = "a1";
    private static final String B = "b2";

    @TempDir Path cache;

    /// When each living process began.
    private final Map<Long, Long> living = new HashMap<>();

    private Openings start(long process) {
        living.put(process, 1_000_000 * process);
        return openings(process);
    }

    private Openings openings(long process) {
        return new Openings(
                cache,
                new Processes() {
                    @Override
                    public long self() {
                        return process;
                    }

                    @Override
                    public boolean lives(long other) {
                        return living.containsKey(other);
                    }

                    @Override
                    public OptionalLong began(long other) {
                        Long began = living.get(other);
                        return began == null || began == 0
                                ? OptionalLong.empty()
                                : OptionalLong.of(began);
                    }
                });
    }

    private void killedOpening(long process, String... pages) throws IOException {
        Openings openings = start(process);
        for (String page : pages) {
            openings.begin(page);
        }
        living.remove(process);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("opening"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aProcessThatEndsWhileItOpensAPageIsAFailureOfThatPage() throws IOException {
        killedOpening(1, A);
        killedOpening(2, A);

        assertEquals(2, start(3).failures(A));
        assertEquals(0, start(4).failures(B));
    }

    @Test
    void onePageBegunTwiceInOneProcessFailsOnce() throws IOException {
        killedOpening(1, A, A);

        assertEquals(1, start(2).failures(A));
    }

    @Test
    void aPageThatStandsHasNotFailed() throws IOException {
        Openings first = start(1);
        first.begin(A);
        first.stand(A);
        living.clear();

        assertEquals(0, start(2).failures(A));
        assertEquals(List.of(), files());
    }

    @Test
    void aPageThatStandsForgetsItsFailures() throws IOException {
        killedOpening(1, A, B);
        Openings second = start(2);
        second.begin(A);
        second.stand(A);

        assertEquals(0, second.failures(A));
        assertEquals(0, start(3).failures(A));
        assertEquals(1, start(4).failures(B));
    }

    @Test
    void aPageThatWasPassedByIsDoneWhenTheNextStands() throws IOException {
        Openings first = start(1);
        first.begin(A);
        first.begin(B);
        first.stand(B);
        living.clear();

        assertEquals(0, start(2).failures(A));
    }

    @Test
    void aPageThatIsBegunWhileAnotherStillComesToStandIsNotDoneWithIt() throws IOException {
        Openings first = start(1);
        first.begin(A);
        first.begin(B);
        first.stand(A);
        living.clear();

        Openings second = start(2);
        assertEquals(0, second.failures(A));
        assertEquals(1, second.failures(B));
    }

    @Test
    void aPageThatAnotherTookThePlaceOfHasNotFailed() throws IOException {
        Openings first = start(1);
        first.begin(A);
        first.begin(B);
        first.pass(B);
        first.pass("c3");
        living.clear();

        Openings second = start(2);
        assertEquals(0, second.failures(A));
        assertEquals(1, second.failures(B));
    }

    @Test
    void whatIsForgottenStaysForgotten() throws IOException {
        killedOpening(1, A);
        killedOpening(2, A, B);
        start(3).forget(A);

        assertEquals(0, start(4).failures(A));
        assertEquals(1, start(5).failures(B));
    }

    @Test
    void theEndOfAProcessThatWasAskedForIsNoFailure() throws IOException {
        Openings first = start(1);
        first.begin(A);
        first.close();
        first.begin(B); // the renderer may still be at it
        living.clear();

        assertEquals(0, start(2).failures(A));
        assertEquals(List.of(), files());
    }

    @Test
    void onlyTheNewestFailuresAreKept() throws IOException {
        for (int process = 1; process <= Openings.MOST + 7; process++) {
            killedOpening(process, process <= 7 ? A : B);
        }

        Openings last = start(1000);
        assertEquals(0, last.failures(A));
        assertEquals(Openings.MOST, last.failures(B));
        assertEquals(Openings.MOST, files().size());
    }

    @Nested
    class OfTwoProcesses {
        @Test
        void theLivingOneHasNotFailed() throws IOException {
            start(1).begin(A);

            assertEquals(0, start(2).failures(A));
        }

        @Test
        void neitherLosesTheMarkOfTheOther() throws IOException {
            Openings first = start(1);
            Openings second = start(2);
            first.begin(A);
            second.begin(A);
            second.stand(A);
            second.begin(B);
            second.close();
            living.clear();

            assertEquals(1, start(3).failures(A));
            assertEquals(0, start(4).failures(B));
        }

        @Test
        void theLivingOneIsKnownThoughTheClockWasSetALittle() throws IOException {
            start(1).begin(A);
            living.computeIfPresent(1L, (_, began) -> began + 1_000);

            assertEquals(0, start(2).failures(A));
        }

        @Test
        void theLivingOneIsKnownWhereTheSystemDoesNotTellWhenItBegan() throws IOException {
            start(1).begin(A);
            living.put(1L, 0L);

            assertEquals(0, start(2).failures(A));
        }

        @Test
        void theLaterOneMayHaveBeenGivenTheNumberOfTheFirst() throws IOException {
            killedOpening(1, A);
            living.put(1L, 5_000_000L);

            assertEquals(1, start(2).failures(A));
            assertEquals(1, openings(1).failures(A));
        }
    }

    @Nested
    class AFolderThatIsNotAsItWasLeft {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a1",
                    "a1.1",
                    "a1.1.",
                    "a1.-1.5",
                    "A1.1.5",
                    "a1.1.5.tmp",
                    ".1.5",
                    "a1.99999999999999999999.5"
                })
        void holdsFilesThatSayNothing(String name) throws IOException {
            Files.createFile(Files.createDirectories(cache.resolve("opening")).resolve(name));

            assertEquals(0, start(9).failures(A));
            assertEquals(List.of(name), files());
        }

        @Test
        void losesWhatAnotherDeletes() throws IOException {
            Openings first = start(1);
            first.begin(A);
            Files.delete(cache.resolve("opening").resolve(files().getFirst()));
            first.stand(A);
            first.begin(A);

            assertEquals(1, files().size());
        }

        @Test
        void isSaidToBeNoFolder() throws IOException {
            Files.createFile(cache.resolve("opening"));

            assertThrows(IOException.class, () -> start(1).failures(A));
            assertThrows(IOException.class, () -> start(1).begin(A));
        }
    }

    @Test
    void nobodyElseReadsWhatIsBeingOpened() throws IOException {
        start(1).begin(A);
        Path folder = cache.resolve("opening");
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve(files().getFirst()))));
        }
    }
}
