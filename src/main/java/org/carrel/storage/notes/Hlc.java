// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something was changed, in hybrid logical time: the clock's, but always later than all that was known then, so
/// that a clock set back takes no change back.
///
/// @param millis since 1970
/// @param counter tells apart what falls in one millisecond, or in a time that the clock has yet to reach
record Hlc(long millis, int counter) implements Comparable<Hlc> {
    static final Hlc NEVER = new Hlc(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,9})");
    private static final int MOST = 999_999_999;
    private static final Comparator<Hlc> ORDER =
            Comparator.comparingLong(Hlc::millis).thenComparingInt(Hlc::counter);

    static Hlc parse(String text) throws DamagedFileException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DamagedFileException("hlc");
        }
        return new Hlc(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /// The next after this one, on a clock that says so many milliseconds.
    Hlc next(long clock) {
        if (clock > millis) {
            return new Hlc(clock, 0);
        }
        return counter == MOST ? new Hlc(millis + 1, 0) : new Hlc(millis, counter + 1);
    }

    @Override
    public int compareTo(Hlc other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return millis + "-" + counter;
    }
}
