// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Course;
import org.carrel.course.Section;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each page of a course takes by itself, warm: the median of many times, so that what else the machine does in
/// between is not counted as the page's.
public final class PageTimes {
    private final List<Double> millis = new ArrayList<>();

    public PageTimes(Course course, int times) throws IOException {
        PageRenderer renderer = Stages.renderer(course);
        List<Section> sections = course.sections();
        double[][] taken = new double[sections.size()][times];
        for (int time = -times; time < times; time++) {
            for (int page = 0; page < sections.size(); page++) {
                long start = System.nanoTime();
                renderer.render(sections.get(page));
                taken[page][Math.max(time, 0)] = (System.nanoTime() - start) / 1e6;
            }
        }
        for (double[] page : taken) {
            Arrays.sort(page);
            millis.add(page[times / 2]);
        }
        millis.sort(null);
    }

    /// The time that so many per cent of the pages stay within.
    public double percentile(int percent) {
        return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }
}
