// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Section;
import org.carrel.page.Hit;
import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// Going from place to place of what was found, in the order in which they are listed.
final class ResultWalk implements Finding.Way {
    private final Navigation navigation;
    private final Finding finding;
    private final ReadOnlyObjectWrapper<SearchRow.@Nullable Place> current =
            new ReadOnlyObjectWrapper<>();
    private Results results = Results.NONE;

    ResultWalk(Navigation navigation, Finding finding) {
        this.navigation = navigation;
        this.finding = finding;
        navigation.sectionProperty().subscribe((_, now) -> moved(now));
    }

    /// The place that the person is at; null where they are at none.
    ReadOnlyObjectProperty<SearchRow.@Nullable Place> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// From now on through these.
    void through(Results found) {
        results = found;
        SearchRow.Place at = current.get();
        if (at != null) {
            current.set(
                    places().stream()
                            .filter(each -> each.found().equals(at.found()))
                            .findFirst()
                            .orElse(null));
        }
    }

    /// Goes to a place, at its first hit.
    void open(SearchRow.Place place) {
        List<Hit> hits = place.excerpt().hits();
        open(place, hits.isEmpty() ? place.found().start() : hits.getFirst().start());
    }

    private void open(SearchRow.Place place, int at) {
        current.set(place);
        boolean here = place.section().equals(navigation.sectionProperty().get());
        String words = results.sought().words();
        if (words.isBlank()) {
            finding.end();
            navigation.show(place.section(), new Place(place.found().start(), 0, 0));
            return;
        }
        if (here) {
            navigation.leavePlace();
        }
        finding.follow(words, this, place.section(), at);
        if (!here) {
            navigation.show(place.section(), Place.TOP);
        }
    }

    /// Who comes to another of the sections found in some other way, such as back, goes on from there.
    private void moved(@Nullable Section now) {
        SearchRow.Place at = current.get();
        if (at != null && !at.section().equals(now)) {
            places().stream()
                    .filter(place -> place.section().equals(now))
                    .findFirst()
                    .ifPresent(current::set);
        }
    }

    private List<SearchRow.Place> places() {
        return results.rows().stream()
                .filter(SearchRow.Place.class::isInstance)
                .map(SearchRow.Place.class::cast)
                .toList();
    }

    @Override
    public List<Hit> hits(Page page) {
        return places().stream()
                .filter(place -> place.section().equals(page.section()))
                .flatMap(place -> place.excerpt().hits().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Hit::start))
                .toList();
    }

    @Override
    public boolean goOn(int step) {
        SearchRow.Place from = current.get();
        List<SearchRow.Place> all = places();
        int at = all.indexOf(from);
        for (int to = at + step; at >= 0 && to >= 0 && to < all.size(); to += step) {
            SearchRow.Place next = all.get(to);
            List<Hit> hits = next.excerpt().hits();
            boolean other = from != null && !next.section().equals(from.section());
            if (other && !hits.isEmpty()) {
                open(next, (step > 0 ? hits.getFirst() : hits.getLast()).start());
                return true;
            }
        }
        return false;
    }
}
