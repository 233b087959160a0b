// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Fingerprint;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The offer to go on where the person left this course when it lay elsewhere.
public final class Elsewhere {
    private final Home home = new Home();
    private final Desk desk;
    private final Navigation navigation;
    private final Annotating annotating;
    private final ReadOnlyObjectWrapper<@Nullable Section> leftAt = new ReadOnlyObjectWrapper<>();

    Elsewhere(Desk desk, Navigation navigation, Annotating annotating) {
        this.desk = desk;
        this.navigation = navigation;
        this.annotating = annotating;
        navigation.sectionProperty().subscribe(_ -> leftAt.set(null));
    }

    /// Null where there is nothing to offer.
    public ReadOnlyObjectProperty<@Nullable Section> leftAtProperty() {
        return leftAt.getReadOnlyProperty();
    }

    /// What the open course says is known now.
    void surveyed(Course opened, Fingerprint fingerprint) {
        Section now = navigation.sectionProperty().get();
        List<String> names =
                Courses.names(annotating.notes().notebookProperty().get(), fingerprint);
        Optional<SectionId> before = desk.recognise(opened, fingerprint, names);
        annotating.surveyed(opened, fingerprint);
        before.flatMap(opened::section)
                .or(annotating::leftElsewhere)
                .filter(left -> now != null && !left.equals(now))
                .filter(_ -> !navigation.canTurnBackProperty().get())
                .ifPresent(leftAt::set);
    }

    /// Takes up the offer.
    public void goOn() {
        home.check();
        Section left = leftAt.get();
        if (left != null) {
            annotating
                    .lastPlace(left)
                    .ifPresentOrElse(
                            place -> navigation.show(left, place), () -> navigation.show(left));
        }
    }

    /// Turns it down.
    public void stay() {
        home.check();
        leftAt.set(null);
    }
}
