// SPDX-License-Identifier: Apache-2.0
/// The page in the window: the one user of WebView, and the addresses its pictures come from.
@NullMarked
package org.carrel.ui.web;

import org.jspecify.annotations.NullMarked;
