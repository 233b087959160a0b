// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;

import java.lang.ref.WeakReference;

/// Tells of a page's events as long as the listener behind it is held elsewhere. WebKit never lets go of a listener that
/// it was given, and would hold its whole window with it.
final class WeakEventListener implements EventListener {
    private final WeakReference<EventListener> listener;

    /// @param listener to be held by whoever made it
    WeakEventListener(EventListener listener) {
        this.listener = new WeakReference<>(listener);
    }

    @Override
    public void handleEvent(Event event) {
        EventListener held = listener.get();
        if (held != null) {
            held.handleEvent(event);
        }
    }
}
