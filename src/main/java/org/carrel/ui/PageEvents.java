// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.carrel.course.Target;
import org.carrel.page.Page;
import org.carrel.reader.Done;
import org.carrel.reader.Place;
import org.carrel.reader.Reader;
import org.carrel.ui.web.PageView;

/// What becomes of what a person does in the page of the window.
final class PageEvents implements PageView.Events {
    /// A place is remembered beyond this sitting once it has been read for so long.
    private static final Duration REST = Duration.seconds(3);

    private final Reader reader;
    private final Dialogs dialogs;
    private final Clip clip;
    private final PauseTransition resting = new PauseTransition(REST);

    PageEvents(Reader reader, Dialogs dialogs, Clip clip) {
        this.reader = reader;
        this.dialogs = dialogs;
        this.clip = clip;
        resting.setOnFinished(_ -> reader.keepPlace());
    }

    @Override
    public void follow(Target target) {
        if (reader.navigation().follow(target)) {
            return;
        }
        switch (target) {
            case Target.Outside(String address) -> dialogs.outside(address);
            case Target.ToFile(String path) -> reader.attachments().look(path);
            default -> throw new IllegalStateException("a dead link was followed: " + target);
        }
    }

    /// As the keys do: the neighbour stands where it was left.
    @Override
    public void turn(boolean on) {
        if (on) {
            reader.navigation().next();
        } else {
            reader.navigation().previous();
        }
    }

    @Override
    public void reached(Place place) {
        reader.navigation().reached(place);
        resting.playFromStart();
    }

    @Override
    public void leaving() {
        reader.navigation().leavePlace();
    }

    @Override
    public void copy(String address) {
        clip.copy(address, new Done.AddressCopied());
    }

    @Override
    public void painted(Page page) {
        reader.navigation().stood(page);
    }
}
