// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.SectionText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the pages of one course. Any thread made by [PageThread].
public final class PageRenderer {
    private final Course course;
    private final Words words;
    private final Addresses addresses;
    private final Set<Problem> foundAtOpening;
    private final QrCodes codes = new QrCodes();
    private volatile @Nullable Page kept;
    private @Nullable BareRenderer bareRenderer;

    public PageRenderer(Course course, Words words, Addresses addresses) {
        this.course = course;
        this.words = words;
        this.addresses = addresses;
        this.foundAtOpening = Set.copyOf(new HashSet<>(course.problems()));
    }

    /// A page as bytes, for [#resume]; empty where the course would not be known again.
    public Optional<byte[]> keep(Page page) {
        return KeptPage.pack(page, course, addresses);
    }

    /// A page that was kept is given out when it is first asked for, in the place of making it; one that is not of this
    /// course as it is now is not.
    ///
    /// @throws RuntimeException when the bytes are not those of a page
    public void resume(byte[] bytes) {
        kept = KeptPage.unpack(bytes, course, addresses).orElse(null);
    }

    /// Makes the finished page.
    ///
    /// @throws IOException where the section can't be read
    public Page render(Section section) throws IOException {
        Page resumed = kept;
        if (resumed != null && resumed.section().equals(section)) {
            kept = null;
            return resumed;
        }
        SectionText text = course.read(section);
        return finish(section, text, bareRenderer().render(text, section.source()));
    }

    /// Makes a page that shows the section as its author wrote it, not laid out: for one that a view can't bear.
    ///
    /// @throws IOException where the section can't be read
    public Page plain(Section section) throws IOException {
        SectionText text = course.read(section);
        return finish(section, text, bareRenderer().plain(text, section.source()));
    }

    private Page finish(Section section, SectionText text, Bare bare) {
        Element body = bare.body();
        PageText canonical = CanonicalText.stamp(body);
        boolean titled = beginsWith(section.title(), body);
        List<Heading> outline = outline(body);
        var decorator = new Decorator(course, words, addresses, section, codes);
        decorator.decorate(body);
        String footer = decorator.footer();
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.removeAll(foundAtOpening);
        problems.addAll(bare.problems());
        problems.addAll(decorator.problems());
        return new Page(
                section,
                where(section),
                titled,
                body.html(),
                footer,
                canonical,
                outline,
                decorator.links(),
                problems);
    }

    /// The sanitised body alone: links as written, nothing of Carrel's own added.
    public String bare(Section section) throws IOException {
        return bareRenderer().render(course.read(section), section.source()).html();
    }

    /// A page, and what can be looked for in it.
    public record Whole(Page page, PageParts parts) {}

    /// Makes both at once, which is hardly more work than one of them.
    ///
    /// @param text as the course reads it
    /// @throws IOException where what it includes can't be read
    public Whole whole(Section section, SectionText text) throws IOException {
        Bare bare = bareRenderer().render(text, section.source());
        PageParts parts = PartReader.read(bare.body());
        return new Whole(finish(section, text, bare), parts);
    }

    /// What can be looked for in a section.
    ///
    /// @param text as the course reads it
    /// @throws IOException where what it includes can't be read
    public PageParts parts(Section section, SectionText text) throws IOException {
        return PartReader.read(bareRenderer().render(text, section.source()).body());
    }

    /// What there is to do in a section.
    ///
    /// @throws IOException where the section can't be read
    public Workload workload(Section section) throws IOException {
        return WorkloadReader.read(
                bareRenderer().render(course.read(section), section.source()).body());
    }

    /// Stands for all that [#parts] are made of; far quicker than to make them.
    ///
    /// @param text as the course reads it
    /// @throws IOException where what it includes can't be read
    public String sum(Section section, SectionText text) throws IOException {
        return bareRenderer().sum(text, section.source());
    }

    /// Where the words of a section come from.
    public Citation cite(Section section) throws IOException {
        Optional<Module> module = course.moduleOf(section);
        String licence = licence(section);
        if (licence.isEmpty() && module.isPresent()) {
            licence = licence(module.get().sections().getFirst());
        }
        return new Citation(
                section.title(),
                module.map(Module::title).orElse(""),
                course.title(),
                licence,
                course.webAddress(section).orElse(""));
    }

    private String licence(Section section) throws IOException {
        Element body = bareRenderer().render(course.read(section), section.source()).body();
        Element stated = body.selectFirst(".made-by");
        return stated == null ? "" : stated.text();
    }

    /// Made for the first page that is: what it loads is much, and a page that was kept needs none of it.
    private synchronized BareRenderer bareRenderer() {
        BareRenderer made = bareRenderer;
        if (made == null) {
            made = new BareRenderer(course.site(), course::include);
            bareRenderer = made;
        }
        return made;
    }

    private static boolean beginsWith(String title, Element body) {
        Element first = body.firstElementChild();
        return first != null && first.normalName().equals("h1") && first.text().equals(title);
    }

    private static List<Heading> outline(Element body) {
        return body.stream()
                .filter(element -> HtmlNames.isHeading(element.normalName()))
                .map(
                        h ->
                                new Heading(
                                        h.normalName().charAt(1) - '0',
                                        h.text(),
                                        h.id(),
                                        Integer.parseInt(h.attr(CanonicalText.START))))
                .toList();
    }

    /// Module and, below a section's head, that head.
    private String where(Section section) {
        return course.moduleOf(section).map(module -> where(module, section)).orElse("");
    }

    private String where(Module module, Section section) {
        int at = module.sections().indexOf(section);
        return head(module.sections().subList(0, at), section.level())
                .map(head -> words.say(Label.WHERE, module.title(), head.label()))
                .orElse(module.title());
    }

    private static Optional<Section> head(List<Section> before, int level) {
        return before.reversed().stream().filter(section -> section.level() < level).findFirst();
    }
}
