// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Typographic signs as kramdown makes them: curly quotes by the SmartyPants rules, dashes, the ellipsis, guillemets.
final class SmartQuotes implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineParserExtensionFactory(new Factory());
    }

    @Override
    public void extend(HtmlRenderer.Builder builder, String type) {
        builder.nodeRendererFactory(options -> () -> Set.of(Sign.HANDLER));
    }

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    private static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "'\"-.<>";
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
            return switch (parser.peek()) {
                case '-' -> dash(parser);
                case '.' -> parser.peek(1) == '.' && parser.peek(2) == '.' && add(parser, 3, "…");
                case '<' -> parser.peek(1) == '<' && add(parser, 2, "«");
                case '>' -> parser.peek(1) == '>' && add(parser, 2, "»");
                default -> quote(parser);
            };
        }

        private boolean dash(LightInlineParser parser) {
            if (parser.peek(1) != '-') {
                return false;
            }
            return parser.peek(2) == '-' ? add(parser, 3, "—") : add(parser, 2, "–");
        }

        private boolean quote(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int index = parser.getIndex();
            // False where a node, not text, stands right before.
            boolean afterText = parser.flushTextNode();
            boolean fresh =
                    index == 0
                            || (!afterText && input.charAt(index - 1) > ' ')
                            || QuoteRules.standsAlone(input, index - 1);
            String shown = QuoteRules.shown(input, index, fresh);
            return add(parser, shown.length(), shown);
        }

        private boolean add(LightInlineParser parser, int length, String shown) {
            BasedSequence input = parser.getInput();
            int index = parser.getIndex();
            parser.appendNode(new Sign(input.subSequence(index, index + length), shown));
            parser.setIndex(index + length);
            return true;
        }
    }
}
