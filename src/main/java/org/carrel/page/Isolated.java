// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.List;

/// A section's Markdown with its block HTML set aside; a comment stands in the place of each piece.
///
/// @param text Markdown only
/// @param raw the pieces of HTML, in order
/// @param mark what the comments begin with; occurs nowhere else in the text
record Isolated(String text, List<String> raw, String mark) {
    /// At a piece's end: the paragraph that follows is the element's own line of text.
    static final String OPENS = "\u0001";

    /// At a piece's start: the paragraph before it was.
    static final String CLOSES = "\u0002";

    /// Puts the HTML back into what the Markdown became.
    String restore(String html) {
        String comment = "<!--" + mark;
        String shown = "&lt;!--" + mark;
        var out = new StringBuilder(html.length() * 2);
        int done = 0;
        for (int at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, done)) {
            boolean asComment = html.startsWith(comment, at - 4);
            boolean asText = !asComment && at >= 7 && html.startsWith(shown, at - 7);
            int digits = at + mark.length();
            int end = digits;
            while (end < html.length() && html.charAt(end) >= '0' && html.charAt(end) <= '9') {
                end++;
            }
            String piece =
                    end > digits && end - digits < 9
                            ? piece(Integer.parseInt(html, digits, end, 10))
                            : "";
            out.append(html, done, asComment ? at - 4 : asText ? at - 7 : at);
            if (piece.startsWith(CLOSES)) {
                trimEnd(out, "</p>");
                piece = piece.substring(1);
            }
            boolean opens = piece.endsWith(OPENS);
            piece = opens ? piece.substring(0, piece.length() - 1) : piece;
            // Markdown showed the comment as code: show the HTML as code, too.
            out.append(asComment ? piece : piece.replace("&", "&amp;").replace("<", "&lt;"));
            int close =
                    asComment
                            ? html.indexOf("-->", end)
                            : asText ? html.indexOf("--&gt;", end) : -1;
            done = close < 0 ? end : close + (asComment ? 3 : 6);
            done = opens ? after(html, done, "<p>") : done;
        }
        return out.append(html, done, html.length()).toString();
    }

    /// The place after that tag where it comes next, else the same place.
    private static int after(String html, int from, String tag) {
        int i = from;
        while (i < html.length() && html.charAt(i) <= ' ') {
            i++;
        }
        return html.startsWith(tag, i) ? i + tag.length() : from;
    }

    private static void trimEnd(StringBuilder out, String tag) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end >= tag.length() && out.substring(end - tag.length(), end).equals(tag)) {
            out.setLength(end - tag.length());
        }
    }

    private String piece(int index) {
        return index < raw.size() ? raw.get(index) : "";
    }
}
