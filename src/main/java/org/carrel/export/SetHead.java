// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Fingerprint;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.KnownCourse;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a file of notes says of itself, beside its items.
final class SetHead {
    private static final int LONGEST_TITLE = 300;

    /// The version of Carrel's own files that can be read.
    private static final int VERSION = 1;

    private final String name;
    private final Instant now;
    private final Map<String, JsonNode> members = new HashMap<>();

    /// @param name what the file is called
    SetHead(String name, Instant now) {
        this.name = name;
        this.now = now;
    }

    void put(String member, JsonNode value) {
        members.putIfAbsent(member, value);
    }

    JsonNode member(String name) {
        return members.getOrDefault(name, Loose.NOTHING);
    }

    /// Whether it is a notebook's own file.
    boolean isOwn() {
        return Loose.text(member("format")).equals("carrel-notes");
    }

    boolean isSet() {
        return Loose.text(member("type")).equals(AnnotationSet.TYPE);
    }

    /// Whether it says that this version would misread it.
    boolean isTooNew() {
        return isOwn() && Loose.whole(member("minReader")) > VERSION;
    }

    /// The course that the set says it is about, for entries that don't say it themselves.
    ///
    /// @param courses gets it where it is not among them
    String about(List<KnownCourse> courses) {
        JsonNode about = member("about");
        String id =
                Loose.all(about.path("dc:identifier")).stream()
                        .map(each -> Loose.name(each, LONGEST_TITLE))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .map(
                                each ->
                                        each.startsWith(AnnotationSet.COURSE)
                                                ? each.substring(AnnotationSet.COURSE.length())
                                                : each)
                        .filter(each -> !each.isEmpty())
                        .orElse(AnnotationSet.UNSTATED);
        String title = Loose.name(Loose.first(about.path("dc:title")), LONGEST_TITLE);
        if (courses.stream().noneMatch(each -> each.course().equals(id))) {
            courses.add(new KnownCourse(id, title, new Fingerprint(Map.of())));
        }
        return id;
    }

    /// What the entries are known by if they are kept apart.
    EntrySet set(Collection<Entry> entries) {
        String title = Loose.name(member("title"), LONGEST_TITLE);
        UUID id =
                Loose.uuid(member("id"))
                        .orElseGet(
                                () ->
                                        UUID.nameUUIDFromBytes(
                                                ("set\0" + name + "\0" + Loose.text(member("id")))
                                                        .getBytes(StandardCharsets.UTF_8)));
        return new EntrySet(id, title.isEmpty() ? name : title, author(entries), now, false);
    }

    /// Who the set is from: as it says, else who wrote most of it.
    private String author(Collection<Entry> entries) {
        JsonNode creator = Loose.first(member("creator"));
        String stated =
                Loose.name(creator.isString() ? creator : creator.path("name"), LONGEST_TITLE);
        if (!stated.isEmpty()) {
            return stated;
        }
        return entries.stream()
                .map(Entry::author)
                .filter(author -> !author.isEmpty())
                .collect(Collectors.groupingBy(author -> author, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
