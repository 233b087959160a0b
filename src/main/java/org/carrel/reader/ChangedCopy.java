// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import java.nio.file.Path;

/// What the person made of a copy that the system's program had: changed, or saved beside it.
public record ChangedCopy(String name, Path file) {}
