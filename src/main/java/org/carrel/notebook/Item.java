// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.util.UUID;

/// Whatever is kept in a notebook; one id has one kind for ever.
public sealed interface Item permits Entry, EntrySet, KnownCourse, LastRead, Done, Agenda, Run {
    UUID id();
}
