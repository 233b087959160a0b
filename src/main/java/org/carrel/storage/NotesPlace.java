// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

/// Which notebook a person uses, and where it is.
///
/// @param folder that holds their notebooks, as a path; empty for the one in the data folder
/// @param notebook the name of its folder in there; empty where none was opened yet
public record NotesPlace(String folder, String notebook) {
    public static final NotesPlace NONE = new NotesPlace("", "");
}
