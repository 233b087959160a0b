// SPDX-License-Identifier: Apache-2.0
/// The course as it lies on disk or in a ZIP: modules, sections, reading order, attachments, and
/// what is wrong with them.
///
/// Knows nothing of Markdown beyond a page's first heading, and nothing of windows or notes. Start
/// at [org.carrel.course.CourseOpener]: the files of a place ([CourseFiles]) become heads of pages
/// ([Head]), those a plan of modules ([Curriculum]), and that a [Course].
@NullMarked
package org.carrel.course;

import org.jspecify.annotations.NullMarked;
