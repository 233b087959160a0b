// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.stage.Stage;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.reader.Reader;
import org.jspecify.annotations.Nullable;

/// What is read stands in the window's title, and whether a guest reads it.
final class WindowTitle {
    private WindowTitle() {}

    static void bind(Stage stage, Reader reader) {
        BooleanBinding guest = GuestCommands.isGuest(reader.annotating().notes());
        stage.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        title(
                                                reader.navigation().sectionProperty().get(),
                                                reader.courseProperty().get(),
                                                guest.get()),
                                reader.navigation().sectionProperty(),
                                reader.courseProperty(),
                                guest));
    }

    private static String title(@Nullable Section section, @Nullable Course course, boolean guest) {
        String app = Message.APP_NAME.text();
        String title =
                section == null || course == null
                        ? app
                        : Message.WINDOW_TITLE.text(section.label(), course.title(), app);
        return guest ? NotebookMessage.GUEST_WINDOW.text(title) : title;
    }
}
