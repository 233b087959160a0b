// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.CourseText;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Passages;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Resolver;
import org.carrel.notebook.Scope;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// On every page of a real course words are selected at random in the real view, kept, found in the page made anew, and
/// drawn: they have to be the same words.
class MarksOfTheCourseTest {
    private static final Path CORPUS = Path.of("../shared/corpus/connected-learning-modules.zip");
    private static final int A_PAGE = 5;

    @TempDir Path folder;

    private Viewer viewer;

    @BeforeEach
    void start() throws Exception {
        viewer = new Viewer(folder.resolve("scratch"));
    }

    @AfterEach
    void leave() throws Exception {
        viewer.close();
    }

    private record OnePage(Passages page) implements CourseText {
        @Override
        public boolean hasModule(String module) {
            return true;
        }

        @Override
        public Optional<Passages> section(String path) {
            return Optional.of(page);
        }

        @Override
        public Stream<Passages> others(String path) {
            return Stream.empty();
        }
    }

    @Test
    void whatWasSelectedIsDrawn() throws Exception {
        assumeTrue(Files.exists(CORPUS), "the real course is not here: " + CORPUS);
        Course course = Viewer.open(CORPUS);
        PageRenderer renderer = Viewer.renderer(course);
        var random = new Random(7);
        int drawn = 0;
        for (Section section : course.sections()) {
            Page page = Viewer.page(renderer, section);
            viewer.show(page);
            assertEquals(page.text().text(), viewer.script("carrel.text()"), section.id().path());
            List<Passage> kept = new ArrayList<>();
            for (int i = 0; i < A_PAGE; i++) {
                Selected selected = selectAnything(random);
                if (selected != null) {
                    assertEquals(
                            bare(selectedInPage()), bare(selected.text()), section.id().path());
                    kept.add(passages(page).passage(selected.start(), selected.end()));
                }
            }
            Page again = Viewer.page(Viewer.renderer(course), section);
            viewer.show(again);
            for (Passage passage : kept) {
                var placed = place(section, again, passage);
                assertEquals(
                        passage.exact(),
                        again.text().text().substring(placed.start(), placed.end()));
                assertEquals(bare(passage.exact()), bare(draw(again, placed)), section.id().path());
                drawn++;
            }
        }
        assertTrue(drawn > 600, "drawn: " + drawn);
    }

    /// From anywhere in a text of the page to anywhere in another, be it a person's own choice or not.
    private Selected selectAnything(Random random) throws Exception {
        viewer.script(
                """
                (random => {
                  const nodes = [];
                  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) nodes.push(walk.currentNode);
                  if (nodes.length === 0) return;
                  const whole = (node, at) => node.data.codePointAt(at - 1) > 0xffff ? at + 1 : at;
                  const first = Math.floor(random[0] * nodes.length);
                  const last = Math.min(nodes.length - 1, first + Math.floor(random[1] * random[1] * 30));
                  const range = document.createRange();
                  range.setStart(nodes[first], whole(nodes[first], Math.floor(random[2] * nodes[first].length)));
                  range.setEnd(nodes[last], whole(nodes[last], Math.floor(random[3] * nodes[last].length)));
                  if (range.collapsed) range.selectNodeContents(nodes[first]);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                })([%s, %s, %s, %s])"""
                        .formatted(
                                random.nextDouble(),
                                random.nextDouble(),
                                random.nextDouble(),
                                random.nextDouble()));
        return Viewer.onFx(
                () -> {
                    viewer.view().selection().look();
                    return viewer.view().selection().selectedProperty().get();
                });
    }

    /// The words of the selection as the tree of the page has them, without what Carrel added.
    private String selectedInPage() throws Exception {
        return viewer.script(
                        """
                        (() => {
                          const part = getSelection().getRangeAt(0).cloneContents();
                          for (const added of part.querySelectorAll('[data-added]')) added.remove();
                          const from = getSelection().getRangeAt(0);
                          const within = from.commonAncestorContainer;
                          const holder = within.nodeType === 1 ? within : within.parentElement;
                          return holder.closest('[data-added]') ? '' : part.textContent;
                        })()""")
                .toString();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private static Passages passages(Page page) {
        return new Passages(page.section().id().path(), page.text(), page.outline());
    }

    private static Placed.Sure place(Section section, Page page, Passage passage) {
        var entry =
                new Entry(
                        UUID.randomUUID(),
                        Kind.HIGHLIGHT,
                        new Anchor("course", Scope.PASSAGE, section.id().path(), "", passage),
                        "",
                        List.of(),
                        Colour.BLUE,
                        null,
                        "",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null);
        return assertInstanceOf(
                Placed.Sure.class,
                new Resolver(new OnePage(passages(page))).place(entry),
                passage::toString);
    }

    private String draw(Page page, Placed.Sure placed) throws Exception {
        Viewer.onFx(
                () -> {
                    viewer.view()
                            .marks()
                            .draw(
                                    page,
                                    List.of(
                                            new Mark(
                                                    UUID.randomUUID(),
                                                    placed.start(),
                                                    placed.end(),
                                                    Colour.BLUE,
                                                    false,
                                                    Mark.Sign.NOTE,
                                                    "Note")));
                    return true;
                });
        return viewer.script(
                        "Array.from(CSS.highlights.get('mark-blue')).map(one => one.startContainer.data.slice(one.startOffset, one.endOffset)).join('')")
                .toString();
    }
}
