// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.TextContainer;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.ISequenceBuilder;

/// A character or two of a text that is shown as another; what reads the text plainly sees what was written.
final class Sign extends Node implements DoNotDecorate, TextContainer {
    static final NodeRenderingHandler<Sign> HANDLER =
            new NodeRenderingHandler<>(Sign.class, (sign, context, html) -> html.raw(sign.shown));

    private final String shown;

    Sign(BasedSequence chars, String shown) {
        super(chars);
        this.shown = shown;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    @Override
    public boolean collectText(
            ISequenceBuilder<? extends ISequenceBuilder<?, BasedSequence>, BasedSequence> out,
            int flags,
            NodeVisitor visitor) {
        out.append(getChars());
        return false;
    }
}
