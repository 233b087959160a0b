// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;

/// Elements of Carrel's own in a page. Each carries {@link #MARK}, and what carries it is no part of the canonical text.
final class Added {
    static final String MARK = "data-added";

    private Added() {}

    static Element of(String tag, String style) {
        return new Element(tag).addClass(style).attr(MARK, "");
    }

    /// A button that the window acts on.
    ///
    /// @param does the attribute that says what it does, without {@code data-}
    static Element button(String style, String does, String value, String words) {
        return of("button", style).attr("type", "button").attr("data-" + does, value).text(words);
    }

    /// A few words that say what something is, behind its icon.
    static Element label(Icon icon, String words) {
        Element label = of("span", "carrel-label");
        label.appendChild(icon(icon));
        label.appendText(words);
        return label;
    }

    /// A sign in the colour of the words beside it; it says nothing that they do not.
    static Element icon(Icon icon) {
        return of("span", "carrel-icon").attr("aria-hidden", "true").attr("data-sign", icon.sign());
    }

    static Element qr(QrCode code, String words) {
        return of("img", "carrel-qr")
                .attr("src", "data:image/png;base64," + code.image())
                .attr("alt", words);
    }
}
