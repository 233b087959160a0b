// SPDX-License-Identifier: Apache-2.0
/// Turns one section into one finished, safe HTML page and its canonical text; the only user of the Markdown library
/// and of the HTML gate.
///
/// Knows nothing of windows or notes. Start at [org.carrel.page.PageRenderer].
@NullMarked
package org.carrel.page;

import org.jspecify.annotations.NullMarked;
