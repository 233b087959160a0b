// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

/// What is drawn over the whole screen, so that people look elsewhere.
public enum Veil {
    NONE,
    BLACK,
    WHITE
}
