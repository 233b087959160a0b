// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.page.QrCode;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where a section's links lead, to be typed or read by a phone: nothing can be clicked on paper.
final class PaperLinks {
    /// What nobody would look through on paper.
    private static final int MOST = 40;

    private static final int COLUMNS = 2;

    private PaperLinks() {}

    /// Adds the list at the end of a section's body; none where it has no links.
    static void append(Element body, Phrases phrases) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Element link : body.select("a.carrel-outside[href]:not(.video)")) {
            if (!link.text().isBlank() && words.size() < MOST) {
                words.putIfAbsent(link.attr("href"), link.text());
            }
        }
        if (words.isEmpty()) {
            return;
        }
        Element links = body.appendElement("div").addClass("links");
        links.appendElement("p").addClass("links-title").text(phrases.say(Phrase.HANDOUT_LINKS));
        Element table = links.appendElement("table").appendElement("tbody");
        List<Map.Entry<String, String>> all = new ArrayList<>(words.entrySet());
        for (int at = 0; at < all.size(); at += COLUMNS) {
            Element row = table.appendElement("tr");
            for (int column = 0; column < COLUMNS; column++) {
                Element code = row.appendElement("td").addClass("code");
                Element text = row.appendElement("td");
                if (at + column < all.size()) {
                    fill(code, text, all.get(at + column), phrases);
                }
            }
        }
    }

    private static void fill(
            Element code, Element text, Map.Entry<String, String> link, Phrases phrases) {
        String address = link.getKey();
        QrCode.of(address)
                .ifPresent(
                        square ->
                                code.appendElement("img")
                                        .addClass("carrel-qr")
                                        .attr("src", "data:image/png;base64," + square.image())
                                        .attr("alt", phrases.say(Phrase.HANDOUT_QR, address)));
        if (!link.getValue().equals(address)) {
            text.appendElement("p").text(link.getValue());
        }
        text.appendElement("p").addClass("address").text(address);
    }
}
