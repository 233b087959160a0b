// SPDX-License-Identifier: Apache-2.0

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Mouse and keyboard of a screen, through the X server, as a person's would come.
final class Hands {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final long CONTROL = 0xffe3;
    private static final long PAGE_DOWN = 0xff56;
    private static final long SHIFT = 0xffe1;
    private static final long F5 = 0xffc2;

    private final SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
    private final SymbolLookup test = SymbolLookup.libraryLookup("libXtst.so.6", Arena.global());
    private final MemorySegment display;

    Hands(String name) {
        display =
                (MemorySegment)
                        call(
                                x11,
                                "XOpenDisplay",
                                ValueLayout.ADDRESS,
                                List.of(ValueLayout.ADDRESS),
                                Arena.global().allocateFrom(name));
    }

    void move(int x, int y) {
        call(test, "XTestFakeMotionEvent", INT, List.of(ValueLayout.ADDRESS, INT, INT, INT, LONG), display, 0, x, y, 0L);
        flush();
    }

    void click(int x, int y) {
        move(x, y);
        button(true);
        button(false);
        flush();
    }

    /// To the next section.
    void controlPageDown() {
        key(CONTROL, true);
        key(PAGE_DOWN, true);
        key(PAGE_DOWN, false);
        key(CONTROL, false);
        flush();
    }

    /// Presents the section.
    void shiftF5() {
        key(SHIFT, true);
        key(F5, true);
        key(F5, false);
        key(SHIFT, false);
        flush();
    }

    private void button(boolean down) {
        call(test, "XTestFakeButtonEvent", INT, List.of(ValueLayout.ADDRESS, INT, INT, LONG), display, 1, down ? 1 : 0, 0L);
    }

    private void key(long symbol, boolean down) {
        var code = (byte) call(x11, "XKeysymToKeycode", ValueLayout.JAVA_BYTE, List.of(ValueLayout.ADDRESS, LONG), display, symbol);
        call(test, "XTestFakeKeyEvent", INT, List.of(ValueLayout.ADDRESS, INT, INT, LONG), display, code & 0xff, down ? 1 : 0, 0L);
    }

    private void flush() {
        call(x11, "XFlush", INT, List.of(ValueLayout.ADDRESS), display);
    }

    private static Object call(
            SymbolLookup library, String name, MemoryLayout answer, List<MemoryLayout> shape, Object... values) {
        try {
            return Linker.nativeLinker()
                    .downcallHandle(
                            library.findOrThrow(name),
                            FunctionDescriptor.of(answer, shape.toArray(MemoryLayout[]::new)))
                    .invokeWithArguments(values);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }
}
