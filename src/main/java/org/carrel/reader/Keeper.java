// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;

import java.util.List;
import java.util.function.Consumer;

/// Keeps what changes in a notebook. Belongs to the reader's thread, on which it also tells; never holds it up.
public interface Keeper {
    /// Takes what was changed; kept within two seconds, sooner when the person rests.
    void keep(List<Item> changed);

    /// Begins at once to keep what was taken: the person turned to something else.
    void hasten();

    /// Only [Kept.Saved] says that all that was taken is on the disk.
    ReadOnlyObjectProperty<Kept> keptProperty();

    /// From now on tells here of notebooks that hold what other computers or windows changed, with all of what was taken
    /// here.
    void onOthers(Consumer<Notebook> changed);
}
