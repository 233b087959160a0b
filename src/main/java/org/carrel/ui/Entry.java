// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SetAside;

/// A row of the contents.
sealed interface Entry {
    /// The words of the row.
    String text();

    /// What it is known by from one sitting to the next; no two rows of a course share it.
    String name();

    record OfModule(Module module) implements Entry {
        @Override
        public String name() {
            return "module " + module.id();
        }

        @Override
        public String text() {
            return switch (module.setAside()) {
                case null -> module.title();
                case SetAside.InNoMenu _ -> Message.SET_ASIDE_IN_NO_MENU.text(module.title());
                case SetAside.CopyOf(String other) ->
                        Message.SET_ASIDE_COPY.text(module.title(), other);
            };
        }
    }

    record OfSection(Section section) implements Entry {
        @Override
        public String name() {
            return "section " + section.id().path();
        }

        @Override
        public String text() {
            return section.label();
        }
    }

    /// A heading over rows that stand apart.
    ///
    /// @param of the module it belongs to; empty for the course
    record Group(Message words, Message why, String of) implements Entry {
        @Override
        public String name() {
            return words.key() + " " + of;
        }

        @Override
        public String text() {
            return words.text();
        }
    }
}
