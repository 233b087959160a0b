// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.carrel.course.Section;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Where the reader has been in this course, as in a browser: going somewhere new forgets the way forward.
final class History {
    record Visit(Section section, Place place) {}

    private static final int LONGEST = 200;

    private final Deque<Visit> back = new ArrayDeque<>();
    private final Deque<Visit> forward = new ArrayDeque<>();
    private Supplier<Optional<Section>> stay = Optional::empty;
    private final ReadOnlyBooleanWrapper canTurnBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canTurnForward = new ReadOnlyBooleanWrapper();

    ReadOnlyBooleanProperty canTurnBackProperty() {
        return canTurnBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canTurnForwardProperty() {
        return canTurnForward.getReadOnlyProperty();
    }

    void leave(Visit from) {
        back.push(from);
        if (back.size() > LONGEST) {
            back.removeLast();
        }
        forward.clear();
        changed();
    }

    Optional<Visit> turnBack(Visit from) {
        return turn(back, forward, from);
    }

    Optional<Visit> turnForward(Visit from) {
        return turn(forward, back, from);
    }

    private Optional<Visit> turn(Deque<Visit> to, Deque<Visit> leaving, Visit from) {
        if (to.isEmpty()) {
            return Optional.empty();
        }
        leaving.push(from);
        var there = Optional.of(to.pop());
        changed();
        return there;
    }

    /// The sections of this sitting that ways lead back to, the last one first, then those ways lead forward to.
    List<Section> visited() {
        return Stream.concat(back.stream(), forward.stream())
                .map(Visit::section)
                .distinct()
                .toList();
    }

    /// The person leaves a section for another, which may be long on its way, or never come.
    void setOut(Section from) {
        List<Visit> before = List.copyOf(back);
        List<Visit> after = List.copyOf(forward);
        stay =
                () -> {
                    clear();
                    back.addAll(before);
                    forward.addAll(after);
                    changed();
                    return Optional.of(from);
                };
    }

    /// There is no way back from where they are now but the usual one.
    void arrive() {
        stay = Optional::empty;
    }

    /// As if the person had not set out.
    ///
    /// @return from where they did; empty if they have arrived since
    Optional<Section> stay() {
        return stay.get();
    }

    void clear() {
        arrive();
        back.clear();
        forward.clear();
        changed();
    }

    private void changed() {
        canTurnBack.set(!back.isEmpty());
        canTurnForward.set(!forward.isEmpty());
    }
}
