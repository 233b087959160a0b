// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// Where a link of a section leads. Anchors are as the author wrote them, percent-decoded; empty for none.
public sealed interface Target {
    /// A place in the page that holds the link.
    record Here(String anchor) implements Target {}

    record ToSection(Section section, String anchor) implements Target {}

    /// A file of the course that is not a section: an attachment or a picture.
    record ToFile(String path) implements Target {}

    /// An http, https or mailto address.
    record Outside(String address) implements Target {}

    /// Meant for this course, but nothing is there.
    record Broken(String path) implements Target {}

    /// An address that no one should follow: a script, a local file, any other scheme.
    record Refused(String address) implements Target {}
}
