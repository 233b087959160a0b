// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// Why a module is shown apart from those to read. Nothing readable is ever hidden.
public sealed interface SetAside {
    /// The course has menus, and none names this folder: a draft.
    record InNoMenu() implements SetAside {}

    /// Most of its pages claim the name of another folder: an old copy of it.
    record CopyOf(String module) implements SetAside {}
}
