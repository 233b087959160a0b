// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Scope;
import org.carrel.storage.Processes;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.FrailFiles;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

class NotebookSaverTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    /// A saver's thread that stands still until the test moves it, with a clock of its own.
    private static final class ByHand implements SaverThread {
        private record Later(Duration at, long order, Runnable work) {}

        private final PriorityQueue<Later> later =
                new PriorityQueue<>(
                        Comparator.comparing(Later::at).thenComparingLong(Later::order));
        private Duration now = Duration.ZERO;
        private long order;

        @Override
        public void run(Runnable work) {
            after(Duration.ZERO, work);
        }

        @Override
        public void after(Duration time, Runnable work) {
            later.add(new Later(now.plus(time), order++, work));
        }

        @Override
        public Duration now() {
            return now;
        }

        @Override
        public void close(Runnable last) {
            pass(Duration.ZERO);
            last.run();
        }

        void pass(Duration time) {
            Duration end = now.plus(time);
            for (Later next = later.peek();
                    next != null && next.at().compareTo(end) <= 0;
                    next = later.peek()) {
                later.remove();
                now = next.at();
                next.work().run();
            }
            now = end;
        }
    }

    @TempDir Path place;

    private final ByHand thread = new ByHand();
    private final Queue<Runnable> reader = new ArrayDeque<>();
    private Path folder = Path.of("");
    private NotebookSaver saver;

    @BeforeEach
    void aNotebook() throws IOException {
        folder = new Shelf(place).create("Mine", device("abcd"));
        saver = new NotebookSaver(open("abcd"), reader::add, thread);
        pass(0);
    }

    private static Device device(String id) {
        return new Device(id, InstantSource.system(), Processes.OF_THIS_COMPUTER, "test");
    }

    private NotebookStore open(String id) throws IOException {
        return assertInstanceOf(
                        NotebookOpening.Opened.class,
                        NotebookStore.open(
                                folder,
                                device(id),
                                new Emergency(List.of(place.resolve("emergency")))))
                .store();
    }

    private void pass(long millis) {
        thread.pass(Duration.ofMillis(millis));
        for (Runnable each = reader.poll(); each != null; each = reader.poll()) {
            each.run();
        }
        thread.pass(Duration.ZERO);
    }

    private static Entry note(String name, String text) {
        return new Entry(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                Kind.NOTE,
                new Anchor("course", Scope.SECTION, "a/b", "B", null),
                text,
                List.of(),
                null,
                null,
                "",
                NOW,
                NOW,
                null);
    }

    private List<String> onDisk() throws IOException {
        return open("0000").notebook().entries().map(Entry::text).sorted().toList();
    }

    private long unsaved() throws IOException {
        try (Stream<Path> files = Files.list(place.resolve("emergency"))) {
            return files.count();
        }
    }

    private Kept kept() {
        return saver.keptProperty().get();
    }

    @Test
    void saysSavedOnlyOnceItIsOnTheDisk() throws IOException {
        assertEquals(new Kept.Saved(folder), kept());
        saver.keep(List.of(note("a", "one")));
        assertEquals(new Kept.Saving(folder), kept());
        pass(399);
        assertEquals(new Kept.Saving(folder), kept());
        assertEquals(List.of(), onDisk());
        pass(1);
        assertEquals(new Kept.Saved(folder), kept());
        assertEquals(List.of("one"), onDisk());
    }

    @Test
    void savesWhileThePersonGoesOnTyping() throws IOException {
        for (int i = 0; i <= 21; i++) {
            saver.keep(List.of(note("a", "text " + i)));
            pass(100);
        }
        assertEquals(1, onDisk().size());
        assertEquals(new Kept.Saving(folder), kept());
        pass(400);
        assertEquals(List.of("text 21"), onDisk());
        assertEquals(new Kept.Saved(folder), kept());
    }

    @Test
    void isStillSavingWhatCameAfterWhatWasJustSaved() {
        saver.keep(List.of(note("a", "one")));
        thread.pass(Duration.ofMillis(400)); // saved, but the reader has not heard of it yet
        saver.keep(List.of(note("a", "two")));
        reader.forEach(Runnable::run);
        reader.clear();
        assertEquals(new Kept.Saving(folder), kept());
    }

    @Test
    void savesAtOnceWhenThePersonTurnsToSomethingElse() throws IOException {
        saver.keep(List.of(note("a", "one")));
        saver.hasten();
        pass(0);
        assertEquals(new Kept.Saved(folder), kept());
        assertEquals(List.of("one"), onDisk());
    }

    @Test
    void waitsForTheDiskAtTheEnd() throws IOException {
        saver.keep(List.of(note("a", "one")));
        saver.close();
        assertEquals(List.of("one"), onDisk());
    }

    @Test
    void waitsForAPlaceThatIsGoneAndSaysSo() throws IOException {
        Path away = place.resolve("away");
        Files.move(folder, away);
        saver.keep(List.of(note("a", "one")));
        pass(400);
        assertEquals(new Kept.Waiting(folder, new Why(Why.Kind.GONE, "")), kept());
        try (var kept = Files.list(place.resolve("emergency"))) {
            assertTrue(kept.findAny().isPresent());
        }
        saver.keep(List.of(note("b", "two")));
        assertInstanceOf(Kept.Waiting.class, kept());
        pass(5000);
        assertInstanceOf(Kept.Waiting.class, kept());
        Files.move(away, folder);
        pass(5000);
        assertEquals(new Kept.Saved(folder), kept());
        assertEquals(List.of("one", "two"), onDisk());
        assertEquals(0, unsaved());
    }

    @Test
    void noticesByItselfThatThePlaceIsGoneAndThatItIsBack() throws IOException {
        Path away = place.resolve("away");
        Files.move(folder, away);
        pass(5000);
        assertInstanceOf(Kept.Waiting.class, kept());
        Files.move(away, folder);
        saver.look();
        pass(0);
        assertEquals(new Kept.Saved(folder), kept());
    }

    @Test
    void tellsWhatOthersChangedWithWhatWasTakenHere() throws IOException {
        List<Notebook> told = new ArrayList<>();
        saver.onOthers(told::add);
        NotebookStore other = open("ef01");
        other.put(List.of(note("b", "theirs")));
        other.force();
        saver.keep(List.of(note("a", "mine")));
        saver.look();
        pass(0);
        assertEquals(1, told.size());
        assertEquals(
                List.of("mine", "theirs"),
                told.getFirst().entries().map(Entry::text).sorted().toList());
        pass(10_000);
        assertEquals(1, told.size());
    }

    @Test
    void keepsBothTextsWhereThePersonDidNotKnowOfTheOther() throws IOException {
        saver.keep(List.of(note("a", "base")));
        saver.hasten();
        pass(0);
        NotebookStore other = open("ef01");
        other.put(List.of(note("a", "theirs")));
        other.force();
        saver.look();
        thread.pass(Duration.ZERO); // merged, but the person was not told yet
        saver.keep(List.of(note("a", "mine")));
        saver.hasten();
        pass(0);
        assertEquals(List.of("mine", "theirs"), onDisk());
    }

    @Test
    void savesACopyWhereThePersonWantsIt() throws IOException {
        saver.keep(List.of(note("a", "one")));
        Path copy = Files.createDirectories(place.resolve("copy")).resolve("notes.json");
        List<Optional<Why>> answers = new ArrayList<>();
        saver.saveCopy(copy, answers::add);
        saver.saveCopy(folder.resolve("notes.json").resolve("x"), answers::add);
        pass(0);
        assertEquals(Optional.empty(), answers.getFirst());
        assertTrue(answers.getLast().isPresent());
        assertTrue(Files.readString(copy).contains("\"one\""));
    }

    /// Lets one call to the file system fail.
    private static final class Once implements FrailFiles.Ear {
        private int left;
        private boolean failed;

        Once(int number) {
            left = number;
        }

        @Override
        public void before(FrailFiles.Call call, Path path, Path other) throws IOException {
            if (!failed && left-- == 0) {
                failed = true;
                throw new FileSystemException(path.toString(), null, "No space left on device");
            }
        }
    }

    @Test
    void neverSaysSavedWhatIsNotWhicheverCallFails() throws IOException {
        int number = 0;
        for (Once once = new Once(0); ; once = new Once(++number)) {
            try (FileSystem memory =
                    Jimfs.newFileSystem(
                            Configuration.unix().toBuilder().setAttributeViews("posix").build())) {
                Path quiet = FrailFiles.over(memory.getPath("/n"), (_, _, _) -> {});
                folder = new Shelf(quiet).create("Mine", device("abcd"));
                NotebookStore store = openFrail(once, memory);
                saver = new NotebookSaver(store, reader::add, thread);
                pass(0);
                for (String text : List.of("one", "two", "three")) {
                    saver.keep(List.of(note(text, text)));
                    assertFalse(kept() instanceof Kept.Saved, "call " + number);
                    pass(200);
                    isTrue(text, number);
                    pass(200);
                    isTrue(text, number);
                }
                pass(5000);
                if (kept() instanceof Kept.Waiting) {
                    pass(5000); // the next look finds all well
                }
                assertInstanceOf(Kept.Saved.class, kept(), "call " + number);
                isTrue("three", number);
                saver.close();
            }
            if (!once.failed) {
                break;
            }
        }
        assertTrue(number > 20, "calls: " + number);
    }

    private NotebookStore openFrail(Once once, FileSystem memory) throws IOException {
        Path frail = FrailFiles.over(memory.getPath(folder.toString()), once);
        for (int attempt = 0; ; attempt++) {
            try {
                return switch (NotebookStore.open(
                        frail, device("abcd"), new Emergency(List.of()))) {
                    case NotebookOpening.Opened(NotebookStore store) -> store;
                    case NotebookOpening.Recovered(NotebookStore store, _, _) -> store;
                    case NotebookOpening other -> throw new AssertionError(other);
                };
            } catch (IOException e) {
                assertEquals(0, attempt);
            }
        }
    }

    private void isTrue(String text, int number) throws IOException {
        if (kept() instanceof Kept.Saved) {
            assertTrue(onDisk().contains(text), text + " at call " + number);
        }
    }

    @Test
    void nothingOfThePersonsIsLoggedWhateverFails() throws IOException {
        String canary = "canary" + System.nanoTime();
        List<String> logged = new ArrayList<>();
        var handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        var all = new StringWriter();
                        all.write(record.getMessage() + Arrays.toString(record.getParameters()));
                        if (record.getThrown() != null) {
                            record.getThrown().printStackTrace(new PrintWriter(all));
                        }
                        logged.add(all.toString());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger carrel = Logger.getLogger("org.carrel");
        carrel.setLevel(Level.ALL);
        handler.setLevel(Level.ALL);
        carrel.addHandler(handler);
        try {
            folder = new Shelf(place.resolve(canary + "-place")).create(canary, device("abcd"));
            saver = new NotebookSaver(open("abcd"), reader::add, thread);
            pass(0);
            saver.keep(List.of(note("a", canary)));
            pass(400);
            Files.move(folder.resolve("journal"), folder.resolve("away"));
            Files.createFile(folder.resolve("journal"));
            Files.writeString(folder.resolve("notes.json"), canary);
            saver.keep(List.of(note("b", canary)));
            pass(400);
            pass(70_000);
            Files.delete(folder.resolve("journal"));
            Files.move(folder.resolve("away"), folder.resolve("journal"));
            Files.delete(folder.resolve("notes.lock"));
            Files.createDirectory(folder.resolve("notes.lock"));
            pass(5000);
            saver.keep(List.of(note("c", canary)));
            pass(70_000);
        } finally {
            carrel.removeHandler(handler);
            carrel.setLevel(null);
        }
        assertFalse(logged.isEmpty(), "something did fail");
        assertTrue(logged.stream().noneMatch(line -> line.contains(canary)), logged.toString());
    }
}
