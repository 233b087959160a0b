// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Reads one HTML element from its start tag to its end tag, over as many lines as it takes.
///
/// Lenient: an end tag that matches an outer element closes it and all inside; one that matches none is skipped.
final class ElementReader {
    private static final int LONGEST_TAG = 4096;

    /// A part of the element.
    ///
    /// @param raw HTML as written
    /// @param markdown what stands after it in an element with {@code markdown="1"}, or null where the element ended
    /// @param spans whether that is one line of text and no blocks
    record Piece(String raw, @Nullable String markdown, boolean spans) {}

    private final StringBuilder text;
    private final Function<String, @Nullable String> more;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> count = new HashMap<>();
    private int at;
    private int pieceStart;
    private String lastLine;
    private boolean begun;
    private boolean ended;

    /// @param more the next line of the element's containers given the last, or null where they end
    ElementReader(String firstLine, Function<String, @Nullable String> more) {
        this.text = new StringBuilder(firstLine);
        this.more = more;
        this.lastLine = firstLine;
    }

    private boolean fill() {
        String line = ended ? null : more.apply(lastLine);
        if (line == null) {
            ended = true;
            return false;
        }
        text.append('\n').append(line);
        lastLine = line;
        return true;
    }

    /// What stands on the last line after the element.
    String rest() {
        return from(at);
    }

    String from(int index) {
        return text.substring(Math.min(index, text.length()));
    }

    /// Where that string begins, reading on as far as needed; -1 where it does not come.
    int find(String wanted, int from) {
        int start = from;
        int found = text.indexOf(wanted, start);
        while (found < 0 && fill()) {
            found = text.indexOf(wanted, start);
            start = Math.max(from, text.length() - wanted.length());
        }
        return found;
    }

    /// The end of the tag that begins there with {@code <name} or {@code </name}; -1 where it is none.
    int tagEnd(int start) {
        int name = start + 1 + (charAt(start + 1) == '/' ? 1 : 0);
        int i = HtmlNames.end(text, name);
        if (i == name) {
            return -1;
        }
        if (charAt(i) != '>' && charAt(i) != '/' && charAt(i) > ' ') {
            return -1;
        }
        char quote = 0;
        for (; i - start < LONGEST_TAG; i++) {
            if (i >= text.length() && !fill()) {
                return -1;
            }
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return -1;
            } else if ((c == '"' || c == '\'') && charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    /// The next piece; the last one has no Markdown.
    Piece next(boolean mayHoldMarkdown) {
        while (!begun || !open.isEmpty()) {
            begun = true;
            int tag = find("<", at);
            if (tag < 0) {
                at = text.length();
                break;
            }
            if (startsComment(tag)) {
                int end = find("-->", tag + 4);
                at = end < 0 ? tag + 4 : end + 3;
                continue;
            }
            int end = tagEnd(tag);
            if (end < 0) {
                at = tag + 1;
                continue;
            }
            at = end;
            if (charAt(tag + 1) == '/') {
                close(Ascii.lower(text, tag + 2, HtmlNames.end(text, tag + 2)));
                continue;
            }
            String name = Ascii.lower(text, tag + 1, HtmlNames.end(text, tag + 1));
            if (HtmlNames.VOID.contains(name) || charAt(end - 2) == '/') {
                continue;
            }
            String markdown = markdownAttribute(tag, end);
            if (markdown != null && mayHoldMarkdown) {
                return markdown(name, markdown);
            }
            open(name);
            if (HtmlNames.TEXT_ONLY.contains(name)) {
                int close = find("</" + name, at);
                at = close < 0 ? at : close;
            }
        }
        return new Piece(text.substring(pieceStart, at), null, false);
    }

    private boolean startsComment(int i) {
        return charAt(i + 1) == '!' && charAt(i + 2) == '-' && charAt(i + 3) == '-';
    }

    private void open(String name) {
        open.push(name);
        count.merge(name, 1, Integer::sum);
    }

    private void close(String name) {
        if (count.getOrDefault(name, 0) == 0) {
            return;
        }
        String closed;
        do {
            closed = open.pop();
            count.merge(closed, -1, Integer::sum);
        } while (!closed.equals(name));
    }

    private Piece markdown(String name, String kind) {
        String before = text.substring(pieceStart, at);
        int start = at;
        open(name);
        int depth = open.size();
        while (open.size() >= depth) {
            int tag = find("<", at);
            if (tag < 0) {
                at = text.length();
                pieceStart = at;
                open.clear();
                count.clear();
                return new Piece(before, text.substring(start), false);
            }
            int end = tagEnd(tag);
            at = end < 0 ? tag + 1 : end;
            if (end < 0) {
                continue;
            }
            pieceStart = tag;
            if (charAt(tag + 1) == '/') {
                close(Ascii.lower(text, tag + 2, HtmlNames.end(text, tag + 2)));
            } else {
                String inner = Ascii.lower(text, tag + 1, HtmlNames.end(text, tag + 1));
                if (!HtmlNames.VOID.contains(inner) && charAt(end - 2) != '/') {
                    open(inner);
                }
            }
        }
        boolean spans =
                kind.equals("span") || (kind.equals("1") && HtmlNames.HOLDS_SPANS.contains(name));
        return new Piece(before, text.substring(start, pieceStart), spans);
    }

    /// The value of {@code markdown=} in that tag where it asks for Markdown, else null.
    private @Nullable String markdownAttribute(int tag, int end) {
        String attributes = text.substring(tag, end);
        int found = attributes.indexOf("markdown=");
        if (found < 0 || attributes.charAt(found - 1) > ' ') {
            return null;
        }
        int from = found + "markdown=".length();
        int to = from;
        while (attributes.charAt(to) != '>' && attributes.charAt(to) > ' ') {
            to++;
        }
        String value = attributes.substring(from, to).replace("\"", "").replace("'", "");
        return value.equals("1") || value.equals("block") || value.equals("span") ? value : null;
    }
}
