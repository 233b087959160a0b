// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;

/// What comes up over a page in the window, hidden until the page's script fills and shows it: a small one beside a
/// place of the text, and one with an enlarged picture.
final class Overlays {
    private Overlays() {}

    static String html(Words words) {
        var beside = overlay("carrel-beside", words.say(Label.BESIDE));
        beside.appendElement("div").addClass("carrel-said");
        Element actions = beside.appendElement("div").addClass("carrel-actions");
        actions.appendChild(action("note", words.say(Label.NOTE_GO)));
        actions.appendChild(action("close", words.say(Label.CLOSE)));
        var enlarged = overlay("carrel-enlarged", words.say(Label.ENLARGED));
        enlarged.attr("aria-modal", "true");
        enlarged.appendElement("div").addClass("carrel-stage").attr("tabindex", "0");
        Element below = enlarged.appendElement("div").addClass("carrel-actions");
        below.appendElement("span").addClass("carrel-said");
        below.appendChild(sign("smaller", "−", words.say(Label.SMALLER)));
        below.appendChild(sign("larger", "+", words.say(Label.LARGER)));
        below.appendChild(action("fitted", words.say(Label.FITTED)));
        below.appendChild(action("close", words.say(Label.CLOSE)));
        return beside.outerHtml() + enlarged.outerHtml();
    }

    private static Element overlay(String style, String name) {
        return Added.of("div", style)
                .attr("role", "dialog")
                .attr("aria-label", name)
                .attr("hidden", "");
    }

    private static Element action(String does, String words) {
        return Added.button("carrel-button", "act", does, words);
    }

    private static Element sign(String does, String sign, String words) {
        return action(does, sign).attr("aria-label", words).attr("title", words);
    }
}
