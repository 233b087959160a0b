// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sets emoji and other characters beyond 16 bits apart, for the window: JavaFX draws an empty box behind each, which
/// takes no room, and which the style sheet can cut off where the character stands in an element of its own.
final class Emoji {
    private static final Pattern BEYOND = Pattern.compile("(?=[\\x{10000}-\\x{10FFFF}])\\X");

    /// A page of nothing else must not become a page of elements.
    private static final int MOST = 1_000;

    private Emoji() {}

    static void setApart(Element body) {
        int left = MOST;
        for (TextNode text : body.nodeStream(TextNode.class).toList()) {
            String whole = text.getWholeText();
            Matcher emoji = BEYOND.matcher(whole);
            int from = 0;
            while (left > 0 && emoji.find()) {
                text.before(new TextNode(whole.substring(from, emoji.start())));
                text.before(new Element("span").addClass("carrel-emoji").text(emoji.group()));
                from = emoji.end();
                left--;
            }
            if (from > 0) {
                text.text(whole.substring(from));
            }
        }
    }
}
