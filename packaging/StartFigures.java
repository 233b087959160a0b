// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Measures how Carrel starts, in turns with the least program that shows a page, both built in the same way:
///
///     java packaging/StartFigures.java PROGRAM PLAIN OUT FLAGS COURSE ROUNDS [LARGE]
///
/// PROGRAM is target/program/carrel, PLAIN target/carrel, OUT a folder for all that is made, FLAGS those of the JVM,
/// COURSE a folder or ZIP, LARGE another to compare with. A start ends when the screen looks as it stays; it
/// begins before the process does. Linux only; needs Xvfb.
final class StartFigures {
    /// By then all of the course has been read.
    private static final long IDLE = 5_000_000_000L;

    private final Screen screen;
    private final Hands hands;
    private final Path out;

    private StartFigures(Screen screen, Path out) {
        this.screen = screen;
        this.hands = new Hands(screen.display);
        // In the middle, its arrow would come and go over the picture for as long as anything works.
        hands.move(Screen.WIDTH - 1, Screen.HEIGHT - 1);
        this.out = out;
    }

    /// One kind of start, and what was measured of it.
    private record Kind(String name, List<String> line, List<Double> first, List<Double> complete, List<Double> cpu, List<Double> pss) {
        Kind(String name, List<String> line) {
            this(name, line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path program = Path.of(arguments[0]).toAbsolutePath();
        Path out = Path.of(arguments[2]).toAbsolutePath();
        String course = arguments[4];
        int rounds = Integer.parseInt(arguments[5]);
        Optional<String> large = Stream.of(arguments).skip(6).findFirst();
        String carrel = program.resolve("bin/carrel").toString();
        Path page = page(carrel, out, course);
        Path bare = bare(Path.of(arguments[1]), out, Package.jvm(arguments[3]), page);
        try (var screen = new Screen(out.resolve("screen"))) {
            var figures = new StartFigures(screen, out);
            var kinds = new ArrayList<Kind>();
            kinds.add(new Kind("bare window", List.of(bare.resolve("bin/bare").toString(), page.toString())));
            kinds.add(new Kind("Carrel", List.of(carrel, course)));
            large.ifPresent(at -> kinds.add(new Kind("Carrel, large course", List.of(carrel, at))));
            for (int i = -1; i < rounds; i++) {
                for (Kind kind : kinds) {
                    figures.start(kind, i >= 0);
                }
            }
            IO.println("start, of " + rounds + " in turn: median (least) ms");
            IO.println("                       first seen      complete        ratio   CPU             PSS MB");
            double basis = median(kinds.getFirst().complete);
            for (Kind kind : kinds) {
                IO.println(
                        String.format(
                                Locale.ROOT,
                                "%-22s %-15s %-15s %.2f    %-15s %.0f",
                                kind.name,
                                show(kind.first),
                                show(kind.complete),
                                median(kind.complete) / basis,
                                show(kind.cpu),
                                median(kind.pss)));
            }
            figures.read(kinds.get(1).line, median(kinds.getFirst().pss));
            figures.present(kinds.get(1).line, basis, rounds);
        }
    }

    /// Each line in a home of its own: what one start keeps for the next is of one course.
    private Process launch(List<String> line) throws IOException {
        Path home = out.resolve("home-" + Integer.toHexString(line.hashCode()));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out.resolve("console.txt").toFile());
        builder.environment().put("DISPLAY", screen.display);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        return builder.start();
    }

    private void start(Kind kind, boolean counts) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = launch(kind.line);
        Screen.Seen seen = screen.watch(process::isAlive);
        if (counts) {
            kind.first.add((seen.first() - begin) / 1e6);
            kind.complete.add((seen.complete() - begin) / 1e6);
            kind.cpu.add(cpu(process));
            kind.pss.add(pss(process));
        }
        end(process);
    }

    /// Reads twenty sections, then clicks sections in the contents.
    private void read(List<String> line, double basis) throws IOException, InterruptedException {
        Process process = launch(line);
        screen.watch(process::isAlive);
        List<Double> turns = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            turns.add(after(process, hands::controlPageDown));
        }
        double pss = pss(process);
        IO.println(String.format(Locale.ROOT, "after 20 sections: PSS %.0f MB, ratio %.2f; key to complete: %s ms", pss, pss / basis, show(turns)));
        List<Double> clicks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int y = 300 + i % 4 * 56;
            clicks.add(after(process, () -> hands.click(140, y)));
        }
        IO.println("a click in the contents to complete: " + show(clicks) + " ms");
        end(process);
    }

    /// The first show of a program that has just started and has nothing left to do.
    private void present(List<String> line, double basis, int rounds) throws IOException, InterruptedException {
        List<Double> shows = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Process process = launch(line);
            screen.watch(process::isAlive);
            LockSupport.parkNanos(IDLE);
            double before = cpu(process);
            shows.add(after(process, hands::shiftF5));
            cpu.add(cpu(process) - before);
            end(process);
        }
        IO.println(
                String.format(
                        Locale.ROOT,
                        "the first show of %d programs, key to complete: %s ms, ratio to a bare start %.2f, CPU %s ms",
                        rounds, show(shows), median(shows) / basis, show(cpu)));
    }

    private static double cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    private double after(Process process, Runnable deed) {
        long begin = System.nanoTime();
        deed.run();
        return (screen.watch(process::isAlive).complete() - begin) / 1e6;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        LockSupport.parkNanos(300_000_000); // until its window is off the screen
    }

    private static double pss(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                .filter(each -> each.startsWith("Pss:"))
                .mapToDouble(each -> Double.parseDouble(each.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String show(List<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        return String.format(Locale.ROOT, "%.0f (%.0f)", median(values), least);
    }

    /// A page of the course, finished, as the bare window shows it.
    private static Path page(String carrel, Path out, String course) throws IOException, InterruptedException {
        Path pages = out.resolve("pages");
        if (Files.notExists(pages)) {
            int code = new ProcessBuilder(carrel, "render", course, "--out", pages.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (code > 1) {
                throw new IllegalStateException("render ended with " + code);
            }
        }
        return Tools.all(pages).stream()
                .filter(each -> each.toString().endsWith("section-1-2.html") || each.toString().endsWith("section-1-1.html"))
                .findFirst()
                .orElseThrow();
    }

    private static Path bare(Path plain, Path out, List<String> jvm, Path page) throws IOException, InterruptedException {
        Path bare = out.resolve("bare");
        Tools.remove(bare);
        Path lib = Files.createDirectories(bare.resolve("lib"));
        List<Path> javafx =
                Tools.list(plain.resolve("lib")).stream()
                        .filter(jar -> jar.getFileName().toString().matches("(javafx|jdk-jsobject)-.*"))
                        .toList();
        Path classes = out.resolve("classes");
        Path source = plain.toAbsolutePath().normalize().resolve("../../packaging/BareWindow.java").normalize();
        Tools.run(
                "javac",
                List.of("-cp", String.join(":", javafx.stream().map(Path::toString).toList()), "-d", classes.toString(), source.toString()));
        try (var jar = FileSystems.newFileSystem(URI.create("jar:" + lib.resolve("carrel.jar").toUri()), java.util.Map.of("create", "true"))) {
            for (Path each : Tools.list(classes)) {
                Files.copy(each, jar.getPath("/" + each.getFileName()));
            }
        }
        OwnRuntime.link(javafx, bare.resolve("runtime"));
        var start = new Start(bare, "BareWindow", jvm);
        start.train(List.of("rehearse", page.toString()));
        start.write(source.resolveSibling("linux/carrel.sh"), bare.resolve("bin/bare"));
        return bare;
    }
}
