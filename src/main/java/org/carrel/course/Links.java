// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says where the links of a course lead, as its web site would have it.
final class Links {
    private final FileNames names;
    private final PathFinder finder;
    private final WebAddress web;
    private final List<Section> sections;
    private final Map<String, Section> bySource = new HashMap<>();

    /// @param permalinks see [Outline]
    /// @param sections in reading order
    Links(FileNames names, Map<String, String> permalinks, WebAddress web, List<Section> sections) {
        this.names = names;
        this.finder = new PathFinder(names, permalinks);
        this.web = web;
        this.sections = sections;
        sections.forEach(section -> bySource.put(section.source(), section));
    }

    /// The file of this very path, but for its case.
    Optional<String> file(String path) {
        return names.find(path);
    }

    /// @param from the section that holds the link
    Target resolve(Section from, String written) {
        String address = Href.trimmed(written);
        Href href = Href.of(written);
        if (href.path().isEmpty()) {
            return new Target.Here(href.anchor());
        }
        if (isOnWeb(href.path()) || href.scheme().equals("http") || href.scheme().equals("https")) {
            return onWeb(from, href.scheme().isEmpty() ? "https:" + address : address, href);
        }
        if (href.scheme().equals("mailto")) {
            return Href.hasControl(address)
                    ? new Target.Refused(address)
                    : new Target.Outside(address);
        }
        String path = Href.path(FileNames.folder(from.source()), href.path());
        boolean share = address.startsWith("\\\\");
        if (!href.scheme().isEmpty() || share || Href.hasControl(path)) {
            return new Target.Refused(address);
        }
        return inCourse(
                from, href.path().startsWith("/") ? web.withoutBase(path) : path, href.anchor());
    }

    private Target onWeb(Section from, String address, Href href) {
        String host = address.substring(address.indexOf(':') + 1);
        if (!isOnWeb(host) || Href.hasControl(Href.decoded(address))) {
            return new Target.Refused(address);
        }
        Optional<String> onSite = web.onSite(href.path());
        if (onSite.isPresent()) {
            return inCourse(from, onSite.get(), href.anchor());
        }
        boolean kept = WebAddress.inRepository(href.path()).flatMap(finder::find).isPresent();
        return kept
                ? inCourse(from, WebAddress.inRepository(href.path()).orElseThrow(), href.anchor())
                : new Target.Outside(address);
    }

    private Target inCourse(Section from, String path, String anchor) {
        Optional<String> file = finder.find(path);
        Optional<Section> section = file.map(bySource::get).or(() -> firstBelow(path, file));
        if (section.isPresent()) {
            boolean here = section.get().equals(from) && !anchor.isEmpty();
            return here ? new Target.Here(anchor) : new Target.ToSection(section.get(), anchor);
        }
        return file.isPresent() ? new Target.ToFile(file.get()) : new Target.Broken(path);
    }

    /// The course's home and a module's folder have no page of their own, or one that is no
    /// section: what is read first there is meant.
    private Optional<Section> firstBelow(String path, Optional<String> file) {
        boolean home = file.isEmpty() || file.get().equals("index.html");
        String folder = path.isEmpty() || path.equals("index.html") ? "" : path + "/";
        return home
                ? sections.stream().filter(s -> s.source().startsWith(folder)).findFirst()
                : Optional.empty();
    }

    /// Two slashes and a host; a site without an address leaves two slashes and a folder.
    private static boolean isOnWeb(String path) {
        if (!path.startsWith("//")) {
            return false;
        }
        int slash = path.indexOf('/', 2);
        String host = slash < 0 ? path.substring(2) : path.substring(2, slash);
        return host.indexOf('.') > 0 || host.startsWith("localhost") || host.startsWith("[");
    }
}
