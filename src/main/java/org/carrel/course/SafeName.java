// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Locale;

/// A file's name as any system can bear it and as people can trust it: it ends in what it seems to end in.
final class SafeName {
    private static final int LONGEST = 100;
    private static final int LONGEST_ENDING = 16;
    private static final String NOT_ON_WINDOWS = "<>:\"/\\|?*";

    private SafeName() {}

    static String of(String path) {
        var name = new StringBuilder();
        HarmlessText.of(FileNames.name(path))
                .codePoints()
                .map(c -> NOT_ON_WINDOWS.indexOf(c) >= 0 ? '_' : c)
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> c != ' ' || !endsInBlank(name))
                .forEach(name::appendCodePoint);
        String whole = name.toString().strip();
        while (whole.endsWith(".") || whole.endsWith(" ")) {
            whole = whole.substring(0, whole.length() - 1);
        }
        while (whole.startsWith(".") || whole.startsWith("~") || whole.startsWith("-")) {
            whole = whole.substring(1).stripLeading();
        }
        if (whole.isEmpty()) {
            return "_";
        }
        String named = EntryName.isDevice(whole) ? "_" + whole : whole;
        return named.length() <= LONGEST ? named : shortened(named);
    }

    /// What stands after the last dot, in lower case; empty for none.
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean endsInBlank(StringBuilder name) {
        return !name.isEmpty() && name.charAt(name.length() - 1) == ' ';
    }

    /// From its middle, so that nobody loses sight of the ending.
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        boolean keeps = dot > 0 && name.length() - dot <= LONGEST_ENDING;
        String ending = keeps ? name.substring(dot) : "";
        int end = LONGEST - 1 - ending.length();
        end = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, end).stripTrailing() + "\u2026" + ending;
    }
}
