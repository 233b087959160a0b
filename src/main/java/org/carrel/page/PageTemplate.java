// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/// The document around a page's body: head with the content security policy, style, title.
public final class PageTemplate {
    private static final String PAGE = resource("page.html");
    private static final String STYLE =
            Arrays.stream(Theme.values())
                            .map(
                                    theme ->
                                            Palette.rule("." + theme.id(), "--", theme)
                                                    + Films.rule("." + theme.id(), theme))
                            .collect(Collectors.joining("\n"))
                    + resource("page.css");

    private PageTemplate() {}

    /// A whole document that needs nothing but the pictures its body names.
    public static String document(Page page, String language, Theme theme) {
        return fill(
                language,
                theme,
                page.where(),
                page.titled(),
                page.section().title(),
                page.body(),
                page.footer());
    }

    /// A document of the theme's colour with nothing in it, for the moment before the first page.
    public static String blank(Theme theme) {
        return fill("en", theme, "", true, "", "", "");
    }

    private static String fill(
            String language,
            Theme theme,
            String where,
            boolean titled,
            String title,
            String body,
            String footer) {
        String[] parts = PAGE.split("\\{\\{|}}", -1);
        var html =
                new StringBuilder(PAGE.length() + STYLE.length() + body.length() + footer.length());
        for (int i = 0; i < parts.length; i++) {
            html.append(
                    i % 2 == 0
                            ? parts[i]
                            : switch (parts[i]) {
                                case "lang" -> Entities.escape(language);
                                case "theme" -> theme.id();
                                case "style" -> STYLE;
                                case "where" -> where.equals(title) ? "" : Entities.escape(where);
                                case "title" -> Entities.escape(title);
                                case "heading" ->
                                        titled ? "" : "<h1>" + Entities.escape(title) + "</h1>";
                                case "body" -> body;
                                case "footer" -> footer;
                                default ->
                                        throw new IllegalStateException(
                                                "page.html has an unknown place: " + parts[i]);
                            });
        }
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
