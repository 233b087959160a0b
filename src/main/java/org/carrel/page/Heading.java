// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// A heading of a section's own text.
///
/// @param id the author's id, without the prefix it has in the page; empty for none
public record Heading(int level, String text, String id) {}
