// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Problem;
import org.carrel.course.SectionText;
import org.carrel.course.Sum;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// From what the author wrote to what may be shown: Liquid, block HTML set aside, Markdown, the tree, the gate.
///
/// One object serves any number of sections and threads. Texts that nest deeply need a thread with a deep stack.
final class BareRenderer {
    private final Liquid liquid;
    private final Markdown markdown = new Markdown();

    /// @param site the course's settings by their name, without {@code site.}
    BareRenderer(Map<String, String> site, Includes includes) {
        this.liquid = new Liquid(site, includes);
    }

    /// @param source the section's file, for the problems
    Bare render(SectionText text, String source) throws IOException {
        List<Problem> problems = new ArrayList<>();
        String expanded = liquid.expand(text, source, problems);
        try {
            Isolated isolated = BlockHtml.isolate(expanded);
            String html =
                    isolated.restore(markdown.html(KramdownTables.normalise(isolated.text())));
            Element body = RawTree.parse(Gate.pass(RawTree.prepared(html))).body();
            Limits.text(body);
            return new Bare(body, problems, false);
        } catch (TooMuch e) {
            problems.add(new Problem(e.reason(), source, ""));
            return new Bare(asText(expanded), problems, true);
        }
    }

    /// Stands for the text and all that it includes: as long as it is the same, so is what is made of them.
    String sum(SectionText text, String source) throws IOException {
        return Sum.of(liquid.expand(text, source, new ArrayList<>()));
    }

    /// What the author wrote, as it stands there, with its parts included.
    Bare plain(SectionText text, String source) throws IOException {
        List<Problem> problems = new ArrayList<>();
        return new Bare(asText(liquid.expand(text, source, problems)), problems, true);
    }

    private static Element asText(String text) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.body().appendElement("pre").addClass("source").text(text);
        Limits.text(document.body());
        return document.body();
    }
}
