// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Comparator;

/// Orders paths as people number files: numbers as numbers, a folder's own page first, a page
/// before the folder of its name, and {@code 1-start} before {@code 1-1-more} before {@code 2-end}.
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder PATHS = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int common = common(a, b);
        String restA = a.substring(common);
        String restB = b.substring(common);
        String partA = part(restA);
        String partB = part(restB);
        boolean fileA = partA.length() == restA.length();
        boolean fileB = partB.length() == restB.length();
        int rank = Integer.compare(fileA ? Pages.rank(partA) : 3, fileB ? Pages.rank(partB) : 3);
        if (rank != 0) {
            return rank;
        }
        int order =
                names(fileA ? FileNames.stem(partA) : partA, fileB ? FileNames.stem(partB) : partB);
        return order != 0 ? order : fileA == fileB ? a.compareTo(b) : fileA ? -1 : 1;
    }

    /// The length of the folders that both lie in.
    private static int common(String a, String b) {
        int same = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
            if (a.charAt(i) == '/') {
                same = i + 1;
            }
        }
        return same;
    }

    private static String part(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /// Compares two names word by word and number by number.
    private static int names(String a, String b) {
        int i = 0;
        int j = 0;
        boolean afterNumber = false;
        while (true) {
            i = skipSeparators(a, i);
            j = skipSeparators(b, j);
            if (i == a.length() || j == b.length()) {
                return Integer.compare(a.length() - i, b.length() - j);
            }
            int endA = tokenEnd(a, i);
            int endB = tokenEnd(b, j);
            boolean numberA = isDigit(a.charAt(i));
            boolean numberB = isDigit(b.charAt(j));
            if (numberA != numberB) {
                return numberA == afterNumber ? 1 : -1;
            }
            String tokenA = a.substring(i, endA);
            String tokenB = b.substring(j, endB);
            int order = numberA ? numbers(tokenA, tokenB) : tokenA.compareToIgnoreCase(tokenB);
            if (order != 0) {
                return order;
            }
            afterNumber = numberA;
            i = endA;
            j = endB;
        }
    }

    private static int numbers(String a, String b) {
        String shortA = withoutZeros(a);
        String shortB = withoutZeros(b);
        int length = Integer.compare(shortA.length(), shortB.length());
        return length != 0 ? length : shortA.compareTo(shortB);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static int skipSeparators(String name, int from) {
        int at = from;
        while (at < name.length() && "-_. ".indexOf(name.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int tokenEnd(String name, int from) {
        boolean number = isDigit(name.charAt(from));
        int at = from;
        while (at < name.length()
                && isDigit(name.charAt(at)) == number
                && "-_. ".indexOf(name.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
