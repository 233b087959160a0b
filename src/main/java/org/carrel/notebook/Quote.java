// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.carrel.page.Folded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The words of a passage, looked for in a text of today. All is compared as [Folded] has it, and places are those of the
/// folded text.
final class Quote {
    /// @param score from 0 to 1
    /// @param prefix how much what stands before is like what stood there, from 0 to 1
    /// @param suffix how much what stands after is like what stood there
    record Hit(int start, int end, int errors, double score, double prefix, double suffix) {
        static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score).reversed();

        Hit from(int start) {
            return new Hit(start, end, errors, score, prefix, suffix);
        }

        boolean overlaps(Hit other) {
            return start < other.end && other.start < end;
        }
    }

    private record Place(int start, int end, int errors) {}

    /// Below this something is as likely as not somewhere else.
    private static final double CHECK = 0.55;

    /// From here on a score leaves no doubt; shorter words need the other one.
    static final double SURE = 0.75;

    static final double SURE_OF_FEW = 0.85;

    /// What stood beside the words still does, if it is that much alike.
    private static final double ALIKE = 0.7;

    /// What stood beside the words does so still but for a letter or two, if it is that much alike.
    private static final double SAME = 0.9;

    /// Characters that words must have to be told by themselves.
    static final int MANY = 30;

    private static final double WORDS = 50;
    private static final double SIDE = 20;
    private static final double DISTANCE = 2;
    private static final int MOST_ERRORS = 256;

    /// What stood beside the words is shorter only where the text ended, or dashes were many.
    private static final int CUT = Passage.CONTEXT - 4;

    /// How much what stands beside a place is like nothing.
    private static final double UNKNOWN = 0.5;

    /// Longer words are looked for by their two ends.
    private static final int LONG = 1_000;

    private static final int END = 300;

    /// As many places as are looked at one by one.
    private static final int MOST_PLACES = 200;

    private final String exact;
    private final String prefix;
    private final String suffix;

    Quote(Passage passage) {
        exact = fold(passage.exact());
        prefix = fold(passage.prefix());
        suffix = fold(passage.suffix());
    }

    private static String fold(String text) {
        return Folded.typography(text).text();
    }

    boolean isEmpty() {
        return exact.isEmpty();
    }

    boolean isLong() {
        return exact.length() >= MANY;
    }

    /// Words that stand in a text again and again, such as what each exercise begins with, are told apart by what is
    /// around them alone: so that has to be alike on both sides, and the more so the fewer the words and the farther off
    /// they are.
    ///
    /// @param near whether it is about where the words were, and they are nowhere else
    boolean isSure(Hit hit, boolean near) {
        double least = Math.min(hit.prefix(), hit.suffix());
        if (!isLong()) {
            return hit.score() >= SURE_OF_FEW && least >= 1;
        }
        boolean untouched = hit.errors() == 0 && Math.max(hit.prefix(), hit.suffix()) >= SAME;
        return (hit.score() >= SURE && least >= (near ? ALIKE : SAME)) || (near && untouched);
    }

    /// Few words prove nothing where nothing around them is as it was.
    boolean isWorthALook(Hit hit) {
        return hit.score() >= CHECK && (isLong() || Math.max(hit.prefix(), hit.suffix()) >= ALIKE);
    }

    boolean standsAt(String text, int at) {
        return text.startsWith(exact, at);
    }

    Hit at(int start) {
        return new Hit(start, start + exact.length(), 0, 1, 1, 1);
    }

    boolean standsTwice(String text) {
        return standsTwice(exact, text);
    }

    /// With all that was around the words.
    boolean standsTwiceAsItWas(String text) {
        return standsTwice(prefix + exact + suffix, text);
    }

    private static boolean standsTwice(String words, String text) {
        return Occurrences.of(words, text).length > 1;
    }

    /// Whether all that stood before the words stands before that place.
    boolean hasPrefix(String text, int start) {
        return prefix.isEmpty() ? start == 0 : text.startsWith(prefix, start - prefix.length());
    }

    boolean hasSuffix(String text, int end) {
        return suffix.isEmpty() ? end == text.length() : text.startsWith(suffix, end);
    }

    /// Where the words stand as they were, the best place first.
    List<Hit> exact(String text, int near) {
        boolean fromWithin = cuts(prefix + exact, prefix.length());
        boolean toWithin = cuts(exact + suffix, exact.length());
        List<Place> places = new ArrayList<>();
        for (int at : Occurrences.of(exact, text)) {
            if (cuts(text, at) == fromWithin && cuts(text, at + exact.length()) == toWithin) {
                places.add(new Place(at, at + exact.length(), 0));
            }
        }
        if (places.size() > MOST_PLACES) {
            var nearest = Comparator.<Place>comparingInt(place -> Math.abs(place.start() - near));
            places =
                    Stream.concat(
                                    places.stream().filter(place -> standsWhole(text, place)),
                                    places.stream().sorted(nearest))
                            .distinct()
                            .limit(MOST_PLACES)
                            .toList();
        }
        return scored(places, text, near);
    }

    private static boolean cuts(String text, int at) {
        return Words.isWithin(text, at);
    }

    /// Where something like the words stands, the best place first.
    List<Hit> like(String text, int near) {
        int most = Math.min(MOST_ERRORS, exact.length() / 2);
        List<Place> places =
                exact.length() <= LONG
                        ? NearMatch.search(exact, text, most, near).stream()
                                .map(hit -> new Place(hit.start(), hit.end(), hit.errors()))
                                .toList()
                        : byItsEnds(text, near);
        return scored(places, text, near);
    }

    private boolean standsWhole(String text, Place place) {
        return hasPrefix(text, place.start()) && hasSuffix(text, place.end());
    }

    private List<Place> byItsEnds(String text, int near) {
        int length = exact.length();
        int most = END / 2;
        var heads = NearMatch.search(exact.substring(0, END), text, most, near);
        var tails =
                NearMatch.search(exact.substring(length - END), text, most, near + length - END);
        List<Place> places = new ArrayList<>();
        for (var head : heads) {
            for (var tail : tails) {
                int errors =
                        Math.abs(tail.end() - head.start() - length)
                                + (head.errors() + tail.errors()) * length / (2 * END);
                if (tail.start() >= head.end() && errors <= length / 2) {
                    places.add(new Place(head.start(), tail.end(), errors));
                }
            }
        }
        return places;
    }

    private List<Hit> scored(List<Place> places, String text, int near) {
        return places.stream().map(place -> hit(place, text, near)).sorted(Hit.BEST_FIRST).toList();
    }

    private Hit hit(Place place, String text, int near) {
        double words = 1 - (double) place.errors() / exact.length();
        int before = Math.max(0, place.start() - prefix.length());
        int after = Math.min(text.length(), place.end() + suffix.length());
        double ahead = likeness(prefix, text.substring(before, place.start()), before == 0);
        double behind =
                likeness(suffix, text.substring(place.end(), after), after == text.length());
        double distance = Math.min(1, (double) Math.abs(place.start() - near) / text.length());
        double score =
                (WORDS * words + SIDE * ahead + SIDE * behind + DISTANCE * (1 - distance))
                        / (WORDS + 2 * SIDE + DISTANCE);
        return new Hit(place.start(), place.end(), place.errors(), score, ahead, behind);
    }

    /// What was cut short by the end of the text is like it there; anywhere else nobody can say.
    ///
    /// @param edge whether the text beside the place ends too
    private static double likeness(String side, String text, boolean edge) {
        int length = side.length();
        double like = length == 0 ? 0 : length - NearMatch.errors(side, text);
        double cut = Math.max(0, CUT - length);
        return (like + cut * (edge ? 1 : UNKNOWN)) / (length + cut);
    }
}
