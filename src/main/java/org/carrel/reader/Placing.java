// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Fingerprint;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Passages;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Scope;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Where the entries of the open course are found in it as it is today. What is in the page shown is known at once,
/// what is elsewhere once the whole course was read.
public final class Placing {
    /// So many are placed at once; more, of a page whose text has changed, in the background.
    private static final int AT_ONCE = 20;

    private record Found(Anchor anchor, Placed placed) {}

    private final Home home = new Home();
    private final Notes notes;
    private final Background background;
    private final ReadOnlyObjectWrapper<Map<UUID, Placed>> places =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Map<UUID, Found> found = new HashMap<>();

    private CourseIndex index = CourseIndex.NONE;
    private @Nullable PageRenderer pages;
    private @Nullable Page shown;
    private @Nullable Fingerprint hashes;
    private Background.Running near = () -> {};
    private @Nullable PlaceSearch far;

    Placing(Notes notes, Background background) {
        this.notes = notes;
        this.background = background;
        notes.notebookProperty().subscribe((_, _) -> look());
    }

    /// By entry; one that is not here has not been looked for yet, or belongs to another course.
    public ReadOnlyObjectProperty<Map<UUID, Placed>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /// Null where that is not known yet.
    @Nullable Placed place(Entry entry) {
        return places.get().get(entry.id());
    }

    /// Another course, or the same one under another name.
    void enter(CourseIndex entered, @Nullable PageRenderer renderer) {
        home.check();
        if (renderer == null || !renderer.equals(pages)) {
            hashes = null;
            shown = null;
        }
        index = entered;
        pages = renderer;
        found.clear();
        look();
    }

    void show(@Nullable Page page) {
        home.check();
        shown = page;
        if (page != null) {
            String path = page.section().id().path();
            found.values().removeIf(each -> each.anchor().place().equals(path));
        }
        look();
    }

    /// The whole course was read.
    void surveyed(Fingerprint fingerprint) {
        home.check();
        hashes = fingerprint;
        look();
    }

    private void look() {
        near.cancel();
        if (far != null) {
            far.cancel();
        }
        List<Entry> all =
                notes.notebookProperty()
                        .get()
                        .entries()
                        .filter(entry -> index.isHere(entry.anchor()))
                        .toList();
        Map<UUID, Found> before = Map.copyOf(found);
        found.clear();
        for (Entry entry : all) {
            Found known = before.get(entry.id());
            if (known != null && known.anchor().equals(entry.anchor())) {
                found.put(entry.id(), known);
            } else if (entry.anchor().scope() != Scope.PASSAGE) {
                note(entry, whole(entry.anchor()));
            }
        }
        lookNear(missing(all));
        lookFar(missing(all));
        tell();
    }

    private List<Entry> missing(List<Entry> all) {
        return all.stream().filter(entry -> !found.containsKey(entry.id())).toList();
    }

    private Placed whole(Anchor anchor) {
        boolean there =
                anchor.scope() == Scope.MODULE
                        ? index.module(anchor.place()).isPresent()
                        : index.section(anchor.place()).isPresent();
        return there ? new Placed.Whole() : new Placed.Unknown();
    }

    private void note(Entry entry, Placed placed) {
        found.put(entry.id(), new Found(entry.anchor(), placed));
    }

    private void tell() {
        Map<UUID, Placed> now = new HashMap<>();
        found.forEach((id, each) -> now.put(id, each.placed()));
        places.set(Map.copyOf(now));
    }

    /// Those that belong to the page shown.
    private void lookNear(List<Entry> missing) {
        Page page = shown;
        if (page == null) {
            return;
        }
        String path = page.section().id().path();
        List<Entry> here =
                missing.stream().filter(entry -> entry.anchor().place().equals(path)).toList();
        if (here.isEmpty()) {
            return;
        }
        var texts = new CourseTexts(index, List.of(passages(page)), false);
        String hash = page.text().hash();
        if (here.size() <= AT_ONCE
                || here.stream().allMatch(entry -> hash.equals(passage(entry).textHash()))) {
            note(here, texts.place(here));
        } else {
            near =
                    background
                            .files()
                            .run(
                                    _ -> texts.place(here),
                                    placed -> {
                                        note(here, placed);
                                        tell();
                                    },
                                    e -> {
                                        throw new IllegalStateException(e);
                                    },
                                    Progress.NONE);
        }
    }

