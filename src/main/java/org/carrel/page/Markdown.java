// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.carrel.course.Problem.Cause;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Markdown to HTML, with all its content still as the author wrote it. The library has no bounds of its own: time,
/// depth and length are bounded here. Needs a thread with a deep stack (256 MB) to be of use on deep texts.
final class Markdown {
    static final Duration ALLOWED = Duration.ofMillis(1500);

    /// On the headings, lists and code blocks that Markdown made: [RawTree] completes them, and raw ones not. On a
    /// list item's paragraph: a blank line follows.
    static final String MARK = "data-kd";

    private static final int LONGEST = 8 << 20;

    /// The library takes time with the square of a code block's lines, where no deadline reaches it.
    private static final int MOST_LINES = 50_000;

    private final Reader all;
    private final Reader usual;

    Markdown() {
        this(false);
    }

    private Markdown(boolean htmlIsText) {
        all = Reader.with(Stream.concat(usual(), rare()).toList(), htmlIsText);
        usual = Reader.with(usual().toList(), htmlIsText);
    }

    /// One to which HTML is but text, as people mean it who don't write pages.
    static Markdown withoutHtml() {
        return new Markdown(true);
    }

    private record Reader(Parser parser, HtmlRenderer renderer) {
        static Reader with(List<Extension> extensions, boolean htmlIsText) {
            DataHolder options = options(extensions, htmlIsText);
            return new Reader(
                    Parser.builder(options).build(),
                    HtmlRenderer.builder(options)
                            .attributeProviderFactory(new Watch.Factory())
                            .build());
        }
    }

    String html(String text) throws TooMuch {
        return html(text, ALLOWED);
    }

    String html(String text, Duration allowed) throws TooMuch {
        if (text.chars().filter(c -> c == '\n').count() > MOST_LINES) {
            throw new TooMuch(Cause.SLOW_TEXT);
        }
        try {
            Reader reader = mayHoldRare(text) ? all : usual;
            Document document = reader.parser.parse(BasedSequence.of(new Deadline(text, allowed)));
            var out = new StringBuilder(text.length() * 2);
            reader.renderer.render(document, out);
            if (out.length() > LONGEST) {
                throw new TooMuch(Cause.LONG_PAGE);
            }
            return out.toString();
        } catch (Deadline.Passed e) {
            throw new TooMuch(Cause.SLOW_TEXT);
        } catch (StackOverflowError e) {
            throw new TooMuch(Cause.DEEP_TEXT);
        } catch (Watch.Overrun e) {
            throw new TooMuch(Cause.LONG_PAGE);
        } catch (RuntimeException e) {
            throw new TooMuch(
                    Cause.DEEP_TEXT); // a defect of the library: the text is shown, the page
            // says so
        }
    }

    private static Stream<Extension> usual() {
        return Stream.of(
                new SmartQuotes(),
                new PlainText(),
                new InlineAttributes(),
                new RawSpans(),
                new FootnoteMarks(),
                DefinitionExtension.create(),
                StrikethroughExtension.create());
    }

    /// What few pages have and what costs time on every page.
    private static Stream<Extension> rare() {
        return Stream.of(TablesExtension.create(), AbbreviationExtension.create());
    }

    /// No table is without the one sign, no abbreviation without the other.
    private static boolean mayHoldRare(String text) {
        return text.indexOf('|') >= 0 || text.contains("*[");
    }

    private static DataHolder options(List<Extension> extensions, boolean htmlIsText) {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, extensions)
                .set(HtmlRenderer.ESCAPE_HTML, htmlIsText)
                .set(DefinitionExtension.TILDE_MARKER, false)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(Parser.HTML_BLOCK_DEEP_PARSER, false)
                .set(Parser.HTML_BLOCK_START_ONLY_ON_BLOCK_TAGS, true)
                .set(Parser.STRONG_WRAPS_EMPHASIS, true)
                .set(Parser.SPACE_IN_LINK_URLS, true)
                .set(Parser.HEADING_NO_LEAD_SPACE, true)
                .set(Parser.LISTS_AUTO_LOOSE, false)
                .set(Parser.LISTS_LOOSE_WHEN_BLANK_LINE_FOLLOWS_ITEM_PARAGRAPH, true)
                .set(Parser.LISTS_LOOSE_WHEN_HAS_TRAILING_BLANK_LINE, false)
                .set(Parser.LISTS_LOOSE_WHEN_LAST_ITEM_PREV_HAS_TRAILING_BLANK_LINE, true)
                .set(Parser.LISTS_ORDERED_NON_ONE_ITEM_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.LISTS_ORDERED_ITEM_DOT_ONLY, true)
                .set(Parser.LISTS_DELIMITER_MISMATCH_TO_NEW_LIST, false)
                .set(Parser.LISTS_ORDERED_LIST_MANUAL_START, false)
                .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                .set(HtmlRenderer.RENDER_HEADER_ID, false)
                .toImmutable();
    }

    /// Looks at every element that is written: marks headings, and ends what takes too long or grows too large.
    private static final class Watch implements AttributeProvider {
        static final class Overrun extends RuntimeException {
            private static final long serialVersionUID = 1L;

            Overrun() {
                super("the page grows too long", null, false, false);
            }
        }

        private final Object base;
        private long written;

        Watch(Object base) {
            this.base = base;
        }

        @Override
        public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
            if (base instanceof Deadline deadline) {
                deadline.look();
            }
            attributes.forEach((name, attribute) -> written += attribute.getValue().length());
            if (written > LONGEST) {
                throw new Overrun();
            }
            switch (node) {
                case Heading _ -> attributes.replaceValue(MARK, "");
                case ListBlock _ -> attributes.replaceValue(MARK, "");
                case Paragraph text
                        when text.getParent() instanceof ListItem && text.isTrailingBlankLine() ->
                        attributes.replaceValue(MARK, "");
                case Code _ -> attributes.addValue("class", "language-plaintext highlighter-rouge");
                case FencedCodeBlock _, IndentedCodeBlock _ -> {
                    attributes.remove("class");
                    if (part.equals(AttributablePart.NODE)) {
                        attributes.replaceValue(MARK, language(node));
                    }
                }
                default -> {}
            }
        }

        private static String language(Node code) {
            String info =
                    code instanceof FencedCodeBlock fenced
                            ? fenced.getInfo().toString().strip()
                            : "";
            int end = HtmlNames.end(info, 0);
            return end == 0 ? "plaintext" : info.substring(0, end);
        }

        static final class Factory extends IndependentAttributeProviderFactory {
            @Override
            public AttributeProvider apply(LinkResolverContext context) {
                return new Watch(context.getDocument().getChars().getBase());
            }
        }
    }
}
