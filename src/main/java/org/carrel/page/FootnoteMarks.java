// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;

import java.util.Set;

/// Reads {@code [^name]} footnotes with the library's extension, and marks them for [Footnotes], which writes them as
/// kramdown does.
final class FootnoteMarks implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    /// On a reference and on a note: the note's name.
    static final String NAME = "data-kd-note";

    private final FootnoteExtension reader = FootnoteExtension.create();

    @Override
    public void extend(Parser.Builder builder) {
        reader.extend(builder);
    }

    @Override
    public void parserOptions(MutableDataHolder options) {
        reader.parserOptions(options);
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    @Override
    public void extend(HtmlRenderer.Builder builder, String type) {
        builder.nodeRendererFactory(
                options ->
                        () ->
                                Set.of(
                                        new NodeRenderingHandler<>(
                                                Footnote.class,
                                                (note, context, html) ->
                                                        html.raw(
                                                                "<sup "
                                                                        + NAME
                                                                        + "=\""
                                                                        + name(note.getText())
                                                                        + "\"></sup>")),
                                        new NodeRenderingHandler<>(
                                                FootnoteBlock.class,
                                                (note, context, html) -> {
                                                    html.line()
                                                            .raw(
                                                                    "<div "
                                                                            + NAME
                                                                            + "=\""
                                                                            + name(note.getText())
                                                                            + "\">")
                                                            .line();
                                                    context.renderChildren(note);
                                                    html.line().raw("</div>").line();
                                                })));
    }

    private static String name(CharSequence written) {
        return Escaping.escapeHtml(written, false);
    }
}
