// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// A place in the canonical text where what was looked for stands, in UTF-16 units.
///
/// @param end after its last character
public record Hit(int start, int end) {}
