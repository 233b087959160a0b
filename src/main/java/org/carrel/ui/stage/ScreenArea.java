// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.geometry.Rectangle2D;

/// A screen, as far as windows are put on it.
///
/// @param bounds all of it
/// @param free without the bars of the desktop
public record ScreenArea(Rectangle2D bounds, Rectangle2D free, boolean primary) {}
