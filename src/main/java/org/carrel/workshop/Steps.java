// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts the blocks of a page on screens. A heading begins a screen and stays over the blocks that belong to it, as many
/// as fit. A block that fits on no screen of its own comes in smaller text, a heading right above it too; one that does
/// not fit then either comes in pieces. Of a list that goes on, the second screen has its fair share.
public final class Steps {
    /// A line of text or so: in less nothing can be cut.
    private static final double LEAST_ROOM = 24;

    /// A piece takes at least so much of the room, if rows have to be cut for it.
    private static final double LEAST_SHARE = 0.25;

    private final List<Measure> sizes;
    private final Measure wanted;
    private final List<Step> steps = new ArrayList<>();

    private Steps(List<Measure> sizes) {
        this.sizes = sizes;
        this.wanted = sizes.getFirst();
    }

    /// The steps of a page.
    ///
    /// @param sizes the page as it was measured: first in the size of text that the trainer chose, then in smaller ones,
    ///     last in the smallest that can be read from the last row
    public static List<Step> of(List<Measure> sizes) {
        if (sizes.stream().map(size -> size.blocks().size()).distinct().count() != 1) {
            throw new IllegalArgumentException("not the same page");
        }
        var steps = new Steps(List.copyOf(sizes));
        steps.fill();
        return List.copyOf(steps.steps);
    }

    private void fill() {
        int from = 0;
        while (from < wanted.blocks().size()) {
            Optional<Measure> size = size(from);
            if (size.isEmpty()) {
                pieces(from);
                from++;
            } else if (!size.get().equals(wanted)) {
                steps.add(step(size.get(), from, from, from, 0, 0));
                from++;
            } else if (standsOverASmallerOne(from)) {
                from = withHeading(from);
            } else {
                from = screen(from);
            }
        }
    }

    private boolean standsOverASmallerOne(int heading) {
        return isHeading(heading)
                && heading + 1 < wanted.blocks().size()
                && !isHeading(heading + 1)
                && !wanted.fits(heading + 1, heading + 1);
    }

    private boolean isHeading(int block) {
        return wanted.blocks().get(block).isHeading();
    }

    /// @return the first block that is not on the screen yet
    private int withHeading(int heading) {
        int block = heading + 1;
        Measure size = size(block).orElse(sizes.getLast());
        if (!size.fits(heading, block)) {
            steps.add(step(size, heading, heading, heading, 0, 0));
            return block;
        }
        steps.add(step(size, heading, block, heading, 0, 0));
        steps.add(step(size, heading, block, block, 0, 0));
        return block + 1;
    }

    /// The first size that a block fits a screen in, with nothing but its heading.
    private Optional<Measure> size(int block) {
        return sizes.stream().filter(size -> size.fits(block, block)).findFirst();
    }

    /// @return the first block after the screen
    private int screen(int from) {
        int to = shared(from, last(from));
        for (int shown = from; shown <= to; shown++) {
            steps.add(step(wanted, from, to, shown, 0, 0));
        }
        return to + 1;
    }

    /// The last block that has room on the screen.
    private int last(int from) {
        int to = from;
        while (to + 1 < wanted.blocks().size()
                && !isHeading(to + 1)
                && wanted.fits(to + 1, to + 1)
                && wanted.fits(from, to + 1)) {
            to++;
        }
        return to;
    }

    /// Where only the end of a list would stand on the next screen, some items go there as well.
    private int shared(int from, int last) {
        if (!isItem(last) || !isItem(last + 1) || !wanted.fits(last + 1, last + 1)) {
            return last;
        }
        int end = last(last + 1);
        if (!isItem(end) || isItem(end + 1)) {
            return last;
        }
        int to = last;
        while (to > from
                && isItem(to - 1)
                && wanted.fits(to, end)
                && wanted.height(to, end) < wanted.height(from, to)) {
            to--;
        }
        return to;
    }

    private boolean isItem(int block) {
        return block < wanted.blocks().size() && wanted.blocks().get(block).kind() == Kind.ITEM;
    }

    private void pieces(int at) {
        Measure smallest = sizes.getLast();
        Block block = smallest.blocks().get(at);
        double around = smallest.height(at, at) - block.height();
        double room = Math.max(smallest.room() - around, smallest.room() / 3);
        if (room < LEAST_ROOM) {
            steps.add(step(smallest, at, at, at, 0, 0)); // measured before the view had its size
            return;
        }
        double top = 0;
        while (top < block.height() - 1) {
            double repeated = top > 0 ? block.repeated() : 0;
            double bottom = end(block, top, Math.max(room - repeated, room / 3));
            steps.add(step(smallest, at, at, at, top - repeated, bottom));
            top = bottom;
        }
    }

    /// The place to cut that is nearest to a fair share, so that no line is left alone on the last piece. Rows of a table
    /// stay whole, unless little of the screen were used then. Where no place is in reach, what is.
    private static double end(Block block, double top, double room) {
        double left = block.height() - top;
        if (left <= room) {
            return block.height();
        }
        double share = top + left / Math.ceil(left / room);
        Comparator<Double> fair = Comparator.comparingDouble(cut -> Math.abs(cut - share));
        return block.cuts().stream()
                .filter(cut -> cut > top + room * LEAST_SHARE && cut <= top + room)
                .min(fair)
                .or(
                        () ->
                                Stream.concat(block.cuts().stream(), block.finer().stream())
                                        .filter(cut -> cut > top + 1 && cut <= top + room)
                                        .min(fair))
                .orElse(top + room);
    }

    private static Step step(
            Measure measure, int from, int to, int shown, double top, double bottom) {
        Block last = measure.blocks().get(shown);
        int end =
                measure.blocks().stream()
                        .skip(shown + 1L)
                        .mapToInt(Block::start)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
        return new Step(
                measure.percent(),
                from,
                to,
                shown,
                top,
                bottom,
                last.kind(),
                last.box(),
                last.text(),
                last.start(),
                end);
    }
}
