// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Scope;
import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Bookmarks, highlights and notes in the page shown: made, and attached anew.
public final class Noting {
    private final Notes notes;
    private final Navigation navigation;
    private final Placing placing;
    private final Supplier<String> course;
    private final ReadOnlyObjectWrapper<Colour> colour = new ReadOnlyObjectWrapper<>(Colour.YELLOW);

    /// @param course the open course's identity
    Noting(Notes notes, Navigation navigation, Placing placing, Supplier<String> course) {
        this.notes = notes;
        this.navigation = navigation;
        this.placing = placing;
        this.course = course;
    }

    /// The one used last.
    public ReadOnlyObjectProperty<Colour> colourProperty() {
        return colour.getReadOnlyProperty();
    }

    /// Bookmarks a paragraph of the page shown, or takes its bookmark away.
    ///
    /// @param start where it starts in the canonical text; in a page at its top the section is what is bookmarked
    public void toggleBookmark(int start) {
        page().ifPresent(
                        page -> {
                            boolean whole = start <= 0;
                            List<UUID> there =
                                    notes.notebookProperty()
                                            .get()
                                            .entries()
                                            .filter(entry -> entry.kind() == Kind.BOOKMARK)
                                            .filter(entry -> isIn(entry, page.section()))
                                            .filter(entry -> isAt(entry, whole, start))
                                            .map(Entry::id)
                                            .toList();
                            if (there.isEmpty()) {
                                Anchor anchor =
                                        whole ? ofSection(page.section()) : paragraph(page, start);
                                Entry made = entry(Kind.BOOKMARK, anchor, null);
                                notes.change(Deed.BOOKMARK_SET, List.of(made), named(anchor));
                            } else {
                                notes.takeAway(there);
                            }
                        });
    }

    private boolean isAt(Entry bookmark, boolean whole, int start) {
        return switch (placing.place(bookmark)) {
            case Placed.Sure(int from, _, _) -> !whole && from == start;
            case Placed.Check(int from, _) -> !whole && from == start;
            case null, default -> whole && bookmark.anchor().scope() == Scope.SECTION;
        };
    }

    /// Marks words of the page shown in a colour; those that are marked already get it.
    public void highlight(int start, int end, Colour chosen) {
        colour.set(chosen);
        page().ifPresent(
                        page ->
                                marked(page, start, end)
                                        .ifPresentOrElse(
                                                entry -> notes.colour(entry.id(), chosen),
                                                () -> mark(page, start, end, chosen)));
    }

    private UUID mark(Page page, int start, int end, Colour chosen) {
        Entry made = entry(Kind.HIGHLIGHT, passage(page, start, end), chosen);
        notes.change(Deed.HIGHLIGHTED, List.of(made), "");
        return made.id();
    }

    /// Marks words of the page shown, unless they are; to be written on.
    public Optional<UUID> note(int start, int end) {
        return page().map(
                        page ->
                                marked(page, start, end)
                                        .map(Entry::id)
                                        .orElseGet(() -> mark(page, start, end, colour.get())));
    }

    /// The person's own entry on exactly these words.
    private Optional<Entry> marked(Page page, int start, int end) {
        return notes.notebookProperty()
                .get()
                .entries()
                .filter(
                        entry ->
                                entry.colour() != null
                                        && entry.set() == null
                                        && isIn(entry, page.section()))
                .filter(
                        entry ->
                                placing.place(entry) instanceof Placed.Sure(int from, int to, _)
                                        && from == start
                                        && to == end)
                .findFirst();
    }

    /// Where a note on the section being read belongs.
    public Optional<Anchor> section() {
        return page().map(page -> ofSection(page.section()));
    }

    /// Where a note on the module being read belongs.
    public Optional<Anchor> module() {
        return navigation.module().filter(module -> !module.id().isEmpty()).map(this::ofModule);
    }

    private Anchor ofModule(Module module) {
        return new Anchor(course.get(), Scope.MODULE, module.id(), module.title(), null);
    }

