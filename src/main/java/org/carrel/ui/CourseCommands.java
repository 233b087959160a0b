// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import org.carrel.reader.Reader;

/// Opening a course and leaving it, and what is wrong with it.
final class CourseCommands {
    private CourseCommands() {}

    static void add(Commands commands, Reader reader, Dialogs dialogs) {
        BooleanBinding open = reader.courseProperty().isNotNull();
        commands.add(
                Message.OPEN_FILE, () -> dialogs.chooseFile().ifPresent(path -> reader.open(path)));
        commands.add(
                Message.OPEN_FOLDER,
                () -> dialogs.chooseFolder().ifPresent(path -> reader.open(path)));
        commands.add(Message.RELOAD, open, reader::reload);
        commands.add(Message.CLOSE_COURSE, open, reader::close);
        commands.add(Message.STOP, reader.busyProperty().isNotNull(), reader::cancel);
        commands.add(
                Message.PROBLEMS,
                Bindings.createBooleanBinding(
                        () -> !reader.survey().problemsProperty().get().isEmpty(),
                        reader.survey().problemsProperty()),
                () -> dialogs.problems(reader.survey().problemsProperty().get()));
    }
}
