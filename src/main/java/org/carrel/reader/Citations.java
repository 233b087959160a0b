// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Section;
import org.carrel.page.Citation;

import java.util.function.Consumer;

/// Finds out where the words of the page shown come from.
public final class Citations {
    private final Home home = new Home();
    private final Typesetter typesetter;
    private final Notices notices;
    private final Navigation navigation;

    Citations(Typesetter typesetter, Notices notices, Navigation navigation) {
        this.typesetter = typesetter;
        this.notices = notices;
        this.navigation = navigation;
    }

    /// Of the page shown, also while another is on its way.
    ///
    /// @param done hears of it later, unless the course can't be read any more
    public void cite(Consumer<Citation> done) {
        home.check();
        Shown page = navigation.shownProperty().get();
        if (page != null) {
            Section cited = page.page().section();
            typesetter.cite(
                    cited,
                    done,
                    e ->
                            notices.report(
                                    GoneException.orElse(
                                            e, new Trouble.CannotRead(cited.label(), Why.of(e)))));
        }
    }

    void cancel() {
        typesetter.stopCiting();
    }
}
