// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.List;

/// What a person wrote in Markdown, as words to be shown: nothing in it can be loaded, run or followed.
public record Prose(List<Block> blocks) {
    /// What a block is.
    public enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        CODE
    }

    /// Words that stand by themselves.
    ///
    /// @param depth how many lists or quotations it lies in
    /// @param mark what stands before an item; empty for others
    /// @param quoted whether it is a quotation
    public record Block(Kind kind, int depth, String mark, boolean quoted, List<Span> spans) {
        public Block {
            spans = List.copyOf(spans);
        }
    }

    /// Words of one kind.
    ///
    /// @param address where it leads, as it was written; empty for nowhere
    public record Span(String text, boolean bold, boolean italic, boolean code, String address) {}

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /// Takes little time however hard the text is; what can't be read as Markdown is shown as it was written. Any thread.
    public static Prose of(String markdown) {
        return ProseReader.read(markdown);
    }

    /// All words, block by block, as plain text.
    public String text() {
        var out = new StringBuilder();
        for (Block block : blocks) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            out.append(block.mark().isEmpty() ? "" : block.mark() + " ");
            block.spans().forEach(span -> out.append(span.text()));
        }
        return out.toString();
    }
}
