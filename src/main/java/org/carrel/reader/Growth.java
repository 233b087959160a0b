// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

/// How much of a course can be searched so far.
///
/// @param done so many sections
public record Growth(int done, int total) {}
