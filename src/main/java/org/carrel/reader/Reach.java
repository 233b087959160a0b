// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

/// How much of the notebook is listed.
public enum Reach {
    SECTION,
    MODULE,
    EVERYTHING
}
