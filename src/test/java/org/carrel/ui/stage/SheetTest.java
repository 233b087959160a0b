package org.carrel.ui.stage;
import org.carrel.course.*;
import org.carrel.page.*;
import org.carrel.ui.Named;
import org.carrel.ui.web.WindowAddresses;
import org.carrel.workshop.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.*;
import javafx.scene.image.*;
class SheetTest {
    @TempDir Path folder;
    @Test void sheets() throws Exception {
        Course course = ((Opening.Opened) CourseOpener.open(Path.of(System.getProperty("course","../shared/corpus/connected-learning-modules.zip")), Progress.NONE)).course();
        var renderer = new PageRenderer(course, Named::say, new WindowAddresses(course));
        var stand = new Stand(folder);
        String oracle = new String(SheetTest.class.getResourceAsStream("cut-off.js").readAllBytes());
        for (String id : System.getProperty("ids").split(",")) {
            Section s = course.section(new SectionId(id)).get();
            var task = new FutureTask<>(() -> renderer.render(s));
            new PageThread().newThread(task).start();
            Page page = task.get();
            var steps = stand.layOut(page, Canvas.PROJECTOR, 200);
            if (Boolean.getBoolean("dump")) { System.out.println(stand.script("carrel.measure()")); }
            System.out.println(id);
            for (int i = 0; i < steps.size(); i++) {
                Step st = steps.get(i);
                System.out.println("  " + (i+1) + ": " + st.from()+"-"+st.to()+"/"+st.shown()+" "+st.percent()+"% "+st.top()+"-"+st.bottom()+" "+st.kind()+" ["+st.box()+"] "+st.start()+" "+st.text());
                if (i + 1 < steps.size() && st.isOnScreenOf(steps.get(i+1)) && st.bottom() == 0) continue;
                stand.show(page, st, 200);
                Object cut = stand.script(oracle);
                if (!"".equals(cut)) System.out.println("   CUT " + cut);
                Thread.sleep(120);
                BufferedImage out = Stand.onFx(() -> {
                    WritableImage img = stand.view().node().snapshot(null, null);
                    int w = (int) img.getWidth(), h = (int) img.getHeight();
                    var b = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
                    int[] px = new int[w*h];
                    img.getPixelReader().getPixels(0,0,w,h,PixelFormat.getIntArgbInstance(),px,0,w);
                    b.setRGB(0,0,w,h,px,0,w);
                    return b;
                });
                javax.imageio.ImageIO.write(out, "png", new File(String.format("/tmp/sheets/%s-%02d.png", id.replace('/','_'), i+1)));
            }
        }
        stand.close();
    }
}
