// SPDX-License-Identifier: Apache-2.0
/// The course as it lies on disk or in a ZIP: modules, sections, reading order, attachments, and what is wrong with them.
///
/// Knows nothing of Markdown, windows or notes. Start at [org.carrel.course.Course].
@NullMarked
package org.carrel.course;

import org.jspecify.annotations.NullMarked;
