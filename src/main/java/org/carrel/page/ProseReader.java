// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads [Prose]. The library has no bounds of its own: time, depth and length are bounded here.
final class ProseReader {
    private static final Duration ALLOWED = Duration.ofMillis(500);
    private static final int LONGEST = 40_000;
    private static final int DEEPEST = 24;
    private static final Parser PARSER = Parser.builder().build();

    private record Style(boolean bold, boolean italic, String address) {
        static final Style PLAIN = new Style(false, false, "");
    }

    private final List<Prose.Block> blocks = new ArrayList<>();

    static Prose read(String markdown) {
        if (markdown.length() > LONGEST) {
            return plain(markdown);
        }
        try {
            Node document = PARSER.parse(BasedSequence.of(new Deadline(markdown, ALLOWED)));
            var reader = new ProseReader();
            reader.blocks(document, 0, false);
            return new Prose(reader.blocks);
        } catch (RuntimeException | StackOverflowError e) {
            return plain(markdown); // too hard, or a defect of the library: nothing is lost
        }
    }

    private static Prose plain(String text) {
        return new Prose(
                List.of(
                        new Prose.Block(
                                Prose.Kind.PARAGRAPH,
                                0,
                                "",
                                false,
                                List.of(new Prose.Span(text, false, false, false, "")))));
    }

    private void blocks(Node parent, int depth, boolean quoted) {
        for (Node child : parent.getChildren()) {
            switch (child) {
                case Heading heading -> add(Prose.Kind.HEADING, depth, "", quoted, spans(heading));
                case Paragraph words -> add(Prose.Kind.PARAGRAPH, depth, "", quoted, spans(words));
                case ListBlock list when depth < DEEPEST -> list(list, depth, quoted);
                case BlockQuote quote when depth < DEEPEST -> blocks(quote, depth + 1, true);
                case FencedCodeBlock code -> code(code.getContentChars(), depth, quoted);
                case IndentedCodeBlock code -> code(code.getContentChars(), depth, quoted);
                default -> add(Prose.Kind.PARAGRAPH, depth, "", quoted, source(child));
            }
        }
    }

    /// What an item begins with stands beside its mark.
    private void list(ListBlock list, int depth, boolean quoted) {
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
        for (Node item : list.getChildren()) {
            String mark = list instanceof BulletList ? "\u2022" : number++ + ".";
            int at = blocks.size();
            blocks(item, depth + 1, quoted);
            if (at == blocks.size()) {
                add(Prose.Kind.ITEM, depth + 1, mark, quoted, List.of());
            } else if (blocks.get(at).kind() == Prose.Kind.PARAGRAPH) {
                blocks.set(
                        at,
                        new Prose.Block(
                                Prose.Kind.ITEM, depth + 1, mark, quoted, blocks.get(at).spans()));
            } else {
                blocks.add(
                        at, new Prose.Block(Prose.Kind.ITEM, depth + 1, mark, quoted, List.of()));
            }
        }
    }

    private void code(CharSequence content, int depth, boolean quoted) {
        String text = content.toString().stripTrailing();
        add(
                Prose.Kind.CODE,
                depth,
                "",
                quoted,
                List.of(new Prose.Span(text, false, false, true, "")));
    }

    private void add(
            Prose.Kind kind, int depth, String mark, boolean quoted, List<Prose.Span> spans) {
        blocks.add(new Prose.Block(kind, depth, mark, quoted, spans));
    }

    private static List<Prose.Span> source(Node node) {
        return List.of(new Prose.Span(node.getChars().toString().strip(), false, false, false, ""));
    }

    private static List<Prose.Span> spans(Node parent) {
        List<Prose.Span> spans = new ArrayList<>();
        spans(parent, Style.PLAIN, 0, spans);
        return spans;
    }

    private static void spans(Node parent, Style style, int depth, List<Prose.Span> to) {
        for (Node child : parent.getChildren()) {
            switch (child) {
                case Text text -> add(text.getChars().unescape(), style, to);
                case HtmlEntity entity -> add(entity.getChars().unescape(), style, to);
                case SoftLineBreak _, HardLineBreak _ -> add("\n", style, to);
                case Code code ->
                        to.add(
                                new Prose.Span(
                                        code.getText().toString(),
                                        style.bold(),
                                        style.italic(),
                                        true,
                                        style.address()));
                case AutoLink link -> {
                    String address = link.getText().toString();
                    add(address, new Style(style.bold(), style.italic(), address), to);
                }
                case StrongEmphasis strong when depth < DEEPEST ->
                        spans(
                                strong,
                                new Style(true, style.italic(), style.address()),
                                depth + 1,
                                to);
                case Emphasis emphasis when depth < DEEPEST ->
                        spans(
                                emphasis,
                                new Style(style.bold(), true, style.address()),
                                depth + 1,
                                to);
                case Link link when depth < DEEPEST ->
                        spans(
                                link,
                                new Style(style.bold(), style.italic(), link.getUrl().unescape()),
                                depth + 1,
                                to);
                case TextBase text when depth < DEEPEST -> spans(text, style, depth + 1, to);
                default -> add(child.getChars().toString(), style, to);
            }
        }
    }

    private static void add(String text, Style style, List<Prose.Span> to) {
        to.add(new Prose.Span(text, style.bold(), style.italic(), false, style.address()));
    }
}
