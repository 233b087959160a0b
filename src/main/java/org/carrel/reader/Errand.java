// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// One kind of work that the person may have to wait for and may give up. The last asked for counts: it takes the place
/// of any before.
final class Errand {
    private final Busy.Kind kind;
    private final ReadOnlyObjectWrapper<@Nullable Busy> busy = new ReadOnlyObjectWrapper<>();
    private Background.Running running = () -> {};

    Errand(Busy.Kind kind) {
        this.kind = kind;
    }

    /// Null while nobody waits.
    ReadOnlyObjectProperty<@Nullable Busy> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// @param name of what is opened or saved
    <T> void run(
            String name,
            Background.Lane lane,
            Background.Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        running.cancel();
        busy.set(new Busy(kind, name, 0, 0));
        running =
                lane.run(
                        work,
                        answer -> {
                            busy.set(null);
                            done.accept(answer);
                        },
                        e -> {
                            busy.set(null);
                            failed.accept(e);
                        },
                        (part, whole) -> busy.set(new Busy(kind, name, part, whole)));
    }

    /// After this neither answer nor progress arrives.
    void cancel() {
        running.cancel();
        busy.set(null);
    }
}
