// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Sets block HTML aside as kramdown does: an element that starts a line is raw up to its end tag, whatever blank
/// lines, indentation and Markdown signs are inside, and what follows it begins a new block.
///
/// One pass over the lines; every character is looked at a bounded number of times.
final class BlockHtml {
    private static final int DEEPEST = 20;

    private final String mark;
    private final List<String> raw;
    private final StringBuilder out = new StringBuilder();
    private final Containers containers = new Containers();
    private final LineSource lines;
    private final int depth;
    private final FenceTracker fence = new FenceTracker();
    private boolean afterBlank = true;
    private boolean inParagraph;
    private int paragraphLines;

    private BlockHtml(String text, String mark, List<String> raw, int depth) {
        this.lines = new LineSource(text);
        this.mark = mark;
        this.raw = raw;
        this.depth = depth;
    }

    static Isolated isolate(String text) {
        String mark = "kd:";
        for (int n = 0; text.contains(mark); n++) {
            mark = "kd" + n + ":";
        }
        var raw = new ArrayList<String>();
        return new Isolated(isolate(text, mark, raw, 0), raw, mark);
    }

    private static String isolate(String text, String mark, List<String> raw, int depth) {
        var pass = new BlockHtml(text, mark, raw, depth);
        pass.run();
        return pass.out.toString();
    }

    private void run() {
        for (String written = lines.next(); written != null; written = lines.next()) {
            int content =
                    fence.isOpen()
                            ? containers.stay(written)
                            : containers.enter(written, afterBlank);
            String line = containers.line();
            int start = content + Containers.blanks(line, content);
            boolean indented = start - content > 3;
            if (fence.isOpen() || (!indented && fence.opens(line, start))) {
                fence.take(line, start);
                copy(line, false);
            } else if (start >= line.length() || Containers.isBlank(line, start)) {
                copy(line, false);
                afterBlank = true;
                continue;
            } else if (indented || !html(line, start)) {
                text(line, start, indented);
            }
            afterBlank = false;
        }
    }

    private void text(String line, int start, boolean indented) {
        if (!indented && line.startsWith("{::comment}", start)) {
            skipTo("{:/comment}");
        } else if (!indented && BlockAttributes.isLine(line, start)) {
            String comment = BlockAttributes.comment(line.substring(start).strip(), afterBlank);
            copy(line.substring(0, start) + comment, false);
        } else if (!indented
                && line.startsWith("^", start)
                && Containers.isBlank(line, start + 1)) {
            copy(line.substring(0, start) + setAside(""), false);
        } else if (inParagraph && !afterBlank && !indented && isUnderline(line, start)) {
            copy(
                    line.substring(0, start) + "    " + line.substring(start),
                    true); // four blanks: text and nothing else
        } else {
            boolean starts = line.charAt(start) == '#' || Containers.isRule(line, start);
            copy(line, !starts && (!indented || inParagraph));
        }
    }

    /// Whether the line is one that only other Markdowns take for a rule or for the sign of a heading: below a
    /// paragraph kramdown knows no rule without blanks, and a heading underlined is one line.
    private boolean isUnderline(String line, int start) {
        String sign = line.substring(start).stripTrailing();
        char first = sign.charAt(0);
        boolean heading = (first == '-' || first == '=') && paragraphLines > 1;
        boolean rule = (first == '*' || first == '_') && sign.length() > 2;
        return (heading || rule) && sign.chars().allMatch(c -> c == first);
    }

    private void skipTo(String end) {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.contains(end) || line.strip().equals("{:/}")) {
                return;
            }
        }
    }

    private void copy(String line, boolean paragraph) {
        out.append(line).append('\n');
        inParagraph = paragraph;
        paragraphLines = !paragraph ? 0 : afterBlank ? 1 : paragraphLines + 1;
    }

    /// Handles a line whose content begins with HTML that is a block; says whether it does.
    private boolean html(String line, int start) {
        if (line.charAt(start) != '<' || start + 1 >= line.length()) {
            return false;
        }
        char next = line.charAt(start + 1);
        if (next == '!' || next == '?') {
            return comment(line, start);
        }
        boolean end = next == '/';
        int nameStart = start + (end ? 2 : 1);
        int nameEnd = HtmlNames.end(line, nameStart);
        String name = Ascii.lower(line, nameStart, nameEnd);
        if (name.isEmpty() || HtmlNames.SPAN.contains(name)) {
            return false;
        }
        if (end) {
            int close = line.indexOf('>', nameEnd);
            if (close < 0) {
                return false;
            }
            copy(line.substring(0, start) + setAside(""), false); // belongs to nothing: dropped
            pushBack(line.substring(close + 1));
            return true;
        }
        LineSource.Place place = lines.place();
        var reader = new ElementReader(line.substring(start), this::moreOf);
        if (reader.tagEnd(0) < 0) {
            lines.reset(place);
            return false;
        }
        emit(line.substring(0, start), reader);
        return true;
    }

    /// Reads the element and writes its pieces: raw ones as comments, those with {@code markdown="1"} as Markdown.
    private void emit(String head, ElementReader reader) {
        String indent = head;
        boolean afterSpans = false;
        while (true) {
            ElementReader.Piece piece = reader.next(depth < DEEPEST);
            copy(
                    indent + setAside(afterSpans ? Isolated.CLOSES + piece.raw() : piece.raw()),
                    false);
            afterSpans = piece.spans();
            if (afterSpans) {
                raw.set(raw.size() - 1, raw.getLast() + Isolated.OPENS);
            }
            if (piece.markdown() == null) {
                pushBack(reader.rest());
                return;
            }
            indent = containers.prefix();
            String inner =
                    piece.spans()
                            ? piece.markdown().strip().replaceAll("\n+", "\n")
                            : piece.markdown();
            out.append(indent).append('\n');
            for (String line : isolate(inner, mark, raw, depth + 1).split("\n", -1)) {
                out.append(indent).append(line).append('\n');
            }
            out.append(indent).append('\n');
        }
    }

    /// Gives what stands after an element back as lines of the containers that it was in.
    private void pushBack(String rest) {
        if (!Containers.isBlank(rest, 0)) {
            for (String line : List.of(rest.strip().split("\n", -1)).reversed()) {
                lines.pushBack(containers.prefix() + line);
            }
        }
    }

    private boolean comment(String line, int start) {
        boolean proper = line.startsWith("<!--", start);
        LineSource.Place place = lines.place();
        var reader = new ElementReader(line.substring(start), this::moreOf);
        int end = reader.find(proper ? "-->" : ">", proper ? 4 : 2);
        if (end < 0) {
            lines.reset(place);
            return false;
        }
        String rest = reader.from(end + (proper ? 3 : 1));
        if (inParagraph && !afterBlank) {
            // Inside a paragraph a comment is part of it: it goes, the paragraph goes on.
            pushBack(rest);
            return true;
        }
        copy(line.substring(0, start) + setAside(""), false);
        pushBack(rest);
        return true;
    }

    private @Nullable String moreOf(String lastLine) {
        String line = lines.peek();
        String content = line == null ? null : containers.continued(line, lastLine.isBlank());
        if (content != null) {
            lines.next();
        }
        return content;
    }

    private String setAside(String html) {
        raw.add(html);
        return "<!--" + mark + (raw.size() - 1) + "-->";
    }
}
