// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A screen without a monitor (Xvfb), whose pixels lie in a file: what stands on it is seen from outside, at the cost of
/// a comparison, and whatever program draws it.
final class Screen implements AutoCloseable {
    static final int WIDTH = 1366;
    static final int HEIGHT = 768;

    /// Below this are the bars at the foot, where things are told that come later by their nature.
    private static final int FOOT = HEIGHT - 72;

    /// No line of text is lower.
    private static final int STEP = 6;

    private static final int LINE = WIDTH * 4;
    private static final long STILL = 1_200_000_000L;
    private static final long LONGEST = 60_000_000_000L;
    private static final ValueLayout.OfInt HEADER = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    final String display;
    private final Process server;
    private final MemorySegment file;
    private final long pixels;

    /// What was on the screen from some time on, as every sixth line.
    private record Picture(long from, byte[] lines) {}

    /// @param complete when the screen looked as it then stayed
    /// @param first when anything came
    record Seen(long first, long complete) {}

    /// Takes a number that no other screen of this computer has, and returns once programs can come.
    Screen(Path folder) throws IOException {
        Files.createDirectories(folder);
        server =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd", "1",
                                "-screen", "0", WIDTH + "x" + HEIGHT + "x24",
                                "-fbdir", folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String number = server.inputReader().readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        display = ":" + number;
        Path frame = folder.resolve("Xvfb_screen0");
        try (FileChannel channel = FileChannel.open(frame)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global());
        }
        pixels = file.get(HEADER, 0) + 12L * file.get(HEADER, 19 * 4);
    }

    /// Watches from now on until nothing has changed for a while.
    ///
    /// @param alive whether there is still something that could draw
    Seen watch(BooleanSupplier alive) {
        List<Picture> pictures = new ArrayList<>();
        byte[] last = look();
        long begin = System.nanoTime();
        long changed = 0;
        while (changed == 0 || System.nanoTime() - changed < STILL) {
            if (!alive.getAsBoolean() || System.nanoTime() - begin > LONGEST) {
                throw new IllegalStateException("nothing comes to the screen");
            }
            if (differs(last)) {
                changed = System.nanoTime();
                last = look();
                pictures.add(new Picture(changed, last));
            }
            LockSupport.parkNanos(2_000_000);
        }
        int at = pictures.size() - 1;
        while (at > 0 && java.util.Arrays.equals(pictures.get(at - 1).lines, last)) {
            at--;
        }
        return new Seen(pictures.getFirst().from, pictures.get(at).from);
    }

    private boolean differs(byte[] last) {
        MemorySegment then = MemorySegment.ofArray(last);
        for (int y = 0; y < FOOT; y += STEP) {
            long from = pixels + (long) y * LINE;
            long was = (long) (y / STEP) * LINE;
            if (MemorySegment.mismatch(file, from, from + LINE, then, was, was + LINE) >= 0) {
                return true;
            }
        }
        return false;
    }

    private byte[] look() {
        byte[] lines = new byte[(FOOT + STEP - 1) / STEP * LINE];
        for (int y = 0; y < FOOT; y += STEP) {
            MemorySegment.copy(file, pixels + (long) y * LINE, MemorySegment.ofArray(lines), (long) (y / STEP) * LINE, LINE);
        }
        return lines;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
