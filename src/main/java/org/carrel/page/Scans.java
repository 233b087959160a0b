// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// Counts how often a JPEG goes over its picture: each time costs a decoder the whole picture, and a few bytes can ask
/// for it.
final class Scans {
    private static final int START_OF_IMAGE = 0xd8;
    private static final int START_OF_SCAN = 0xda;

    private Scans() {}

    /// Never less than a decoder finds; 0 for what is no JPEG.
    static int of(byte[] bytes) {
        if (!isMarker(bytes, 0, START_OF_IMAGE)) {
            return 0;
        }
        int scans = 0;
        for (int i = 2; i + 1 < bytes.length; i++) {
            if (isMarker(bytes, i, START_OF_SCAN)) {
                scans++;
            }
        }
        return scans;
    }

    private static boolean isMarker(byte[] bytes, int at, int marker) {
        return at + 1 < bytes.length
                && (bytes[at] & 0xff) == 0xff
                && (bytes[at + 1] & 0xff) == marker;
    }
}
