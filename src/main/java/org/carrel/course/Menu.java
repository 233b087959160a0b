// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A menu that authors wrote in HTML: links in an order, with words and levels of their own.
record Menu(List<Entry> entries) {
    private static final int LONGEST = 512 * 1024;

    /// @param path what the link leads to, from the course's root
    /// @param level from 1; 0 where the menu shows none
    record Entry(String path, String label, int level) {}

    /// @param folder where the pages lie that the menu stands on
    static Menu read(String html, String folder, WebAddress web) {
        String cut = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Document document = Jsoup.parse(withoutLiquid(cut));
        boolean heads = document.selectFirst("li.sectionhead") != null;
        boolean nested = document.selectFirst("li li") != null;
        List<Entry> entries = new ArrayList<>();
        for (Element link : document.select("a[href]")) {
            int level = heads ? headLevel(link) : nested ? depth(link) : 0;
            path(link.attr("href"), folder, web)
                    .ifPresent(
                            path -> entries.add(new Entry(path, Titles.clean(link.text()), level)));
        }
        return new Menu(entries);
    }

    private static Optional<String> path(String written, String folder, WebAddress web) {
        Href href = Href.of(written);
        if (!href.scheme().isEmpty()) {
            return web.onSite(href.path());
        }
        String path = Href.path(folder, href.path());
        return href.path().isEmpty()
                ? Optional.empty()
                : Optional.of(href.path().startsWith("/") ? web.withoutBase(path) : path);
    }

    private static int headLevel(Element link) {
        Element item = link.closest("li");
        return item != null && item.hasClass("sectionhead") ? 1 : 2;
    }

    private static int depth(Element link) {
        return (int) link.parents().stream().filter(e -> e.normalName().equals("li")).count();
    }

    /// Without what a template would fill in: addresses begin there with the site's own.
    private static String withoutLiquid(String html) {
        StringBuilder text = new StringBuilder();
        int lastOutput = html.lastIndexOf("}}");
        int lastTag = html.lastIndexOf("%}");
        int at = 0;
        int open = html.indexOf('{');
        while (open >= 0) {
            boolean output = html.startsWith("{{", open) && open < lastOutput;
            boolean tag = html.startsWith("{%", open) && open < lastTag;
            text.append(html, at, open);
            at = output || tag ? html.indexOf(output ? "}}" : "%}", open) + 2 : open;
            open = html.indexOf('{', Math.max(at, open + 1));
        }
        return text.append(html, at, html.length()).toString();
    }
}
