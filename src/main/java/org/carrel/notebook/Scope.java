// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

/// How much of a course an entry belongs to.
public enum Scope {
    MODULE,
    SECTION,
    PASSAGE
}
