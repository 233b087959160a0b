// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the pages of one module into their order, with the menu's words, and the rest behind them.
final class ModulePlan {
    /// A page and the numbers it has: the one its author states, and the one in the file's name.
    private record Place(
            Head head, Optional<SectionNumber> stated, Optional<SectionNumber> ofFile) {
        private static final Comparator<Optional<SectionNumber>> NUMBERED_FIRST =
                (a, b) ->
                        a.isPresent() && b.isPresent()
                                ? a.get().compareTo(b.get())
                                : Boolean.compare(b.isPresent(), a.isPresent());
        private static final Comparator<Place> BY_NUMBER =
                Comparator.comparing(Place::number, NUMBERED_FIRST)
                        .thenComparing(Place::ofFile, NUMBERED_FIRST)
                        .thenComparing(place -> place.head.path(), NaturalOrder.PATHS);
        private static final Comparator<Place> BY_PATH =
                Comparator.comparing(place -> place.head.path(), NaturalOrder.PATHS);

        static Place of(Head head) {
            return new Place(
                    head, SectionNumber.ofWords(head.number()), SectionNumber.ofFile(head.path()));
        }

        Optional<SectionNumber> number() {
            return stated.or(() -> ofFile);
        }

        boolean isNumbered() {
            return stated.isPresent() || (ofFile.isPresent() && !Pages.isIndex(head.path()));
        }
    }

    private final String folder;
    private final List<Place> places = new ArrayList<>();
    private final SectionIds ids;
    private final int shallowest;

    /// @param folder the module's, with a {@code /} at its end; empty for the root
    ModulePlan(String folder, List<Head> heads, SectionIds ids) {
        this.folder = folder;
        this.ids = ids;
        heads.forEach(head -> places.add(Place.of(head)));
        shallowest = places.stream().mapToInt(this::depth).min().orElse(1);
        boolean numbered = places.stream().anyMatch(place -> isOwn(place) && place.isNumbered());
        places.sort(numbered ? Place.BY_NUMBER : Place.BY_PATH);
        if (numbered) {
            places.sort(Comparator.comparing(place -> !isOwn(place)));
        }
    }

    Module module(String title, List<Menu.Entry> menu) {
        Map<String, Place> left = new HashMap<>();
        places.forEach(place -> left.put(place.head.path(), place));
        List<Section> sections = new ArrayList<>();
        for (Menu.Entry entry : menu) {
            Place place = left.remove(entry.path());
            if (place != null) {
                String label = entry.label().isEmpty() ? title(place) : entry.label();
                sections.add(
                        section(
                                place,
                                label,
                                entry.level() > 0 ? entry.level() : level(place),
                                false));
            }
        }
        boolean extra = !sections.isEmpty();
        places.stream()
                .filter(place -> left.containsKey(place.head.path()))
                .forEach(place -> sections.add(section(place, title(place), level(place), extra)));
        return new Module(ModuleFolders.id(folder), title, sections, null);
    }

    private Section section(Place place, String label, int level, boolean extra) {
        String path = place.head.path();
        return new Section(ids.of(path), title(place), label, level, extra, path);
    }

    /// The title of the folder's own page.
    Optional<String> ownTitle() {
        return places.stream()
                .filter(place -> isOwn(place) && Pages.isIndex(place.head.path()))
                .map(place -> place.head.title())
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    private String title(Place place) {
        String path = place.head.path();
        if (!place.head.title().isEmpty()) {
            return place.head.title();
        }
        String own = FileNames.folder(path);
        boolean named = Pages.rank(path) == 0 && !own.isEmpty();
        return Titles.tidy(
                named ? FileNames.name(own.substring(0, own.length() - 1)) : FileNames.stem(path));
    }

    private boolean isOwn(Place place) {
        return FileNames.folder(place.head.path()).equals(folder);
    }

    /// By number in a module of numbered sections, else by folders; the outermost pages are on
    /// level 1.
    private int level(Place place) {
        if (isOwn(place)) {
            return place.isNumbered() ? place.number().map(SectionNumber::level).orElse(1) : 1;
        }
        return Math.max(1, depth(place) - shallowest + 1);
    }

    /// A folder's own page stands where the folder stands.
    private int depth(Place place) {
        String path = place.head.path();
        int folders = (int) path.substring(folder.length()).chars().filter(c -> c == '/').count();
        return Math.max(1, Pages.isIndex(path) ? folders : folders + 1);
    }
}
