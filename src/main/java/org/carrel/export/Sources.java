// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.HarmlessText;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// What files call the section that an annotation belongs to.
final class Sources {
    private static final int LONGEST = 1_000;

    private Sources() {}

    /// The section's path; empty where there is none in it.
    static String place(String source) {
        if (source.isEmpty() || source.length() > LONGEST) {
            return "";
        }
        String path = source;
        int scheme = path.indexOf("://");
        if (scheme > 0) {
            int slash = path.indexOf('/', scheme + 3);
            path = slash < 0 ? "" : path.substring(slash);
        }
        path = cut(cut(path, '#'), '?');
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that begins nothing: then it is meant.
        }
        path = HarmlessText.of(path).replace('\\', '/');
        while (path.startsWith("/") || path.startsWith("./")) {
            path = path.substring(path.indexOf('/') + 1);
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return AnnotationSet.place(Normalizer.normalize(path, Normalizer.Form.NFC));
    }

    private static String cut(String path, char at) {
        int end = path.indexOf(at);
        return end < 0 ? path : path.substring(0, end);
    }
}
