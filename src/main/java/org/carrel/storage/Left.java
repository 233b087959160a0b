// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import org.carrel.course.SectionId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a course was left: where each of its sections stood, and which rows of its contents were open.
///
/// @param spots the section left last first, at most [#MOST], each section once
/// @param unfolded names of rows, as the contents give them; the newest first, at most [#MOST], each once
public record Left(List<Spot> spots, List<String> unfolded) {
    public static final int MOST = 300;

    public static final Left NOTHING = new Left(List.of(), List.of());

    /// Where a section stood.
    ///
    /// @param section its path
    /// @param start where the block at the upper edge starts in the canonical text
    /// @param within how much of that block is above the edge, as a part of its height; negative where it begins below
    public record Spot(String section, int start, double within) {
        public Spot {
            section = new SectionId(section).path();
            if (start < 0 || !Double.isFinite(within)) {
                throw new IllegalArgumentException("not in a text: " + start + ", " + within);
            }
        }
    }

    public Left {
        spots = spots.stream().limit(MOST).toList();
        unfolded = unfolded.stream().limit(MOST).toList();
    }

    public Optional<Spot> spot(String section) {
        return spots.stream().filter(spot -> spot.section().equals(section)).findFirst();
    }

    public Left with(Spot spot) {
        return new Left(
                Stream.concat(
                                Stream.of(spot),
                                spots.stream()
                                        .filter(other -> !other.section().equals(spot.section())))
                        .toList(),
                unfolded);
    }

    public Left with(String row, boolean open) {
        List<String> rows = new ArrayList<>(unfolded);
        rows.remove(row);
        if (open) {
            rows.addFirst(row);
        }
        return new Left(spots, rows);
    }

    /// This, and what was known before of sections and rows that this says nothing of.
    public Left over(Left before) {
        return new Left(
                Stream.concat(
                                spots.stream(),
                                before.spots.stream()
                                        .filter(other -> spot(other.section()).isEmpty()))
                        .toList(),
                Stream.concat(unfolded.stream(), before.unfolded.stream()).distinct().toList());
    }
}
