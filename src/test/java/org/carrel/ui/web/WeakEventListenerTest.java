// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.carrel.course.Course;
import org.carrel.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

class WeakEventListenerTest {
    @TempDir Path folder;

    @Test
    void aViewThatIsClosedIsLetGo() throws Exception {
        Path module = Files.createDirectories(folder.resolve("course/modules/yarn"));
        Files.writeString(module.resolve("index.md"), "---\ntitle: Yarn\n---\nWool.\n");
        Course course = Viewer.open(folder.resolve("course"));
        Page page = Viewer.page(Viewer.renderer(course), course.sections().getFirst());
        WeakReference<PageView> first = closed(page);
        closed(page); // the toolkit holds the window that had the focus last
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> {
                    System.gc();
                    WaitForAsyncUtils.waitForFxEvents();
                    return first.get() == null;
                });
        assertNull(first.get());
    }

    private WeakReference<PageView> closed(Page page) throws Exception {
        var viewer = new Viewer(folder.resolve("scratch"));
        viewer.show(page);
        viewer.close();
        return new WeakReference<>(viewer.view());
    }
}
