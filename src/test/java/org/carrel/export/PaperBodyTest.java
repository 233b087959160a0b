// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.carrel.ui.Named;
import org.junit.jupiter.api.Test;

import java.util.List;

class PaperBodyTest {
    @Test
    void columnsKeepTheirSharesAndLoseTheirPixels() {
        String html =
                """
                <table class="worksheet"><tr><th style="min-width: 900px; width: 42%">Question</th>
                <th width="58%">Answer</th><th width="700">Date</th></tr>
                <tr><td>Who?</td><td></td><td></td></tr></table>
                """;
        var paper = new PaperBody(html, "s1", false, Named::say);
        assertEquals(
                List.of("width: 42%", "width:58%"), paper.element().select("th").eachAttr("style"));
    }
}
