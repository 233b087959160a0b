// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;

import java.util.Set;

/// Writes text as the library does, but looks only once for signs that can't be written as they are; the library goes
/// through every text four times, by regular expressions.
final class PlainText implements HtmlRenderer.HtmlRendererExtension {
    @Override
    public void extend(HtmlRenderer.Builder builder, String type) {
        builder.nodeRendererFactory(
                options ->
                        () ->
                                Set.of(
                                        new NodeRenderingHandler<>(
                                                Text.class,
                                                (text, context, html) -> write(text, html))));
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    private static void write(Text text, HtmlWriter html) {
        String written = text.getChars().toString();
        if (isPlain(written)) {
            html.raw(written);
        } else {
            html.text(Escaping.normalizeEOL(Escaping.unescapeString(written)));
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\', '&', '<', '>', '"', '\r' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}
