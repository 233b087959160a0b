// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jsoup.nodes.Element;

import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from a gated body what there is to do in it.
final class WorkloadReader {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");

    /// As authors write it: "45 minutes", "2 hours", "1.5 h", "1 hour 30 minutes".
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,4}(?:[.,]\\d)?)\\s*(min|h)", Pattern.CASE_INSENSITIVE);

    private WorkloadReader() {}

    static Workload read(Element body) {
        return new Workload(
                new StringTokenizer(CanonicalText.of(body).text()).countTokens(),
                body.select(".videotime").stream().mapToInt(WorkloadReader::seconds).sum(),
                body.select(".reflection").size(),
                body.select(".worksheet").size(),
                body.select(".time").stream().mapToInt(WorkloadReader::minutes).sum());
    }

    private static int seconds(Element line) {
        Matcher clock = CLOCK.matcher(line.text());
        int seconds = 0;
        while (clock.find()) {
            String hours = clock.group(1);
            seconds +=
                    (hours == null ? 0 : 3600 * Integer.parseInt(hours))
                            + 60 * Integer.parseInt(clock.group(2))
                            + Integer.parseInt(clock.group(3));
        }
        return seconds;
    }

    private static int minutes(Element line) {
        Matcher span = SPAN.matcher(line.text());
        double minutes = 0;
        while (span.find()) {
            double number = Double.parseDouble(span.group(1).replace(',', '.'));
            minutes += span.group(2).startsWith("m") ? number : 60 * number;
        }
        return (int) Math.round(minutes);
    }
}
