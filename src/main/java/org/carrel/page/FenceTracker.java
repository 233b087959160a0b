// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// Knows whether the line being read is inside a fenced code block.
final class FenceTracker {
    private char sign;
    private int length;

    boolean isOpen() {
        return length > 0;
    }

    /// Whether this line, read at its content, would open a fence.
    boolean opens(String line, int start) {
        int run = run(line, start);
        return run >= 3 && (line.charAt(start) == '~' || line.indexOf('`', start + run) < 0);
    }

    /// Takes a line that opens, belongs to, or closes the fence.
    void take(String line, int start) {
        int run = run(line, start);
        if (length == 0) {
            sign = line.charAt(start);
            length = run;
        } else if (run >= length
                && line.charAt(start) == sign
                && Containers.isBlank(line, start + run)) {
            length = 0;
        }
    }

    private static int run(String line, int start) {
        if (start >= line.length() || (line.charAt(start) != '`' && line.charAt(start) != '~')) {
            return 0;
        }
        int i = start;
        while (i < line.length() && line.charAt(i) == line.charAt(start)) {
            i++;
        }
        return i - start;
    }
}
