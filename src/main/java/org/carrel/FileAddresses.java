// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Addresses;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/// How a page in a file of its own addresses what lies outside it: pictures stand inside the page, other sections and
/// attachments beside it.
final class FileAddresses implements Addresses {
    static final String FOLDER = "files";

    private final Course course;
    private final Set<String> attachments = new LinkedHashSet<>();

    FileAddresses(Course course) {
        this.course = course;
    }

    /// The files of the course that links lead to, so far.
    Set<String> attachments() {
        return attachments;
    }

    @Override
    public String picture(String path) {
        String type =
                URLConnection.guessContentTypeFromName(path.toLowerCase(java.util.Locale.ROOT));
        try {
            String data = Base64.getEncoder().encodeToString(course.file(path));
            return "data:" + (type == null ? "image/svg+xml" : type) + ";base64," + data;
        } catch (IOException e) {
            return ""; // said in the page and among its problems
        }
    }

    @Override
    public String link(Section from, Target target) {
        return switch (target) {
            case Target.Here(String anchor) -> anchor(anchor);
            case Target.ToSection(Section to, String anchor) ->
                    relative(from, to.id().path() + ".html")
                            + (anchor.isEmpty() ? "" : anchor(anchor));
            case Target.ToFile(String path) -> {
                attachments.add(path);
                yield relative(from, FOLDER + "/" + path);
            }
            case Target.Outside(String address) -> address;
            case Target.Broken _, Target.Refused _ ->
                    throw new IllegalArgumentException("leads nowhere: " + target);
        };
    }

    private static String anchor(String name) {
        return name.isEmpty() ? "#" : "#" + ANCHOR_PREFIX + encode(name);
    }

    private static String relative(Section from, String to) {
        Path folder = Path.of("/" + from.id().path()).resolveSibling("");
        return encode(folder.relativize(Path.of("/" + to)).toString().replace('\\', '/'));
    }

    private static String encode(String path) {
        try {
            return new java.net.URI(null, null, path, null).getRawPath();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
