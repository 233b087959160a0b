// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

/// Which Carrel this is.
public final class Version {
    private Version() {}

    /// As the build wrote it into the program's jar; a fixed word while running from classes.
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
