// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Change;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The notebook as it is now: changed here and nowhere else, kept by its [Keeper], and every change of the person's can
/// be undone.
public final class Notes {
    /// How long the trash holds what was deleted.
    public static final Duration TRASH = Duration.ofDays(30);

    private final Home home = new Home();
    private final Notices notices;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Notebook> notebook =
            new ReadOnlyObjectWrapper<>(Notebook.EMPTY);
    private final ReadOnlyObjectWrapper<Kept> kept =
            new ReadOnlyObjectWrapper<>(new Kept.InMemory());
    private final Undoing undoing = new Undoing();
    private Keeper keeper = new MemoryKeeper();
    private Subscription keeping = Subscription.EMPTY;

    Notes(Notices notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// From now on this is the notebook, and this keeps it. What was open before is no longer shown.
    public void open(Notebook opened, Keeper by) {
        home.check();
        keeping.unsubscribe();
        keeper = by;
        undoing.clear();
        notebook.set(opened);
        keeping = by.keptProperty().subscribe(kept::set);
        by.onOthers(
                merged -> {
                    if (by.equals(keeper)) {
                        notebook.set(merged);
                    }
                });
    }

    public ReadOnlyObjectProperty<Notebook> notebookProperty() {
        return notebook.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return undoing.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return undoing.canRedoProperty();
    }

    /// Whether nothing can be changed, as in a notebook of a later version.
    public boolean isReadOnly() {
        return kept.get() instanceof Kept.ReadOnly;
    }

    Instant now() {
        return clock.instant();
    }

    /// An act of the person: told, kept, and undone as one.
    ///
    /// @param where it was done, for telling; empty where that is plain to see
    void change(Deed deed, List<? extends Item> items, String where) {
        home.check();
        if (items.isEmpty() || isReadOnly()) {
            return;
        }
        Change change = Change.to(notebook.get(), items);
        undoing.add(deed, change);
        apply(change);
        keeper.hasten();
        notices.report(new Done.Noted(deed, where));
    }

    /// What nobody does on purpose, such as going on reading; not to be undone.
    void keep(List<? extends Item> items) {
        home.check();
        if (!items.isEmpty() && !isReadOnly()) {
            apply(Change.to(notebook.get(), items));
        }
    }

    private void apply(Change change) {
        notebook.set(notebook.get().with(change));
        keeper.keep(change.items());
    }

    public void undo() {
        home.check();
        undoing.undo(now())
                .ifPresent(
                        way -> {
                            goTo(way.what());
                            notices.report(new Done.Undone(way.deed()));
                        });
    }

    public void redo() {
        home.check();
        undoing.redo(now())
                .ifPresent(
                        way -> {
                            goTo(way.what());
                            notices.report(new Done.Redone(way.deed()));
                        });
    }

    private void goTo(Change change) {
        for (Change.Step step : change.steps()) {
            if (step.before() instanceof Entry before && step.after() instanceof Entry after) {
                setAside(before.id(), before.text(), after.text());
            }
        }
        apply(change);
    }

    /// The words of an entry as they stand while the person types; until [#settle] all of it is one change.
    ///
    /// @param from the words that the person began with: if others stand there now, somebody else wrote them
    public void write(UUID id, String from, String text) {
        if (!from.equals(text)) {
            setAside(id, from, text);
            type(Deed.WRITTEN, id, entry -> entry.withText(text, now()));
        }
    }

    private void setAside(UUID id, String from, String to) {
        keep(
                notebook.get().entry(id).stream()
                        .flatMap(entry -> Together.setAside(entry, from, to).stream())
                        .toList());
    }

    /// A new entry with its first words; what is typed on is one change with them.
    void begin(Entry entry) {
        home.check();
        if (!isReadOnly()) {
            Change change = Change.to(notebook.get(), List.of(entry));
            undoing.type(Deed.WRITTEN, entry.id(), change);
            apply(change);
        }
    }

    /// The tags of an entry: what the person took away and added since they began.
    ///
    /// @param from the tags that they began with
    public void tag(UUID id, List<String> from, List<String> tags) {
        type(
                Deed.TAGGED,
                id,
                entry -> entry.withTags(Together.tags(entry.tags(), from, tags), now()));
    }

    private void type(Deed deed, UUID id, UnaryOperator<Entry> changed) {
        home.check();
        notebook.get()
                .entry(id)
                .filter(_ -> !isReadOnly())
                .ifPresent(
                        entry -> {
                            Entry after = changed.apply(entry);
                            boolean same =
                                    after.text().equals(entry.text())
                                            && after.tags().equals(entry.tags());
                            if (!same) {
                                Change change = Change.to(notebook.get(), List.of(after));
                                undoing.type(deed, id, change);
                                apply(change);
                            }
                        });
    }

    /// The person turned from the entry they wrote in to something else.
    public void settle() {
        home.check();
        undoing.settle();
        keeper.hasten();
    }

    public void colour(UUID id, Colour colour) {
        change(Deed.COLOURED, List.of(id), entry -> entry.withColour(colour, now()));
    }

    public void delete(Collection<UUID> ids) {
        change(Deed.DELETED, ids, entry -> entry.inTrash(now()));
    }

    void takeAway(Collection<UUID> bookmarks) {
        change(Deed.BOOKMARK_TAKEN, bookmarks, entry -> entry.inTrash(now()));
    }

    public void restore(Collection<UUID> ids) {
        change(Deed.RESTORED, ids, entry -> entry.restored(now()));
    }

    void attach(Deed deed, UUID id, Anchor anchor) {
        change(deed, List.of(id), entry -> entry.withAnchor(anchor, now()));
    }

    private void change(Deed deed, Collection<UUID> ids, UnaryOperator<Entry> changed) {
        change(
                deed,
                ids.stream().flatMap(id -> notebook.get().entry(id).stream()).map(changed).toList(),
                "");
    }

    /// Shows or hides all that came with an import.
    public void hide(EntrySet set, boolean hidden) {
        change(
                hidden ? Deed.SET_HIDDEN : Deed.SET_SHOWN,
                List.of(set.withHidden(hidden)),
                set.title());
    }

    /// Puts all that came with an import into the trash.
    public void delete(EntrySet set) {
        change(Deed.SET_DELETED, of(set).map(entry -> entry.inTrash(now())).toList(), set.title());
    }

    /// What of an import does not lie in the trash, hidden or not.
    Stream<Entry> of(EntrySet set) {
        return notebook.get().items().stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .filter(entry -> set.id().equals(entry.set()) && entry.deleted() == null);
    }

    /// What lies in the trash and can still be restored.
    public List<Entry> trash() {
        Instant oldest = now().minus(TRASH);
        return notebook.get()
                .trash()
                .filter(entry -> entry.deleted() != null && entry.deleted().isAfter(oldest))
                .toList();
    }

    /// Whether anything of a course is kept under a name.
    boolean knows(String course) {
        return notebook.get().items().stream().anyMatch(item -> course.equals(Courses.of(item)));
    }

    /// A course turned out to be one known by another name: all that belongs to it takes that name. What the notebook
    /// knows under that name already stays.
    void rename(String course, String other) {
        UnaryOperator<Item> renamed = item -> Courses.renamed(item, course, other, now());
        keep(
                notebook.get().items().stream()
                        .filter(item -> course.equals(Courses.of(item)))
                        .map(renamed)
                        .filter(
                                item ->
                                        item instanceof Entry
                                                || item instanceof Agenda
                                                || item instanceof Run
                                                || notebook.get().item(item.id()).isEmpty())
                        .toList());
        undoing.rename(renamed);
    }
}
