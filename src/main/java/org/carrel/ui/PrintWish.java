// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

/// How the person wants a section printed.
///
/// @param printer by its name
/// @param more whether to ask for the rest in the system's own dialog
record PrintWish(String printer, int copies, boolean sideways, boolean more) {}
