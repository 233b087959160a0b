// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Addresses;
import org.carrel.page.Picture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// How pages in the window address what lies outside them: pictures by {@code carrel:}, links not at all.
///
/// The JDK makes the handler of an address itself, so the way from an address to its course can't be passed in: the
/// courses are the one shared state of the program. Held weakly, each under a name of its own. Any thread.
public final class WindowAddresses implements Addresses {
    private static final Map<String, WeakReference<Course>> COURSES = new ConcurrentHashMap<>();

    private final String name = UUID.randomUUID().toString();

    public WindowAddresses(Course course) {
        COURSES.values().removeIf(held -> held.get() == null);
        COURSES.put(name, new WeakReference<>(course));
    }

    @Override
    public boolean inWindow() {
        return true;
    }

    @Override
    public String picture(String path) {
        return "carrel://"
                + name
                + "/"
                + URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String link(Section from, Target target) {
        return "#";
    }

    /// The picture an address names.
    static Picture read(URI address) throws IOException {
        WeakReference<Course> held = COURSES.get(String.valueOf(address.getHost()));
        Course course = held == null ? null : held.get();
        String path = address.getRawPath();
        if (course == null || path == null || path.length() < 2) {
            throw new FileNotFoundException(address.toString());
        }
        return Picture.of(
                course.file(URLDecoder.decode(path.substring(1), StandardCharsets.UTF_8)));
    }
}
