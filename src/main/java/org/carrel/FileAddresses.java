// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Addresses;
import org.carrel.page.Picture;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a page in a file of its own addresses what lies outside it: pictures stand inside the page, other sections and
/// attachments beside it.
final class FileAddresses implements Addresses {
    private final Course course;
    private final String folder;
    private final Set<String> attachments = new LinkedHashSet<>();

    FileAddresses(Course course) {
        this.course = course;
        this.folder = freeName(course);
    }

    /// A name for the attachments' folder that no module has.
    private static String freeName(Course course) {
        return Stream.iterate("files", name -> name + "-")
                .filter(
                        name ->
                                course.sections().stream()
                                        .noneMatch(
                                                section ->
                                                        section.id().path().startsWith(name + "/")))
                .findFirst()
                .orElseThrow();
    }

    /// Where a file of the course is copied to, below the folder that is written.
    String copyOf(String path) {
        return folder + "/" + path;
    }

    /// The files of the course that links lead to, so far.
    Set<String> attachments() {
        return attachments;
    }

    @Override
    public boolean inWindow() {
        return false;
    }

    @Override
    public String picture(String path) {
        try {
            Picture picture = Picture.of(course.file(path));
            String data = Base64.getEncoder().encodeToString(picture.open().readAllBytes());
            return picture.isPlaceholder() ? "" : "data:" + picture.type() + ";base64," + data;
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
                yield relative(from, copyOf(path));
            }
            case Target.Outside(String address) -> address;
            case Target.Broken _, Target.Refused _ ->
                    throw new IllegalArgumentException("leads nowhere: " + target);
        };
    }

    private static String anchor(String name) {
        return name.isEmpty() ? "#" : "#" + ANCHOR_PREFIX + encode(name).replace("%3A", ":");
    }

    /// The way from a page's folder to a file; all three as they stand below the folder that is written.
    private static String relative(Section from, String to) {
        List<String> here = List.of(from.id().path().split("/", -1));
        List<String> there = List.of(to.split("/", -1));
        int shared = 0;
        while (shared < here.size() - 1
                && shared < there.size() - 1
                && here.get(shared).equals(there.get(shared))) {
            shared++;
        }
        return "../".repeat(here.size() - 1 - shared)
                + there.subList(shared, there.size()).stream()
                        .map(FileAddresses::encode)
                        .collect(Collectors.joining("/"));
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
