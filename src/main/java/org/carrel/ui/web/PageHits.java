// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.page.Hit;
import org.carrel.page.Page;
import org.carrel.reader.Found;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The marks of what was found, in the page that stands in the view.
final class PageHits {
    private final PageScript script;
    private @Nullable Page page;
    private @Nullable Found found;
    private @Nullable Found gone;
    private List<Hit> marked = List.of();

    PageHits(PageScript script) {
        this.script = script;
    }

    /// The page that stands in the view from now on; null while none does.
    void stands(@Nullable Page standing) {
        page = standing;
        if (standing == null) {
            marked = List.of();
            gone = null;
        } else {
            draw();
        }
    }

    void mark(@Nullable Found next) {
        found = next;
        draw();
    }

    private void draw() {
        if (page == null) {
            return;
        }
        Found here = found != null && found.page().equals(page) ? found : null;
        List<Hit> hits = here == null ? List.of() : here.hits();
        if (!hits.equals(marked)) {
            marked = hits;
            script.call("hits", hits.stream().flatMap(PageHits::offsets).toList());
        }
        if (here != gone) {
            gone = here;
            Optional<Hit> current = here == null ? Optional.empty() : here.current();
            script.call("hit", current.stream().flatMap(PageHits::offsets).toArray());
        }
    }

    private static Stream<Object> offsets(Hit hit) {
        return Stream.of(hit.start(), hit.end());
    }
}