    private void note(List<Entry> entries, Map<UUID, Placed> placed) {
        for (Entry entry : entries) {
            Placed where = placed.get(entry.id());
            if (where != null) {
                note(entry, where);
            }
        }
    }

    /// Those elsewhere: where the text is the same, what is stored holds; the others are looked for.
    private void lookFar(List<Entry> missing) {
        Fingerprint read = hashes;
        PageRenderer renderer = pages;
        if (read == null || renderer == null || missing.isEmpty()) {
            return;
        }
        for (Entry entry : missing) {
            Passage passage = passage(entry);
            String now = read.hashes().get(new SectionId(entry.anchor().place()));
            if (passage.textHash().equals(now)) {
                note(entry, new Placed.Sure(passage.start(), passage.end(), false));
            }
        }
        List<Entry> changed = missing(missing);
        if (!changed.isEmpty()) {
            far =
                    new PlaceSearch(
                            background,
                            renderer,
                            index,
                            placed -> {
                                note(changed, placed);
                                tell();
                            });
            far.look(changed);
        }
    }

    /// Looks for entries of the open course that are not in the notebook; tells of some at a time, in the end of all.
    ///
    /// @return gives up looking
    Runnable lookFor(List<Entry> entries, Consumer<Map<UUID, Placed>> told) {
        home.check();
        PageRenderer renderer = pages;
        if (renderer == null) {
            return () -> {};
        }
        Map<UUID, Placed> known = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.anchor().scope() != Scope.PASSAGE) {
                known.put(entry.id(), whole(entry.anchor()));
            } else if (hashes != null) {
                Passage passage = passage(entry);
                String now = hashes.hashes().get(new SectionId(entry.anchor().place()));
                if (passage.textHash().equals(now)) {
                    known.put(entry.id(), new Placed.Sure(passage.start(), passage.end(), false));
                }
            }
        }
        told.accept(known);
        List<Entry> rest =
                entries.stream().filter(entry -> !known.containsKey(entry.id())).toList();
        if (rest.isEmpty()) {
            return () -> {};
        }
        var search = new PlaceSearch(background, renderer, index, told);
        search.look(rest);
        return search::cancel;
    }

    /// What would be stored of an entry's place if it were tied to where it was found; later, where that has to be read
    /// first. Not at all for one that was found nowhere, or at several places.
    void today(Entry entry, Consumer<Anchor> done) {
        switch (place(entry)) {
            case Placed.Check(int start, int end) ->
                    at(entry, entry.anchor().place(), new Placed.Range(start, end), done);
            case Placed.Sure(int start, int end, _) ->
                    at(entry, entry.anchor().place(), new Placed.Range(start, end), done);
            case Placed.Moved(String section, int start, int end) ->
                    at(entry, section, new Placed.Range(start, end), done);
            case null, default -> {}
        }
    }

    /// What would be stored of an entry's place if it were tied to that part of a section.
    void at(Entry entry, String path, Placed.Range part, Consumer<Anchor> done) {
        PageRenderer renderer = pages;
        Optional<Section> section = index.section(path);
        Page page = shown;
        if (renderer == null || section.isEmpty()) {
            return;
        }
        if (page != null && page.section().equals(section.get())) {
            done.accept(anchor(entry, page, part));
            return;
        }
        background
                .pages()
                .run(
                        _ -> renderer.render(section.get()),
                        made -> done.accept(anchor(entry, made, part)),
                        e -> {
                            throw new IllegalStateException(e);
                        },
                        Progress.NONE);
    }

    private Anchor anchor(Entry entry, Page page, Placed.Range part) {
        Passages text = passages(page);
        return new Anchor(
                index.course(),
                Scope.PASSAGE,
                page.section().id().path(),
                page.section().label(),
                entry.kind() == Kind.BOOKMARK
                        ? text.paragraph(part.start())
                        : text.passage(part.start(), part.end()));
    }

    private static Passage passage(Entry entry) {
        return Objects.requireNonNull(entry.anchor().passage());
    }

    static Passages passages(Page page) {
        return new Passages(page.section().id().path(), page.text(), page.outline());
    }
}
