// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

/// JavaFX hands a page to WebKit in a form of UTF-8 that breaks what lies beyond 16 bits, such as emoji.
final class Surrogates {
    private Surrogates() {}

    static String escaped(String html) {
        if (html.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return html;
        }
        var out = new StringBuilder(html.length() + 64);
        html.codePoints()
                .forEach(
                        c -> {
                            if (Character.isSupplementaryCodePoint(c)) {
                                out.append("&#").append(c).append(';');
                            } else {
                                out.appendCodePoint(c);
                            }
                        });
        return out.toString();
    }
}
