// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Judges the names that a folder or a ZIP gives its files.
final class EntryName {
    private static final Set<String> IGNORED =
            Set.of("_site", "vendor", "node_modules", "__MACOSX");
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$");

    /// Longer than any that is let in; the time that marks take to normalise grows with their square.
    private static final int LONGEST = 4 * FileIndex.LONGEST_PATH;

    private EntryName() {}

    /// The path that a ZIP's name stands for, or nothing where it would mean another file on some
    /// system: one outside, a drive, a device, a stream.
    static Optional<String> safe(String raw) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(raw.replace('\\', '/'), Normalizer.Form.NFC);
        if (name.startsWith("/") || name.indexOf(':') >= 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : name.split("/", -1)) {
            if (!isHarmless(part)) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        if (parts.isEmpty() || endsDeceptively(parts.getLast())) {
            return Optional.empty();
        }
        return Optional.of(String.join("/", parts));
    }

    /// A name as a folder lists it, in NFC, or nothing where no course may bear it.
    static Optional<String> listed(String name) {
        boolean strange =
                name.indexOf('/') >= 0
                        || name.indexOf('\\') >= 0
                        || name.chars().anyMatch(EntryName::isControl);
        return strange
                ? Optional.empty()
                : Optional.of(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    /// What systems and tools leave behind, none of it the course's.
    static boolean isIgnored(String part) {
        return part.startsWith(".") || part.startsWith("~$") || IGNORED.contains(part);
    }

    static boolean anyIgnored(String path) {
        for (String part : path.split("/", -1)) {
            if (isIgnored(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarmless(String part) {
        boolean onlyDots = part.length() > 1 && part.chars().allMatch(c -> c == '.' || c == ' ');
        return !onlyDots
                && !part.equals(" ")
                && part.chars().noneMatch(EntryName::isControl)
                && !isDevice(part);
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c);
    }

    /// Some systems drop a dot or a blank at the end, and then it is another kind of file.
    private static boolean endsDeceptively(String part) {
        return part.endsWith(".") || part.endsWith(" ");
    }

    /// Whether some system takes the name for one of its devices, whatever stands after the dot.
    static boolean isDevice(String part) {
        int dot = part.indexOf('.');
        String stem = (dot < 0 ? part : part.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        boolean port = stem.length() == 4 && (stem.startsWith("com") || stem.startsWith("lpt"));
        return DEVICES.contains(stem) || (port && "0123456789¹²³".indexOf(stem.charAt(3)) >= 0);
    }
}
