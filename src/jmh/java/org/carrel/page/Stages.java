// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.SectionText;
import org.carrel.course.Target;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Takes the pipeline apart and times its stages, over all pages of a course. Follows [PageRenderer] and
/// [BareRenderer] step by step; pages that are shown as plain text are left out.
public final class Stages {
    /// In the order they are passed.
    public enum Stage {
        READ,
        LIQUID,
        BLOCK_HTML,
        TABLES,
        MARKDOWN,
        TREE,
        GATE,
        TREE_AGAIN,
        CANONICAL_TEXT,
        DECORATION,
        WRITING
    }

    private final Course course;
    private final QrCodes codes = new QrCodes();
    private final Liquid liquid;
    private final Markdown markdown = new Markdown();
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private long mark;
    private long checksum;

    public Stages(Course course) {
        this.course = course;
        this.liquid = new Liquid(course.site(), course::include);
    }

    static PageRenderer renderer(Course course) {
        return new PageRenderer(course, words(), addresses());
    }

    private static Words words() {
        return (label, arguments) -> label + Arrays.toString(arguments);
    }

    private static Addresses addresses() {
        return new Addresses() {
            @Override
            public boolean inWindow() {
                return true;
            }

            @Override
            public String picture(String path) {
                return "carrel:" + path;
            }

            @Override
            public String link(Section from, Target target) {
                return "#";
            }
        };
    }

    /// Goes through the course again and again.
    ///
    /// @return for each stage its part of the whole
    public Map<Stage, Double> shares(int warmup, int rounds) throws IOException {
        for (int round = 0; round < warmup; round++) {
            round();
        }
        nanos.clear();
        for (int round = 0; round < rounds; round++) {
            round();
        }
        double all = nanos.values().stream().mapToLong(Long::longValue).sum();
        Map<Stage, Double> shares = new EnumMap<>(Stage.class);
        nanos.forEach((stage, time) -> shares.put(stage, time / all));
        return shares;
    }

    /// So that no work can be left out as useless.
    public long checksum() {
        return checksum;
    }

    private void round() throws IOException {
        for (Section section : course.sections()) {
            try {
                page(section);
            } catch (TooMuch e) {
                checksum++;
            }
        }
    }

    private void page(Section section) throws IOException, TooMuch {
        mark = System.nanoTime();
        SectionText text = course.read(section);
        passed(Stage.READ);
        String expanded = liquid.expand(text, section.source(), new ArrayList<>());
        passed(Stage.LIQUID);
        Isolated isolated = BlockHtml.isolate(expanded);
        passed(Stage.BLOCK_HTML);
        String tables = KramdownTables.normalise(isolated.text());
        passed(Stage.TABLES);
        String marked = markdown.html(tables);
        passed(Stage.MARKDOWN);
        Element prepared = RawTree.prepared(isolated.restore(marked));
        passed(Stage.TREE);
        String harmless = Gate.pass(prepared);
        passed(Stage.GATE);
        Document document = RawTree.parse(harmless);
        Element body = document.body();
        Limits.text(body);
        passed(Stage.TREE_AGAIN);
        PageText canonical = CanonicalText.stamp(body);
        passed(Stage.CANONICAL_TEXT);
        var decorator = new Decorator(course, words(), addresses(), section, codes);
        decorator.decorate(body);
        List<Target> links = decorator.links();
        passed(Stage.DECORATION);
        String html = body.html();
        passed(Stage.WRITING);
        checksum += html.length() + canonical.text().length() + links.size();
    }

    private void passed(Stage stage) {
        long now = System.nanoTime();
        nanos.merge(stage, now - mark, Long::sum);
        mark = now;
    }
}
