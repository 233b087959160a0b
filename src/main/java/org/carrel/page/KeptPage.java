// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Course;
import org.carrel.course.FileStamp;
import org.carrel.course.Packing;
import org.carrel.course.Problem;
import org.carrel.course.SectionId;
import org.carrel.course.Target;
import org.carrel.course.Unpacking;

import java.util.Optional;

/// A finished page as bytes, so that the next start shows it without making it.
final class KeptPage {
    private KeptPage() {}

    /// Empty for a course that is not known again, see [Course#stamp].
    ///
    /// @param addresses those that the page was made with
    static Optional<byte[]> pack(Page page, Course course, Addresses addresses) {
        return course.stamp().map(stamp -> pack(page, stamp, addresses));
    }

    private static byte[] pack(Page page, FileStamp stamp, Addresses addresses) {
        var packing = new Packing();
        stamp.pack(packing);
        return packing.text(page.section().id().path())
                .text(addresses.picture(""))
                .text(page.where())
                .yes(page.titled())
                .text(page.body())
                .text(page.footer())
                .text(page.text().text())
                .list(page.text().starts(), Packing::number)
                .list(page.outline(), KeptPage::heading)
                .list(page.links(), KeptPage::target)
                .list(page.problems(), (into, each) -> each.pack(into))
                .bytes();
    }

    /// The page, if it is of this course, as it was then.
    ///
    /// @param addresses of the course in this window
    /// @throws RuntimeException when the bytes are not those of a page
    static Optional<Page> unpack(byte[] bytes, Course course, Addresses addresses) {
        var from = new Unpacking(bytes);
        if (course.stamp().filter(FileStamp.unpack(from)::is).isEmpty()) {
            return Optional.empty();
        }
        var section = course.section(new SectionId(from.text())).orElseThrow();
        String pictures = from.text();
        String where = from.text();
        boolean titled = from.yes();
        String body = from.text();
        return Optional.of(
                new Page(
                        section,
                        where,
                        titled,
                        pictures.isEmpty() ? body : body.replace(pictures, addresses.picture("")),
                        from.text(),
                        new PageText(from.text(), from.list(Unpacking::number)),
                        from.list(KeptPage::heading),
                        from.list(at -> target(at, course)),
                        from.list(Problem::unpack)));
    }

    private static void heading(Packing into, Heading heading) {
        into.number(heading.level())
                .text(heading.text())
                .text(heading.id())
                .number(heading.start());
    }

    private static Heading heading(Unpacking from) {
        return new Heading(from.number(), from.text(), from.text(), from.number());
    }

    private enum Kind {
        HERE,
        TO_SECTION,
        TO_FILE,
        OUTSIDE,
        BROKEN,
        REFUSED
    }

    private static void target(Packing into, Target target) {
        switch (target) {
            case Target.Here(String anchor) -> packed(into, Kind.HERE, anchor, "");
            case Target.ToSection(var section, String anchor) ->
                    packed(into, Kind.TO_SECTION, section.id().path(), anchor);
            case Target.ToFile(String path) -> packed(into, Kind.TO_FILE, path, "");
            case Target.Outside(String address) -> packed(into, Kind.OUTSIDE, address, "");
            case Target.Broken(String path) -> packed(into, Kind.BROKEN, path, "");
            case Target.Refused(String address) -> packed(into, Kind.REFUSED, address, "");
        }
    }

    private static void packed(Packing into, Kind kind, String first, String second) {
        into.text(kind.name()).text(first).text(second);
    }

    private static Target target(Unpacking from, Course course) {
        Kind kind = Kind.valueOf(from.text());
        String first = from.text();
        String second = from.text();
        return switch (kind) {
            case HERE -> new Target.Here(first);
            case TO_SECTION ->
                    new Target.ToSection(
                            course.section(new SectionId(first)).orElseThrow(), second);
            case TO_FILE -> new Target.ToFile(first);
            case OUTSIDE -> new Target.Outside(first);
            case BROKEN -> new Target.Broken(first);
            case REFUSED -> new Target.Refused(first);
        };
    }
}
