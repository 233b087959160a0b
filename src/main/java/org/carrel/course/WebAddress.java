// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Addresses on the web that mean a file of this course: on its own site, or in a repository at
/// GitHub.
record WebAddress(String scheme, String host, String base) {
    static WebAddress of(Map<String, String> site) {
        String written = site.getOrDefault("url", "");
        String url = afterScheme(written);
        int slash = url.indexOf('/');
        String host = slash < 0 ? url : url.substring(0, slash);
        String base =
                Href.path(
                        "",
                        (slash < 0 ? "" : url.substring(slash))
                                + "/"
                                + site.getOrDefault("baseurl", ""));
        return new WebAddress(
                written.startsWith("http:") ? "http" : "https",
                host.toLowerCase(Locale.ROOT),
                base);
    }

    /// Where a page stands on the course's own site; empty where the course has none.
    ///
    /// @param source the page's file, from the course's root
    Optional<String> page(String source) {
        if (host.isEmpty()) {
            return Optional.empty();
        }
        int dot = source.lastIndexOf('.');
        String path =
                (base.isEmpty() ? "/" : "/" + base + "/") + source.substring(0, dot) + ".html";
        try {
            return Optional.of(new URI(scheme, host, path, null, null).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty(); // the site's settings name no host
        }
    }

    /// The path from the site's root, where the address lies on the course's own site.
    Optional<String> onSite(String address) {
        String rest = afterScheme(address);
        int slash = rest.indexOf('/');
        String itsHost = slash < 0 ? rest : rest.substring(0, slash);
        if (host.isEmpty() || !itsHost.toLowerCase(Locale.ROOT).equals(host)) {
            return Optional.empty();
        }
        String path = Href.path("", slash < 0 ? "" : rest.substring(slash));
        return base.isEmpty() || path.equals(base) || path.startsWith(base + "/")
                ? Optional.of(withoutBase(path))
                : Optional.empty();
    }

    /// A path from the site's root, made one from the course's.
    String withoutBase(String path) {
        if (path.equals(base)) {
            return "";
        }
        return !base.isEmpty() && path.startsWith(base + "/")
                ? path.substring(base.length() + 1)
                : path;
    }

    /// The path in whatever repository an address at GitHub points into.
    static Optional<String> inRepository(String address) {
        List<String> parts = List.of(Href.path("", afterScheme(address)).split("/", -1));
        String host = parts.getFirst().toLowerCase(Locale.ROOT);
        boolean page =
                (host.equals("github.com") || host.equals("www.github.com"))
                        && parts.size() > 5
                        && List.of("blob", "raw", "tree").contains(parts.get(3));
        if (page) {
            return Optional.of(String.join("/", parts.subList(5, parts.size())));
        }
        return host.equals("raw.githubusercontent.com") && parts.size() > 4
                ? Optional.of(String.join("/", parts.subList(4, parts.size())))
                : Optional.empty();
    }

    private static String afterScheme(String address) {
        int scheme = address.indexOf("//");
        return scheme < 0 ? address : address.substring(scheme + 2);
    }
}
