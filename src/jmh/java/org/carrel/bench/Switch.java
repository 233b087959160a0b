// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

/// How long one change of page took, in milliseconds, from click to painted.
///
/// @param made until the page was there
/// @param handed until the view had taken it
/// @param loaded until the view had loaded it
/// @param pulse until the next pulse had laid out the scene
/// @param painted until that was rendered
record Switch(double made, double handed, double loaded, double pulse, double painted) {
    double whole() {
        return made + handed + loaded + pulse + painted;
    }
}
