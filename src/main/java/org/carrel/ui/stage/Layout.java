// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import org.carrel.page.Page;
import org.carrel.reader.Presenting;
import org.carrel.workshop.Step;

import java.util.List;

/// What a view says of a page. The room's view counts; the trainer's own only while that one stands still.
record Layout(Presenting presenting, boolean ofTheRoom) implements StageView.Events {
    @Override
    public boolean laysOut() {
        return ofTheRoom != presenting.frozenProperty().get();
    }

    @Override
    public void laidOut(Page page, List<Step> steps) {
        presenting.laidOut(page, steps);
    }

    @Override
    public void failed(Page page) {
        if (laysOut()) {
            presenting.failed(page);
        }
    }

    @Override
    public void stood(Page page) {
        presenting.stood(page);
    }
}
