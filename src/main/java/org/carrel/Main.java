// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.reader.Why;
import org.carrel.ui.Named;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The door of the program, and the only place that ends it.
///
/// Exit codes: 0 done, 1 problems that lose content, 2 not a course, 64 wrong usage, 69 no display, 70 a mistake of the
/// program itself (the numbers from 64 on are those of sysexits.h).
public final class Main {
    /// JavaFX warns of being on the class path, where the start-up cache needs it. Held, or its level would be forgotten
    /// with it.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    static final int USAGE = 64;
    static final int NO_DISPLAY = 69;
    static final int INTERNAL = 70;

    private Main() {}

    public static void main(String[] arguments) {
        // WebKit's own HTTP client would go past the handlers that refuse the network.
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        JAVAFX.setLevel(Level.SEVERE);
        var out = new PrintWriter(System.out, true, charset(System.out));
        var err = new PrintWriter(System.err, true, charset(System.err));
        System.exit(run(out, err, arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        if (opensWindow(arguments)) {
            return window(err, arguments);
        }
        return arguments[0].equals("rehearse")
                ? rehearse(err, arguments)
                : Terminal.run(out, err, arguments);
    }

    /// Nothing, or what can only be a course: for this the library of the command line is not needed, nor for a rehearsal.
    /// The start-up cache can't hold it, and what the cache does hold must not ask for it.
    private static boolean opensWindow(String... arguments) {
        return arguments.length == 0
                || (arguments.length == 1
                        && !arguments[0].startsWith("-")
                        && !arguments[0].startsWith("@")
                        && !arguments[0].matches("[a-z]*"));
    }

    private static int window(PrintWriter err, String... arguments) {
        // No lambda here: what a rehearsal does not come by is not in the start-up cache.
        Optional<Path> asked =
                arguments.length == 0
                        ? Optional.empty()
                        : Optional.of(Path.of(arguments[0]).toAbsolutePath());
        try {
            return Desktop.run(asked, false, err);
        } catch (IOException | InterruptedException | RuntimeException e) {
            return failed(e, err);
        }
    }

    /// {@code carrel rehearse COURSE...}: the window does by itself what people do first, and closes. The JVM writes down
    /// meanwhile what it should have at hand at every start; nobody else needs this command, so help does not list it.
    private static int rehearse(PrintWriter err, String... arguments) {
        try {
            return Rehearsal.run(Stream.of(arguments).skip(1).map(Path::of).toList(), err);
        } catch (IOException | InterruptedException | RuntimeException e) {
            return failed(e, err);
        }
    }

    static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof FileSystemException file) {
            err.println(TerminalMessage.CANNOT_USE.text(file.getFile(), Named.why(Why.of(file))));
        } else {
            err.println(TerminalMessage.FAILED.text(String.valueOf(failure)));
            System.getLogger(Main.class.getName())
                    .log(System.Logger.Level.DEBUG, "internal: " + new Failure(failure));
        }
        return INTERNAL;
    }

    /// What a stream writes letters in; where nobody chose, all of them can be written.
    private static Charset charset(PrintStream stream) {
        Charset charset = stream.charset();
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
