// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Course;
import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pictures of one page: each can be enlarged, one without a description says so, and one that can't be shown
/// leaves its description and name in its place.
final class Pictures {
    private final Course course;
    private final Section section;
    private final Words words;
    private final Addresses addresses;
    private final List<Problem> problems = new ArrayList<>();
    private int shown;

    Pictures(Course course, Section section, Words words, Addresses addresses) {
        this.course = course;
        this.section = section;
        this.words = words;
        this.addresses = addresses;
    }

    List<Problem> problems() {
        return problems;
    }

    void place(Element img) {
        if (course.resolve(section, img.attr("src")) instanceof Target.ToFile(String path)) {
            String address = addresses.picture(path);
            if (address.isEmpty()) {
                missing(img, Problem.Cause.UNSAFE_PICTURE, Label.UNSAFE_PICTURE);
            } else {
                img.attr("src", address);
                show(img, path.substring(path.lastIndexOf('/') + 1));
            }
        } else {
            missing(img, Problem.Cause.MISSING_PICTURE, Label.MISSING_PICTURE);
        }
    }

    private void show(Element img, String name) {
        Optional<Element> link =
                img.parents().stream().filter(around -> around.hasAttr("data-link")).findFirst();
        if (img.attr("alt").isBlank()) {
            String undescribed = words.say(Label.UNDESCRIBED_PICTURE, name);
            img.attr("alt", undescribed);
            link.orElse(img).after(Added.of("span", "carrel-undescribed").text(undescribed));
        }
        if (addresses.inWindow() && link.isEmpty()) {
            var button =
                    new Element("button")
                            .attr("type", "button")
                            .addClass("carrel-picture")
                            .attr("data-picture", String.valueOf(shown++))
                            .attr("aria-label", words.say(Label.ENLARGE, img.attr("alt")));
            img.replaceWith(button);
            button.appendChild(img);
        }
    }

    private void missing(Element img, Problem.Cause cause, Label label) {
        String source = img.attr("src");
        String name = source.substring(source.lastIndexOf('/') + 1);
        String alt = img.attr("alt");
        String what =
                Stream.of(alt, name)
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(", "));
        problems.add(new Problem(cause, section.source(), source.isBlank() ? alt : source));
        Element words = Added.of("span", "carrel-missing");
        words.appendChild(Added.icon(Icon.NO_PICTURE));
        words.appendText(this.words.say(label, what));
        img.replaceWith(words);
    }
}
