// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.page.Page;

/// A page and where in it to begin.
///
/// @param anchor the author's name of a place in the page; empty to begin at the place
public record Shown(Page page, String anchor, Place place) {}
