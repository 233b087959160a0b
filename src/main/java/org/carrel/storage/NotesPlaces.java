// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

/// Which notebook a person uses where they choose the place, and which where a [Policy] does.
///
/// @param decided its folder is that of the policy which held then
public record NotesPlaces(NotesPlace own, NotesPlace decided) {
    public static final NotesPlaces NONE = new NotesPlaces(NotesPlace.NONE, NotesPlace.NONE);
}
