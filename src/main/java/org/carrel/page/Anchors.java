// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places of a page that authors gave names to, in document order; a name may be given more than once.
final class Anchors {
    private final Map<String, List<Element>> named = new HashMap<>();
    private final IdentityHashMap<Element, Integer> places = new IdentityHashMap<>();

    /// Takes the names of the element that follows those taken before, and prefixes them.
    void take(Element element) {
        name(element, "id");
        name(element, "name");
        prefix(element, "for");
        if (element.normalName().equals("a")) {
            place(element);
        }
    }

    private void name(Element element, String attribute) {
        String name = element.attr(attribute);
        if (!name.isEmpty()) {
            named.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(element);
            place(element);
        }
        prefix(element, attribute);
    }

    private void place(Element element) {
        places.putIfAbsent(element, places.size());
    }

    private static void prefix(Element element, String attribute) {
        String name = element.attr(attribute);
        if (!name.isEmpty()) {
            element.attr(attribute, Addresses.ANCHOR_PREFIX + name);
        } else if (element.hasAttr(attribute)) {
            element.removeAttr(attribute);
        }
    }

    /// Every page has a top.
    boolean has(String name) {
        return name.isEmpty() || name.equals("top") || named.containsKey(name);
    }

    /// The first place of that name behind a link.
    Optional<Element> after(Element link, String name) {
        int here = places.getOrDefault(link, Integer.MAX_VALUE);
        return named.getOrDefault(name, List.of()).stream()
                .filter(place -> places.getOrDefault(place, -1) > here)
                .findFirst();
    }
}
