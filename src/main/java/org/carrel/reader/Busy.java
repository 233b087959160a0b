// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

/// Work that the person waits for.
///
/// @param name of what is opened
/// @param total 0 while nobody knows
public record Busy(String name, int done, int total) {}
