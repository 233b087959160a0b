// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import java.util.List;
import java.util.regex.Pattern;

/// How programs that keep folders the same on several computers name the second of two files that were changed at once.
final class SyncNames {
    /// What stands between a file's name and its ending.
    private static final List<Pattern> ADDED =
            List.of(
                    // Syncthing
                    Pattern.compile("\\.sync-conflict-\\d{8}-\\d{6}(-[A-Z0-9]{7})?"),
                    // Nextcloud, ownCloud, Dropbox: (conflicted copy 2026-01-31 101500), (Ann's
                    // conflicted copy 2026-01-31)
                    Pattern.compile(" ?\\([^()]*conflicted copy[^()]*\\)"),
                    // ownCloud before 2.6
                    Pattern.compile("_conflict-\\d{8}-\\d{6}"),
                    // Windows' and Google's explorers: (1)
                    Pattern.compile(" ?\\(\\d{1,3}\\)"),
                    // OneDrive: -DEVICENAME
                    Pattern.compile("-[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,62}"));

    private SyncNames() {}

    static boolean isCopyOf(String original, String name) {
        int dot = original.lastIndexOf('.');
        String stem = original.substring(0, dot);
        String ending = original.substring(dot);
        if (!name.startsWith(stem)
                || !name.endsWith(ending)
                || name.length() <= original.length()) {
            return false;
        }
        String added = name.substring(stem.length(), name.length() - ending.length());
        return ADDED.stream().anyMatch(pattern -> pattern.matcher(added).matches());
    }
}
