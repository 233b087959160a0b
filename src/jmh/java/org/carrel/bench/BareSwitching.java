// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;

/// The baseline: nothing but a view, given the same finished documents one after another.
final class BareSwitching extends Switching {
    private final WebEngine engine;
    private final List<String> documents;
    private final long[] handed = new long[2];
    private int next;

    private BareSwitching(WebView web, Scene scene, List<String> documents) {
        super(web.getEngine(), scene);
        this.engine = web.getEngine();
        this.documents = documents;
    }

    static BareSwitching show(List<String> documents, Path scratch, SmallStage small) {
        var web = new WebView();
        web.getEngine().setUserDataDirectory(scratch.toFile());
        web.getEngine().setJavaScriptEnabled(false);
        Stage stage = small.with(new StackPane(web));
        stage.show();
        return new BareSwitching(web, stage.getScene(), documents);
    }

    @Override
    void click() {
        handed[0] = System.nanoTime();
        engine.loadContent(documents.get(next++ % documents.size()));
        handed[1] = System.nanoTime();
    }

    @Override
    long[] handed() {
        return handed;
    }
}
