// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A course: its modules and sections in reading order, and what its files hold. Made by
/// [CourseOpener].
///
/// Never changes, and may be used from any thread. Text and files are read from the place each time
/// they are asked for, so what reads throws when the place is gone.
public final class Course {
    private static final int LONGEST_INCLUDE = 2 * 1024 * 1024;

    private final Path place;
    private final Optional<FileStamp> stamp;
    private final Outline outline;
    private final Settings settings;
    private final List<Section> sections;
    private final Map<SectionId, Section> byId = new LinkedHashMap<>();
    private final CourseFiles files;
    private @Nullable Links links;

    /// @param stamp of the place before it was read; empty for a folder
    Course(Path place, Optional<FileStamp> stamp, Outline outline, CourseFiles files) {
        this.place = place;
        this.stamp = stamp;
        this.outline = outline;
        this.settings = outline.settings();
        this.sections =
                outline.modules().stream().flatMap(module -> module.sections().stream()).toList();
        this.files = files;
        sections.forEach(section -> byId.put(section.id(), section));
    }

    /// Without its files.
    Outline outline() {
        return outline;
    }

    public String title() {
        return outline.title();
    }

    /// A language tag (BCP 47); English where the course doesn't say.
    public String language() {
        return settings.language();
    }

    /// The id that the course states for itself; else it is recognised by its [Fingerprint].
    public Optional<String> statedId() {
        return settings.id();
    }

    /// The folder or ZIP that was opened.
    public Path place() {
        return place;
    }

    /// By which its file can be known again; empty for a folder.
    public Optional<FileStamp> stamp() {
        return stamp;
    }

    /// Whether all of it is in memory, so that it can be read also when its place is gone.
    public boolean isHeld() {
        return files.areHeld();
    }

    /// In reading order, those set aside last.
    public List<Module> modules() {
        return outline.modules();
    }

    /// The sections of all modules, in their order.
    public List<Section> sections() {
        return sections;
    }

    public Optional<Section> section(SectionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The module that a section of this course belongs to.
    public Optional<Module> moduleOf(Section section) {
        return outline.modules().stream()
                .filter(module -> module.sections().contains(section))
                .findFirst();
    }

    /// The section so many steps further on in reading order; empty beyond either end.
    ///
    /// @param step backwards if negative
    public Optional<Section> neighbour(Section section, int step) {
        int at = sections.indexOf(section);
        int to = at + step;
        return at < 0 || to < 0 || to >= sections.size()
                ? Optional.empty()
                : Optional.of(sections.get(to));
    }

    /// What was found while opening. [#read] tells some of it again, in equal records.
    public List<Problem> problems() {
        return outline.problems();
    }

    /// The scalar settings of the web site that the course is made for.
    public Map<String, String> site() {
        return settings.site();
    }

    /// The text of a section. Of one that is longer than 2 MB it is the beginning, and a problem
    /// says so.
    ///
    /// @throws UnreadableFileException when the section's file is damaged
    /// @throws IOException when the place can't be read
    public SectionText read(Section section) throws IOException {
        return new SectionReader(files).read(section.source());
    }

    /// The text of a file in {@code _includes}; empty where none has this name.
    public Optional<String> include(String name) throws IOException {
        String path = Href.path("", name);
        Optional<String> file =
                path.isEmpty() ? Optional.empty() : links().file("_includes/" + path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Texts.decode(files.read(file.get(), LONGEST_INCLUDE), true).text());
    }

    /// Where the section stands on the web site that the course is made for; empty where that is not known.
    public Optional<String> webAddress(Section section) {
        return WebAddress.of(settings.site()).page(section.source());
    }

    /// Where a link or the source of a picture leads. For whoever has read the section: of a course whose files were not
    /// opened yet it waits for the disk.
    ///
    /// @param from the section that holds it
    public Target resolve(Section from, String href) {
        return links().resolve(from, href);
    }

    /// Made for the first link: whoever only looks at the contents needs none.
    private synchronized Links links() {
        Links made = links;
        if (made == null) {
            made =
                    new Links(
                            new FileNames(files.paths()),
                            outline.permalinks(),
                            WebAddress.of(settings.site()),
                            sections);
            links = made;
        }
        return made;
    }

    /// The bytes of a file that a link led to.
    ///
    /// @throws UnreadableFileException when it is damaged or larger than 50 MB
    /// @throws java.nio.file.NoSuchFileException when the course has no such file
    public byte[] file(String path) throws IOException {
        byte[] bytes = files.read(path, CourseFiles.LONGEST_FILE + 1);
        if (bytes.length > CourseFiles.LONGEST_FILE) {
            throw new UnreadableFileException(Problem.Cause.TOO_LARGE, path);
        }
        return bytes;
    }
}
