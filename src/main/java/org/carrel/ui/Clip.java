// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.carrel.reader.Done;
import org.carrel.reader.Notices;

/// Takes text to the system's clipboard, and says so.
final class Clip {
    private final Notices notices;

    Clip(Notices notices) {
        this.notices = notices;
    }

    void copy(String text, Done notice) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.report(notice);
    }
}
