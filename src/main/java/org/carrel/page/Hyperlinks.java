// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Course;
import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// The links of one page: what each leads to, told by its number, and which lead nowhere.
final class Hyperlinks {
    /// A link to a place in its own page.
    record InPage(Element link, String anchor) {}

    private final Course course;
    private final Section section;
    private final Words words;
    private final Addresses addresses;
    private final Anchors anchors;
    private final List<Target> targets = new ArrayList<>();
    private final List<InPage> inPage = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int dead;

    Hyperlinks(Course course, Section section, Words words, Addresses addresses, Anchors anchors) {
        this.course = course;
        this.section = section;
        this.words = words;
        this.addresses = addresses;
        this.anchors = anchors;
    }

    /// What the links lead to, by their numbers.
    List<Target> targets() {
        return targets;
    }

    List<InPage> inPage() {
        return inPage;
    }

    List<Problem> problems() {
        return problems;
    }

    /// Makes a link of the author's one of the page's.
    void place(Element a) {
        String written = a.attr("href");
        if (written.isEmpty()) {
            a.removeAttr("href");
            return;
        }
        Target target = course.resolve(section, written);
        switch (target) {
            case Target.Broken(String path) -> broken(a, path, written);
            case Target.Refused(String address) -> dead(a, words.say(Label.REFUSED_LINK, address));
            case Target.Outside outside -> outside(a, outside);
            case Target.ToFile _ -> lead(a.addClass("carrel-file"), target);
            case Target.Here(String anchor) when !anchors.has(anchor) ->
                    broken(a, written, written);
            case Target.Here(String anchor) -> {
                inPage.add(new InPage(a, anchor));
                lead(a, target);
            }
            case Target.ToSection _ -> lead(a, target);
        }
    }

    /// A link that shows its own address, to where a video is to be watched.
    Element video(String address) {
        Element link = Added.of("a", "video").text(address);
        if (course.resolve(section, address) instanceof Target.Outside outside) {
            lead(link.addClass("carrel-outside"), outside);
        } else {
            dead(link, words.say(Label.REFUSED_LINK, address));
        }
        return link;
    }

    /// The address is told on paper, where nothing can be clicked.
    private void outside(Element a, Target.Outside target) {
        lead(a.addClass("carrel-outside"), target);
        if (!a.text().equals(target.address())) {
            a.attr("data-address", target.address());
        }
    }

    void lead(Element a, Target target) {
        a.attr("href", addresses.link(section, target))
                .attr("data-link", String.valueOf(targets.size()));
        targets.add(target);
    }

    private void broken(Element a, String path, String written) {
        dead(a, words.say(Label.BROKEN_LINK, path));
        problems.add(new Problem(Problem.Cause.BROKEN_LINK, section.source(), written));
    }

    /// Says why at the place itself, and keeps the words of the link and its name.
    private void dead(Element a, String why) {
        a.removeAttr("href").addClass("carrel-broken").attr("title", why);
        if (addresses.inWindow()) {
            a.attr("href", "#").attr("data-dead", String.valueOf(dead++));
        }
        for (Element picture : a.select("img").reversed()) {
            a.after(picture);
        }
    }
}
