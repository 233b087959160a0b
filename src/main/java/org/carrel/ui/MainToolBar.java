// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.carrel.course.Section;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.ui.stage.StageMessage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a reader reaches for while reading: back and forward, where they are, the sections around, find, text size, theme, print.
final class MainToolBar {
    /// Where the window is narrower, the section's name has the room of its module's.
    private static final double ROOM_FOR_MODULE = 900;

    /// Where it is narrower still, also that of what the File menu has as well.
    private static final double ROOM_FOR_FILE = 760;

    private final Reader reader;
    private final Label module = new Label();
    private final Crumb section;
    private final HBox bar;

    /// @param crumb names the section
    MainToolBar(Commands commands, Reader reader, Preferences preferences, Crumb crumb) {
        this.reader = reader;
        module.getStyleClass().add("crumb");
        section = crumb;
        module.setMinWidth(0);
        var zoom = new Button();
        zoom.getStyleClass().addAll("tool", "percent");
        zoom.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Message.STATUS_ZOOM.text(preferences.zoomProperty().get()),
                                preferences.zoomProperty()));
        zoom.accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Message.ZOOM_LEVEL.text(preferences.zoomProperty().get()),
                                preferences.zoomProperty()));
        Tip.on(zoom, Message.ZOOM_NORMAL.plain());
        zoom.setOnAction(_ -> preferences.zoomNormal());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button print = commands.get(Message.PRINT).button(Feather.PRINTER);
        Button present = commands.get(StageMessage.PRESENT).button(Feather.AIRPLAY);
        Button open = commands.get(Message.OPEN_FILE).button(Feather.FOLDER);
        bar =
                new HBox(
                        commands.get(Message.CONTENTS).button(Feather.SIDEBAR),
                        commands.get(Message.BACK).button(Feather.ARROW_LEFT),
                        commands.get(Message.FORWARD).button(Feather.ARROW_RIGHT),
                        module,
                        section.node(),
                        space,
                        commands.get(Message.PREVIOUS_SECTION).button(Feather.CHEVRON_UP),
                        commands.get(Message.NEXT_SECTION).button(Feather.CHEVRON_DOWN),
                        commands.get(Message.FIND).button(Feather.SEARCH),
                        commands.get(Message.ZOOM_OUT).button(Feather.MINUS),
                        zoom,
                        commands.get(Message.ZOOM_IN).button(Feather.PLUS),
                        ThemeButton.of(preferences),
                        print,
                        present,
                        open,
                        commands.get(NoteMessage.SHOW).button(Feather.BOOK));
        bar.getStyleClass().add("bar");
        onlyFrom(ROOM_FOR_MODULE, module);
        onlyFrom(ROOM_FOR_FILE, print);
        onlyFrom(ROOM_FOR_FILE, present);
        onlyFrom(ROOM_FOR_FILE, open);
        reader.navigation().sectionProperty().subscribe(this::where);
    }

    private void onlyFrom(double width, Node part) {
        part.visibleProperty().bind(bar.widthProperty().greaterThanOrEqualTo(width));
        part.managedProperty().bind(part.visibleProperty());
    }

    Node node() {
        return bar;
    }

    private void where(@Nullable Section now) {
        String above = reader.navigation().module().map(m -> m.title()).orElse("");
        module.setText(above.isEmpty() ? "" : above + "  \u203a");
        section.show(
                now == null ? "" : now.label(),
                now == null ? "" : Message.WHERE.text(above, now.label()));
    }
}
