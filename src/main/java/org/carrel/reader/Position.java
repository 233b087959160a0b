// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Where the person is: in which section of the open course, and where in its page. The desk remembers it beyond this
/// sitting.
final class Position {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable Section> section = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.TOP);
    private final ReadOnlyBooleanWrapper canGoOn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoBefore = new ReadOnlyBooleanWrapper();
    private @Nullable Course course;
    private boolean stands;

    Position(Desk desk) {
        this.desk = desk;
    }

    /// The section asked for last; its page may still be on its way.
    ReadOnlyObjectProperty<@Nullable Section> sectionProperty() {
        return section.getReadOnlyProperty();
    }

    /// How far the page shown is scrolled.
    ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoOnProperty() {
        return canGoOn.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBeforeProperty() {
        return canGoBefore.getReadOnlyProperty();
    }

    /// In this course from now on, in none of its sections yet.
    void enter(Course entered) {
        course = entered;
    }

    void leave() {
        course = null;
        moveTo(null);
    }

    void moveTo(@Nullable Section to) {
        section.set(to);
        canGoBefore.set(neighbour(-1).isPresent());
        canGoOn.set(neighbour(1).isPresent());
    }

    /// The page that is in the view goes to another place in it.
    void startMoving() {
        stands = false;
    }

    /// Another page comes into the view, and begins there.
    void startAt(Place at) {
        stands = false;
        place.set(at);
    }

    void reached(Place where) {
        stands = true;
        place.set(where);
    }

    /// Where a section was left; its beginning if it never was.
    Place lastPlace(Section at) {
        Course open = course;
        return open == null ? Place.TOP : desk.place(open, at.id());
    }

    /// Where the section being read stands is known from now on. As long as the page has not come to where it was asked
    /// to begin, what is known of it stays.
    ///
    /// @param page the one in the view
    void remember(@Nullable Shown page) {
        Course open = course;
        if (open != null && page != null && stands && page.page().section().equals(section.get())) {
            desk.leave(open, page.page().section().id(), place.get());
        }
    }

    void keep() {
        desk.keep();
    }

    /// The module of the section being read.
    Optional<Module> module() {
        Course open = course;
        Section now = section.get();
        return open == null || now == null ? Optional.empty() : open.moduleOf(now);
    }

    /// The section so many steps further on in reading order.
    Optional<Section> neighbour(int step) {
        Course open = course;
        Section now = section.get();
        return open == null || now == null ? Optional.empty() : open.neighbour(now, step);
    }
}