    /// A note that has got its first words; what is typed on is one change with them.
    public UUID begin(Anchor anchor, String text, List<String> tags) {
        Instant now = notes.now();
        var made =
                new Entry(
                        UUID.randomUUID(),
                        Kind.NOTE,
                        anchor,
                        text,
                        tags,
                        null,
                        null,
                        "",
                        now,
                        now,
                        null);
        notes.begin(made);
        return made.id();
    }

    /// Ties an entry to other words of the page shown, because the person says so.
    public void attach(UUID id, int start, int end) {
        page().ifPresent(
                        page ->
                                withEntry(
                                        id,
                                        entry ->
                                                notes.attach(
                                                        Deed.ATTACHED,
                                                        id,
                                                        entry.kind() == Kind.BOOKMARK
                                                                ? paragraph(page, start)
                                                                : passage(page, start, end))));
    }

    /// The person says that an entry belongs where it seems to belong, be it in another section.
    public void keep(UUID id) {
        withEntry(id, entry -> placing.today(entry, anchor -> notes.attach(Deed.KEPT, id, anchor)));
    }

    /// The person says which of several places an entry belongs to.
    public void choose(UUID id, Placed.Range place) {
        withEntry(
                id,
                entry ->
                        placing.at(
                                entry,
                                entry.anchor().place(),
                                place,
                                anchor -> notes.attach(Deed.KEPT, id, anchor)));
    }

    private void withEntry(UUID id, Consumer<Entry> action) {
        notes.notebookProperty().get().entry(id).ifPresent(action);
    }

    /// The person says that an entry belongs to no words any more: it stays with its section, as a note that quotes
    /// them.
    public void detach(UUID id) {
        withEntry(
                id,
                entry -> {
                    Anchor anchor = entry.anchor();
                    Passage passage = anchor.passage();
                    if (passage != null) {
                        notes.change(
                                Deed.DETACHED, List.of(withoutPassage(entry, anchor, passage)), "");
                    }
                });
    }

    private Entry withoutPassage(Entry entry, Anchor anchor, Passage passage) {
        return new Entry(
                entry.id(),
                Kind.NOTE,
                new Anchor(anchor.course(), Scope.SECTION, anchor.place(), anchor.title(), null),
                ("> " + passage.exact() + "\n\n" + entry.text()).strip(),
                entry.tags(),
                null,
                entry.set(),
                entry.author(),
                entry.created(),
                notes.now(),
                null);
    }

    /// Marks a section of the open course done, or takes that back.
    public void toggleDone(Section section) {
        String path = section.id().path();
        if (!course.get().isEmpty()) {
            boolean done = !notes.notebookProperty().get().isDone(course.get(), path);
            notes.change(
                    done ? Deed.DONE : Deed.NOT_DONE,
                    List.of(new org.carrel.notebook.Done(course.get(), path, done, notes.now())),
                    section.label());
        }
    }

    private Entry entry(Kind kind, Anchor anchor, @Nullable Colour chosen) {
        Instant now = notes.now();
        return new Entry(
                UUID.randomUUID(), kind, anchor, "", List.of(), chosen, null, "", now, now, null);
    }

    private Anchor ofSection(Section section) {
        return new Anchor(course.get(), Scope.SECTION, section.id().path(), section.label(), null);
    }

    private Anchor passage(Page page, int start, int end) {
        return in(page.section(), Placing.passages(page).passage(start, end));
    }

    private Anchor paragraph(Page page, int start) {
        return in(page.section(), Placing.passages(page).paragraph(start));
    }

    private Anchor in(Section section, Passage passage) {
        return new Anchor(
                course.get(), Scope.PASSAGE, section.id().path(), section.label(), passage);
    }

    private boolean isIn(Entry entry, Section section) {
        return entry.anchor().course().equals(course.get())
                && entry.anchor().place().equals(section.id().path())
                && entry.anchor().scope() != Scope.MODULE;
    }

    private static String named(Anchor anchor) {
        Passage passage = anchor.passage();
        return passage == null ? anchor.title() : passage.exact();
    }

    private Optional<Page> page() {
        return Optional.ofNullable(navigation.shownProperty().get())
                .map(Shown::page)
                .filter(_ -> !course.get().isEmpty());
    }
}
