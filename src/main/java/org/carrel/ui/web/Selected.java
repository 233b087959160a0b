// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

/// Words that are selected in the page. Blanks around them do not count, nor does what Carrel added between.
///
/// @param start in UTF-16 units of the canonical text
/// @param end after the last character
/// @param text that part of the canonical text
/// @param x where the part of them that can be seen stands in the view's node, in its pixels
public record Selected(
        int start, int end, String text, double x, double y, double width, double height) {}
