// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.storage.OperatingSystem;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/// Whether a window could be opened here. JavaFX tells only by failing, and can then not be started again without one;
/// so whoever can do without a display asks first.
@SuppressWarnings("restricted") // the start script allows native access; JavaFX needs it as well
final class Display {
    private static final List<String> LIBRARIES =
            List.of("libgtk-3.so.0", "libXtst.so.6", "libX11.so.6");

    private Display() {}

    /// What is missing; empty where a window can be opened, and on systems that always have a display.
    static Optional<String> missing() {
        if (OperatingSystem.ofThisComputer() != OperatingSystem.LINUX) {
            return Optional.empty();
        }
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            return Optional.of(TerminalMessage.DISPLAY_UNSET.text());
        }
        try (Arena arena = Arena.ofConfined()) {
            for (String library : LIBRARIES) {
                try {
                    SymbolLookup.libraryLookup(library, arena);
                } catch (IllegalArgumentException e) {
                    return Optional.of(TerminalMessage.DISPLAY_LIBRARY.text(library));
                }
            }
            return opens()
                    ? Optional.empty()
                    : Optional.of(TerminalMessage.DISPLAY_SILENT.text(display));
        }
    }

    private static boolean opens() {
        SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
        MethodHandle open =
                handle(
                        x11,
                        "XOpenDisplay",
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        MethodHandle close =
                handle(
                        x11,
                        "XCloseDisplay",
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try {
            var display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.address() == 0) {
                return false;
            }
            int _ = (int) close.invokeExact(display);
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(
            SymbolLookup library, String function, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(function), shape);
    }
}
