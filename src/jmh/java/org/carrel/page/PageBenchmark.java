// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;

import org.carrel.bench.Given;
import org.carrel.course.Course;
import org.carrel.course.Section;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One page after the other, in one thread: from the bytes in the course to the finished page, beside what the Markdown
/// library alone needs for the same text.
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PageBenchmark {
    private final List<String> texts = new ArrayList<>();
    private List<Section> sections = List.of();
    private PageRenderer renderer;
    private Parser parser;
    private HtmlRenderer html;
    private int next;

    @Setup
    public void open() throws IOException {
        Course course = Given.open(Given.place());
        sections = course.sections();
        for (Section section : sections) {
            texts.add(course.read(section).body());
        }
        renderer = Stages.renderer(course);
        parser = Parser.builder().build();
        html = HtmlRenderer.builder().build();
    }

    private int turn() {
        next = (next + 1) % sections.size();
        return next;
    }

    @Benchmark
    public Page carrel() throws IOException {
        return renderer.render(sections.get(turn()));
    }

    @Benchmark
    public String flexmark() {
        return html.render(parser.parse(texts.get(turn())));
    }
}
