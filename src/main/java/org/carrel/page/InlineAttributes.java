// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Finds kramdown's {@code {: .class}} inside a line, and sends it through as a comment for [AttributeLists]. All
/// other braces stay text.
final class InlineAttributes implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    private static final int LONGEST = 1000;

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineParserExtensionFactory(new Factory());
    }

    @Override
    public void extend(HtmlRenderer.Builder builder, String type) {
        builder.nodeRendererFactory(options -> () -> Set.of(Mark.HANDLER));
    }

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    private static final class Mark extends Node implements DoNotDecorate {
        static final NodeRenderingHandler<Mark> HANDLER =
                new NodeRenderingHandler<>(
                        Mark.class,
                        (mark, context, html) ->
                                html.raw(
                                        "<!--"
                                                + BlockAttributes.SPAN
                                                + BlockAttributes.encoded(
                                                        mark.getChars().toString())
                                                + "-->"));

        Mark(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    private static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "{";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new Reader();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private static final class Reader implements InlineParserExtension {
        @Override
        public void finalizeDocument(InlineParser parser) {}

        @Override
        public void finalizeBlock(InlineParser parser) {}

        @Override
        public boolean parse(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int from = parser.getIndex();
            if (parser.peek(1) != ':' || parser.peek(2) == ':' || parser.peek(2) == '/') {
                return false;
            }
            int limit = Math.min(input.length(), from + LONGEST);
            for (int i = from + 2; i < limit; i++) {
                char c = input.charAt(i);
                if (c == '}') {
                    parser.appendNode(new Mark(input.subSequence(from, i + 1)));
                    parser.setIndex(i + 1);
                    return true;
                }
                if (c == '\n' || c == '{') {
                    return false;
                }
            }
            return false;
        }
    }
}
