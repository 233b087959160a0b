// SPDX-License-Identifier: Apache-2.0
/// The window: thin views that show the reader and call its commands, and every word that people see.
///
/// Knows nothing of how courses are read or pages made. Start at [org.carrel.ui.MainWindow].
@NullMarked
package org.carrel.ui;

import org.jspecify.annotations.NullMarked;
