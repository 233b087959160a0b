// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// The lines of a text one after the other, with one that can be put back.
final class LineSource {
    private final String text;
    private int at;
    private Deque<String> back = new ArrayDeque<>();

    LineSource(String text) {
        this.text = text;
    }

    @Nullable String next() {
        String line = peek();
        if (!back.isEmpty()) {
            back.pop();
        } else if (line != null) {
            at += line.length() + 1;
        }
        return line;
    }

    @Nullable String peek() {
        if (!back.isEmpty()) {
            return back.peek();
        }
        if (at >= text.length()) {
            return null;
        }
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end);
    }

    /// The line that [#next] gives before all that are still to come.
    void pushBack(String line) {
        back.push(line);
    }

    /// What to give to [#reset] to read again from here.
    Place place() {
        return new Place(at, new ArrayDeque<>(back));
    }

    void reset(Place place) {
        at = place.at();
        back = place.back();
    }

    record Place(int at, Deque<String> back) {}
}
