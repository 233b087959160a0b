// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Pages are given by the heights of their blocks, one below the other; screens are 300 high, or 400 in small text.
class StepsTest {
    private static final double GAP = 40;

    /// A page as it says of itself. A block is a kind and a height; what it is cut at may follow, and after a stroke
    /// what if need be.
    private static Measure page(int percent, double room, String... blocks) {
        List<String> lines = new ArrayList<>();
        lines.add(room + "\t" + GAP);
        double top = 0;
        int heading = -1;
        for (int i = 0; i < blocks.length; i++) {
            String[] parts = blocks[i].split(" ", 3);
            double height = Double.parseDouble(parts[1]);
            lines.add(
                    String.join(
                            "\t",
                            parts[0],
                            String.valueOf(top),
                            String.valueOf(top + height),
                            "0",
                            "0",
                            String.valueOf(height),
                            String.valueOf(heading),
                            String.valueOf(i * 10),
                            parts[0].equals("TABLE") ? "30" : "0",
                            parts.length > 2 ? parts[2].replaceFirst(" ?/.*", "") : "",
                            parts.length > 2 ? parts[2].replaceFirst("[^/]*/? ?", "") : "",
                            "",
                            "block " + i));
            if (parts[0].equals("HEADING") || parts[0].equals("TITLE")) {
                heading = i;
            }
            top += height + 10;
        }
        return Measure.parse(percent, String.join("\n", lines));
    }

    /// The same page in both sizes.
    private static String steps(String... blocks) {
        return said(Steps.of(List.of(page(200, 300, blocks), page(150, 400, blocks))));
    }

    /// Screens with their last block shown, and the pieces of what is cut.
    private static String said(List<Step> steps) {
        return steps.stream()
                .map(
                        step ->
                                step.from()
                                        + "-"
                                        + step.to()
                                        + ":"
                                        + step.shown()
                                        + (step.percent() == 150 ? "s" : "")
                                        + (step.bottom() > 0
                                                ? "[%.0f-%.0f]".formatted(step.top(), step.bottom())
                                                : ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void comeToAnEndWhereTheViewHadNoRoomYetOrTheHeadsOfATableTakeAllOfIt() {
        String[] blocks = {"TITLE 50", "PARAGRAPH 900"};
        assertEquals(
                "0-0:0s 1-1:1s",
                said(Steps.of(List.of(page(200, 0, blocks), page(150, 0, blocks)))));
        String[] table = {"TABLE 200"};
        assertEquals(18, Steps.of(List.of(page(200, 20, table), page(150, 30, table))).size());
    }

    @Test
    void areTheBlocksOneAfterTheOther() {
        assertEquals("0-2:0 0-2:1 0-2:2", steps("TITLE 50", "PARAGRAPH 60", "PARAGRAPH 60"));
    }

    @Test
    void beginANewScreenWhereABlockFitsNoMore() {
        assertEquals("0-1:0 0-1:1 2-2:2", steps("TITLE 50", "PARAGRAPH 200", "PARAGRAPH 200"));
    }

    @Test
    void beginANewScreenWithEachHeading() {
        assertEquals(
                "0-1:0 0-1:1 2-3:2 2-3:3",
                steps("TITLE 50", "PARAGRAPH 20", "HEADING 40", "PARAGRAPH 20"));
    }

    @Test
    void leaveRoomForTheHeadingThatStaysAbove() {
        // 100 of heading and 40 between leave 160 of 300 on each screen after the first.
        assertEquals(
                "0-2:0 0-2:1 0-2:2 3-3:3 4-4:4",
                steps("TITLE 100", "ITEM 90", "ITEM 80", "ITEM 90", "ITEM 80"));
    }

    @Test
    void showWhatIsTooTallInSmallerText() {
        assertEquals("0-1:0s 0-1:1s 2-2:2", steps("TITLE 50", "PARAGRAPH 300", "PARAGRAPH 100"));
    }

    @Test
    void cutWhatIsTooTallInSmallTextToo() {
        assertEquals(
                "0-0:0s 1-1:1s[0-280] 1-1:1s[280-560] 1-1:1s[560-700]",
                steps("TITLE 50", "PARAGRAPH 700 100 280 400 560"));
    }

    @Test
    void repeatTheHeadOfATableOverEachOfItsPieces() {
        // Pieces after the first show 30 pixels of head over the rows that go on.
        assertEquals(
                "0-0:0s[0-380] 0-0:0s[350-560] 0-0:0s[530-800]",
                steps("TABLE 800 200 380 560 730"));
    }

    @Test
    void keepTheHeadingInTheTextOfTheBlockBelowItUnlessThatIsAHeadingToo() {
        assertEquals("0-0:0 1-2:1s 1-2:2s", steps("TITLE 50", "HEADING 40", "PARAGRAPH 300"));
    }

    @Test
    void leaveNoLastItemAloneOnAScreen() {
        assertEquals(
                "0-3:0 0-3:1 0-3:2 0-3:3 4-5:4 4-5:5",
                steps("TITLE 50", "PARAGRAPH 50", "ITEM 50", "ITEM 50", "ITEM 50", "ITEM 50"));
    }

    @Test
    void keepAnItemWithWhatLeadsToIt() {
        assertEquals(
                "0-2:0 0-2:1 0-2:2 3-3:3",
                steps("TITLE 50", "PARAGRAPH 100", "ITEM 100", "ITEM 50"));
    }

    @Test
    void moveNoItemWhereTheNextScreenIsUsedAnyhow() {
        assertEquals(
                "0-4:0 0-4:1 0-4:2 0-4:3 0-4:4 5-6:5 5-6:6",
                steps(
                        "TITLE 50",
                        "PARAGRAPH 50",
                        "ITEM 50",
                        "ITEM 50",
                        "ITEM 50",
                        "ITEM 50",
                        "PARAGRAPH 100"));
    }

    @Test
    void keepTheRowsOfATableWholeUnlessMuchOfTheScreenStayedEmpty() {
        // A piece has 400, the next ones 370 below the head. The second row is 300 tall and may be
        // cut at 200 and 300.
        assertEquals(
                "0-0:0s[0-150] 0-0:0s[120-450] 0-0:0s[420-600]",
                steps("TABLE 600 150 450 / 200 300"));
        // The first one ends so soon that the second one is cut.
        assertEquals("0-0:0s[0-300] 0-0:0s[270-600]", steps("TABLE 600 50 600 / 200 300"));
    }

    @Test
    void cutAnywhereWhereNoPlaceToCutIsInReach() {
        assertEquals("0-0:0s[0-400] 0-0:0s[400-500]", steps("PARAGRAPH 500"));
    }

    @Test
    void sayWhichWordsOfTheSectionTheyBring() {
        List<Step> steps = Steps.of(List.of(page(200, 300, "TITLE 50", "PARAGRAPH 20")));
        assertEquals(0, steps.get(0).start());
        assertEquals(10, steps.get(0).end());
        assertEquals(10, steps.get(1).start());
        assertEquals(Integer.MAX_VALUE, steps.get(1).end());
        assertEquals("block 1", steps.get(1).text());
    }

    @Test
    void ofAnEmptyPageAreNone() {
        assertEquals(List.of(), Steps.of(List.of(page(200, 300), page(150, 400))));
    }

    @Test
    void areOfOnePageOnly() {
        Measure one = page(200, 300, "TITLE 50");
        Measure other = page(150, 400);
        assertThrows(IllegalArgumentException.class, () -> Steps.of(List.of(one, other)));
    }
}
