// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.page.Theme;
import org.carrel.storage.Policy;
import org.carrel.storage.Settings;

import java.util.function.Consumer;

/// How the person likes the window; kept for the next time at every change.
public final class Preferences {
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyIntegerWrapper zoom;
    private final Consumer<Settings> keep;
    private final Policy policy;
    private Settings settings;
    private Settings aside;
    private Theme bright;

    /// @param keep saves without holding up the caller
    public Preferences(Settings settings, Consumer<Settings> keep) {
        this(settings, keep, Policy.NONE);
    }

    /// @param policy goes before what the person set
    public Preferences(Settings settings, Consumer<Settings> keep, Policy policy) {
        this.settings = settings;
        this.aside = settings;
        this.keep = keep;
        this.policy = policy;
        theme =
                new ReadOnlyObjectWrapper<>(
                        policy.theme()
                                .flatMap(Theme::of)
                                .or(() -> Theme.of(settings.theme()))
                                .orElse(Theme.LIGHT));
        bright = theme.get() == Theme.DARK ? Theme.LIGHT : theme.get();
        zoom = new ReadOnlyIntegerWrapper(Zoom.clamp(settings.zoom()));
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// In percent.
    public ReadOnlyIntegerProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// What is not for the person to choose.
    public Policy policy() {
        return policy;
    }

    /// Does nothing where the theme is set for everybody.
    public void setTheme(Theme chosen) {
        if (policy.theme().isPresent()) {
            return;
        }
        bright = chosen == Theme.DARK ? bright : chosen;
        theme.set(chosen);
        keep(settings.withTheme(chosen.id()));
    }

    /// To the dark theme, and from there back to the one before.
    public void turnDark() {
        setTheme(afterTurn());
    }

    /// What [#turnDark] would choose now.
    public Theme afterTurn() {
        return theme.get() == Theme.DARK ? bright : Theme.DARK;
    }

    public void zoomIn() {
        setZoom(Zoom.larger(zoom.get()));
    }

    public void zoomOut() {
        setZoom(Zoom.smaller(zoom.get()));
    }

    public void zoomNormal() {
        setZoom(Zoom.NORMAL);
    }

    public void setZoom(int percent) {
        zoom.set(Zoom.clamp(percent));
        keep(settings.withZoom(zoom.get()));
    }

    /// What is changed from now on holds until [#bringBack].
    void setAside() {
        aside = settings;
    }

    void bringBack() {
        settings = aside;
        Theme chosen = Theme.of(settings.theme()).orElse(Theme.LIGHT);
        bright = chosen == Theme.DARK ? Theme.LIGHT : chosen;
        theme.set(chosen);
        zoom.set(Zoom.clamp(settings.zoom()));
    }

    private void keep(Settings changed) {
        if (!changed.equals(settings)) {
            settings = changed;
            keep.accept(changed);
        }
    }
}
