// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What kramdown leaves as written inside a line: the content of HTML elements that are not for running text
/// ({@code <mark>}, {@code <kbd>}, {@code <code>}), and a backslash before a character that needs none.
final class RawSpans implements Parser.ParserExtension {
    private static final String ESCAPABLE = "\\.*_+`<>()[]{}#!:|\"'$=-~";
    private static final int LONGEST = 10_000;

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineParserExtensionFactory(new Factory());
    }

    @Override
    public void parserOptions(MutableDataHolder options) {}

    private static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "<\\";
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
            return parser.peek() == '\\' ? backslash(parser) : element(parser);
        }

        private static boolean backslash(LightInlineParser parser) {
            char next = parser.peek(1);
            BasedSequence input = parser.getInput();
            int from = parser.getIndex();
            if (next == '\\' && parser.peek(2) == '\n') {
                parser.setIndex(from + 1); // the second one is Markdown's own sign for a break
                return false;
            }
            boolean sign = next > ' ' && next < 127 && !Character.isLetterOrDigit(next);
            if (!sign || ESCAPABLE.indexOf(next) >= 0) {
                return false;
            }
            parser.appendNode(new Sign(input.subSequence(from, from + 1), "\\"));
            parser.setIndex(from + 1);
            return true;
        }

        private static boolean element(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int from = parser.getIndex();
            int nameEnd = HtmlNames.end(input, from + 1);
            if (nameEnd == from + 1) {
                return false;
            }
            String name = Ascii.lower(input, from + 1, nameEnd);
            if (!HtmlNames.RAW_IN_LINES.contains(name)) {
                return false;
            }
            int limit = Math.min(input.length(), from + LONGEST);
            BasedSequence rest = input.subSequence(nameEnd, limit);
            int close = rest.toString().indexOf("</" + name);
            int end = close < 0 ? -1 : rest.indexOf('>', close);
            if (end < 0) {
                return false;
            }
            parser.appendNode(new HtmlInline(input.subSequence(from, nameEnd + end + 1)));
            parser.setIndex(nameEnd + end + 1);
            return true;
        }
    }
}
