// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlStreamEventReceiver;

import java.util.ArrayList;
import java.util.List;

/// Tells what is in a tree to a receiver as if it were read from HTML. Comments are left out.
final class TreeEvents implements NodeVisitor {
    private final HtmlStreamEventReceiver receiver;

    private TreeEvents(HtmlStreamEventReceiver receiver) {
        this.receiver = receiver;
    }

    /// Tells all that is inside the body.
    static void tell(Element body, HtmlStreamEventReceiver receiver) {
        receiver.openDocument();
        body.traverse(new TreeEvents(receiver));
        receiver.closeDocument();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case Element element when depth > 0 ->
                    receiver.openTag(element.normalName(), attributes(element));
            case TextNode text -> receiver.text(text.getWholeText());
            case DataNode data -> receiver.text(data.getWholeData());
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (depth > 0 && node instanceof Element element && !element.tag().isEmpty()) {
            receiver.closeTag(element.normalName());
        }
    }

    /// Names and values in turn; those who get the list may change it.
    private static List<String> attributes(Element element) {
        var attributes = new ArrayList<String>();
        for (Attribute attribute : element.attributes()) {
            attributes.add(attribute.getKey());
            attributes.add(attribute.getValue());
        }
        return attributes;
    }
}
