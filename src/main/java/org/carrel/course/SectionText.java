// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.List;
import java.util.Map;

/// A section as its author wrote it.
///
/// @param matter the front matter's scalar values, stripped, in the order written
/// @param body what stands after the front matter, with LF line ends, no BOM, no NUL
/// @param problems what was wrong with the bytes or the front matter
public record SectionText(Map<String, String> matter, String body, List<Problem> problems) {}
