// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.ArrayList;
import java.util.List;

/// Writes the tables that kramdown accepts and the Markdown library does not as it likes them: separator lines such
/// as {@code |---||}, tables without any, several of them, and lines over a table's head.
final class KramdownTables {
    private KramdownTables() {}

    static String normalise(String text) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length() + 64);
        var fence = new FenceTracker();
        var rows = new ArrayList<String>();
        boolean mayStart = true;
        for (String line : text.split("\n", -1)) {
            int start = Containers.blanks(line, 0);
            boolean inCode = fence.isOpen() || (start < 4 && fence.opens(line, start));
            if (inCode) {
                fence.take(line, start);
            }
            boolean row = !inCode && start < 4 && line.indexOf('|') >= 0;
            if (row && (mayStart || !rows.isEmpty())) {
                rows.add(line);
                continue;
            }
            flush(rows, out, line.isBlank());
            out.append(line).append('\n');
            mayStart = line.isBlank() || line.startsWith("<!--") || line.startsWith("#");
        }
        flush(rows, out, true);
        out.setLength(out.length() - 1);
        return out.toString();
    }

    private static void flush(List<String> rows, StringBuilder out, boolean atBoundary) {
        if (rows.isEmpty()) {
            return;
        }
        if (atBoundary && isTable(rows)) {
            table(rows, out);
        } else {
            rows.forEach(row -> out.append(row).append('\n'));
        }
        rows.clear();
    }

    private static boolean isTable(List<String> rows) {
        return rows.getFirst().strip().startsWith("|")
                || (rows.size() > 1 && isSeparator(rows.get(1), '-'));
    }

    private static void table(List<String> rows, StringBuilder out) {
        var head = new ArrayList<String>();
        var body = new ArrayList<String>();
        String separator = "";
        for (String row : rows) {
            if (isSeparator(row, '-')) {
                separator = separator.isEmpty() ? row : separator;
                if (head.isEmpty()) {
                    head.addAll(body);
                    body.clear();
                }
            } else if (!isSeparator(row, '=')) {
                body.add(row);
            }
        }
        if (head.isEmpty() && body.isEmpty()) {
            rows.forEach(row -> out.append(row).append('\n'));
            return;
        }
        int columns = 1;
        for (String row : head.isEmpty() ? body : head) {
            columns = Math.max(columns, cells(row));
        }
        head.forEach(row -> out.append(row).append('\n'));
        String[] signs = withoutEdges(separator).split("[|+]", -1);
        for (int i = 0; i < columns; i++) {
            String sign = i < signs.length ? signs[i].strip() : "";
            out.append('|').append(sign.startsWith(":") ? ":" : "").append("---");
            out.append(sign.length() > 1 && sign.endsWith(":") ? ":" : "");
        }
        out.append("|\n");
        body.forEach(row -> out.append(row).append('\n'));
    }

    private static int cells(String row) {
        String inner = withoutEdges(row);
        int cells = 1;
        for (int i = 0; i < inner.length(); i++) {
            if (inner.charAt(i) == '\\') {
                i++;
            } else if (inner.charAt(i) == '|') {
                cells++;
            }
        }
        return cells;
    }

    private static String withoutEdges(String row) {
        String inner = row.strip();
        int from = inner.startsWith("|") ? 1 : 0;
        int to = inner.endsWith("|") && inner.length() > from ? inner.length() - 1 : inner.length();
        return inner.substring(from, to);
    }

    private static boolean isSeparator(String row, char sign) {
        boolean seen = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            seen |= c == sign;
            if (c != sign && c != '|' && c != '+' && c != ':' && c != ' ') {
                return false;
            }
        }
        return seen;
    }
}
