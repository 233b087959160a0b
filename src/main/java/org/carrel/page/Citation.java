// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// Where a section's words come from, for those who use them elsewhere. Plain texts, each empty where it is not known.
///
/// @param section the section's title
/// @param licence what the page says of its licence, else what its module's first page says
/// @param address on the web
public record Citation(
        String section, String module, String course, String licence, String address) {}
