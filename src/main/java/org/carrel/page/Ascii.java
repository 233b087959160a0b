// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.Locale;

/// Letters as HTML compares them.
final class Ascii {
    private Ascii() {}

    static String lower(CharSequence text, int from, int to) {
        return text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
    }
}
