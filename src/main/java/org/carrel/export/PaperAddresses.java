// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Addresses;
import org.carrel.page.Picture;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How pages on paper address what lies outside them: pictures by a scheme of their own, which leads to the course and
/// nowhere else; other sections by where they stand in the handout, if they do.
final class PaperAddresses implements Addresses {
    static final String SCHEME = "carrel";

    /// What a drawing would need another library for.
    private static final String DRAWING = "image/svg+xml";

    private final Course course;
    private final List<Section> sections;

    /// @param sections of the handout
    PaperAddresses(Course course, List<Section> sections) {
        this.course = course;
        this.sections = sections;
    }

    /// Of a section in the handout.
    String id(Section section) {
        return "s" + sections.indexOf(section);
    }

    @Override
    public boolean inWindow() {
        return false;
    }

    @Override
    public String picture(String path) {
        try {
            Picture picture = Picture.of(course.file(path));
            boolean shown = !picture.isPlaceholder() && !picture.type().equals(DRAWING);
            return shown ? SCHEME + ":///" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return ""; // said in the page
        }
    }

    /// What stands behind an address that [#picture] gave.
    byte[] bytes(String address) throws IOException {
        String path =
                URLDecoder.decode(
                        address.substring(SCHEME.length() + ":///".length()),
                        StandardCharsets.UTF_8);
        return Picture.of(course.file(path)).open().readAllBytes();
    }

    @Override
    public String link(Section from, Target target) {
        return switch (target) {
            case Target.Here(String anchor) ->
                    "#" + id(from) + (anchor.isEmpty() ? "" : "-" + ANCHOR_PREFIX + anchor);
            case Target.ToSection(Section to, _) -> sections.contains(to) ? "#" + id(to) : "#";
            case Target.Outside(String address) -> address;
            case Target.ToFile _, Target.Broken _, Target.Refused _ -> "#";
        };
    }
}
