// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Attachment;
import org.carrel.export.Gathered.OfCourse;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What exported files are called: what they hold, on any system.
final class FileName {
    private FileName() {}

    static String of(Gathered notes, Imprint imprint, Format format) {
        return of(title(notes, imprint), format);
    }

    static String of(String title, Format format) {
        return Attachment.nameOf(
                title.replace('/', '-').replace('\\', '-') + "." + format.ending());
    }

    /// What all of it is called.
    static String title(Gathered notes, Imprint imprint) {
        List<OfCourse> courses = notes.courses();
        if (courses.size() != 1) {
            return imprint.phrases().say(Phrase.NOTES);
        }
        OfCourse course = courses.getFirst();
        return imprint.phrases()
                .say(
                        Phrase.NOTES_ON,
                        course.modules().size() == 1
                                ? course.modules().getFirst().title()
                                : course.title());
    }

    /// The name itself, or one like it that is not taken: no two that a system without cases takes for one.
    static String free(String name, Collection<String> taken) {
        Set<String> folded = new HashSet<>();
        taken.forEach(other -> folded.add(other.toLowerCase(Locale.ROOT)));
        int dot = name.lastIndexOf('.');
        String free = name;
        for (int number = 2; folded.contains(free.toLowerCase(Locale.ROOT)); number++) {
            free = name.substring(0, dot) + " " + number + name.substring(dot);
        }
        return free;
    }
}
