// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.workshop.Measure;
import org.carrel.workshop.Step;

/// The page that stands in a view, presented step by step. What is asked of it fails while no page stands there.
public final class PageStage {
    private static final String SCRIPT = PageScript.read("stage.js");
    private static final String STYLE = PageScript.read("stage.css");

    private final PageScript script;

    PageStage(PageScript script) {
        this.script = script;
    }

    /// Once for each page that was loaded.
    ///
    /// @param where the module, which stands above all that is shown
    /// @param section what stands there too, unless the section's own title is shown
    /// @param pale whether what is not shown yet can be seen all the same, weakly
    public void begin(String where, String section, boolean pale) {
        script.enter(SCRIPT);
        script.call("stage", STYLE, where, section);
        script.call("pale", pale ? "pale" : "");
    }

    /// Whether the page has this room, in pixels of the screen; a view that was given another size has it a moment later.
    ///
    /// @param zoom what the view draws each of the page's pixels with
    public boolean hasRoom(double width, double height, double zoom) {
        String[] room = String.valueOf(script.call("view")).split(" ", -1);
        return Math.abs(Double.parseDouble(room[0]) - width / zoom) < 2
                && Math.abs(Double.parseDouble(room[1]) - height / zoom) < 2;
    }

    /// How the page is laid out in the room that the view has now.
    public Measure measure(int percent) {
        return Measure.parse(percent, String.valueOf(script.call("measure")));
    }

    public void show(Step step) {
        script.call("step", step.from(), step.to(), step.shown(), step.top(), step.bottom());
    }
}
