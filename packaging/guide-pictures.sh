#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Takes the pictures of the guide anew, from the module on mentoring: sh packaging/guide-pictures.sh [CARREL]
# Without CARREL, the program that the build left in target/ takes them. ImageMagick makes them small.

set -eu
cd "$(dirname "$0")/.."
carrel=${1:-target/carrel/bin/carrel}
pictures=modules/using-carrel/pictures

# NAME SECTION THEME SIZE ZOOM
take() {
    "$carrel" snapshot modules/mentoring --section "mentoring/$2" --theme "$3" --size "$4" --zoom "$5" \
        --out "$pictures/$1.png"
    # 64 colours are enough for a window, and half of the bytes.
    convert "$pictures/$1.png" -strip -dither None -colors 64 "PNG8:$pictures/$1.png"
}

take window section-1-0 light 1280x760 100
take large section-3-1 dark 1100x660 150
take contrast section-7-0 contrast 1100x660 100
take worksheet section-9-1 sepia 1100x860 80
