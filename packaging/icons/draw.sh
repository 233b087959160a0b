#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Draws the icons in all sizes from carrel.svg, for the window and for the installers; needs rsvg-convert (package
# librsvg2-bin). To be run when the drawing was changed; what it draws is kept with the sources.
cd -- "$(dirname -- "$0")" || exit
to=../../src/main/resources/org/carrel/ui/icons
mkdir -p "$to"
for size in 16 24 32 48 64 128 256; do
    rsvg-convert --width "$size" --height "$size" --output "$to/carrel-$size.png" carrel.svg || exit
done
