// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A course's contents as bytes, so that the next start shows them without reading the course. Only of a ZIP: whether a
/// folder is as it was takes as long to find out as to open it.
public final class KeptCourse {
    private static final int IN_NO_MENU = 1;
    private static final int COPY_OF = 2;

    private KeptCourse() {}

    /// Empty where nothing would be known of the course without opening it.
    public static Optional<byte[]> pack(Course course) {
        return course.stamp().map(stamp -> pack(course, stamp));
    }

    private static byte[] pack(Course course, FileStamp stamp) {
        var into = new Packing();
        into.text(course.place().toString());
        stamp.pack(into);
        Outline outline = course.outline();
        into.text(outline.title());
        texts(into, outline.settings().site());
        texts(into, outline.settings().hints());
        into.list(outline.settings().problems(), (at, each) -> each.pack(at));
        into.list(outline.modules(), KeptCourse::module);
        into.list(outline.problems(), (at, each) -> each.pack(at));
        texts(into, outline.permalinks());
        return into.bytes();
    }

    /// The course, if it is what lies at this place, as it was then; its files are opened when the first of them is read.
    /// Waits for the disk.
    ///
    /// @throws IOException when the place can't be read
    /// @throws RuntimeException when the bytes are not those of a course
    public static Optional<Course> unpack(Path place, byte[] bytes) throws IOException {
        var from = new Unpacking(bytes);
        boolean here = from.text().equals(place.toString());
        FileStamp then = FileStamp.unpack(from);
        Optional<FileStamp> stamp = FileStamp.of(place).filter(then::is);
        if (!here || stamp.isEmpty()) {
            return Optional.empty();
        }
        String title = from.text();
        var settings = new Settings(texts(from), texts(from), from.list(Problem::unpack));
        var outline =
                new Outline(
                        title,
                        settings,
                        from.list(KeptCourse::module),
                        from.list(Problem::unpack),
                        texts(from));
        return Optional.of(
                new Course(place, stamp, outline, new LateFiles(() -> CourseOpener.zip(place))));
    }

    private static void texts(Packing into, Map<String, String> texts) {
        into.list(texts.entrySet(), (at, each) -> at.text(each.getKey()).text(each.getValue()));
    }

    private static Map<String, String> texts(Unpacking from) {
        Map<String, String> texts = new LinkedHashMap<>();
        from.list(at -> texts.put(at.text(), at.text()));
        return texts;
    }

    private static void module(Packing into, Module module) {
        into.text(module.id()).text(module.title()).list(module.sections(), KeptCourse::section);
        switch (module.setAside()) {
            case SetAside.InNoMenu _ -> into.number(IN_NO_MENU);
            case SetAside.CopyOf(String other) -> into.number(COPY_OF).text(other);
            case null -> into.number(0);
        }
    }

    private static Module module(Unpacking from) {
        String id = from.text();
        String title = from.text();
        List<Section> sections = from.list(KeptCourse::section);
        return new Module(
                id,
                title,
                sections,
                switch (from.number()) {
                    case IN_NO_MENU -> new SetAside.InNoMenu();
                    case COPY_OF -> new SetAside.CopyOf(from.text());
                    default -> null;
                });
    }

    private static void section(Packing into, Section section) {
        into.text(section.id().path())
                .text(section.title())
                .text(section.label())
                .number(section.level())
                .yes(section.extra())
                .text(section.source());
    }

    private static Section section(Unpacking from) {
        return new Section(
                new SectionId(from.text()),
                from.text(),
                from.text(),
                from.number(),
                from.yes(),
                from.text());
    }
}
