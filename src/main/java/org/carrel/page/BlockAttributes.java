// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// kramdown's {@code {: .class #id key="value"}} on a line of its own. It travels through Markdown as a comment, and
/// [InlineAttributes] gives it to the block before it, or after it where a blank line parts it from the one before.
final class BlockAttributes {
    static final String BEFORE = "ial-before:";
    static final String AFTER = "ial-after:";
    static final String SPAN = "ial-span:";

    private BlockAttributes() {}

    static boolean isLine(String line, int start) {
        return line.startsWith("{:", start) && line.stripTrailing().endsWith("}");
    }

    static String comment(String written, boolean afterBlank) {
        return "<!--" + (afterBlank ? AFTER : BEFORE) + encoded(written) + "-->";
    }

    static String encoded(String written) {
        return URLEncoder.encode(written, StandardCharsets.UTF_8).replace("-", "%2D");
    }
}
