// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// A heading of a section's own text.
///
/// @param id the author's id, without the prefix it has in the page; empty for none
/// @param start where it starts in the canonical text, in UTF-16 units
public record Heading(int level, String text, String id, int start) {}
