#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Takes the pictures of the guide anew, from the module on mentoring: sh packaging/guide-pictures.sh [CARREL]
# Without CARREL, the program that the build left in target/ takes them. ImageMagick makes them small. Those of the
# agenda and of the trainer's window want Xvfb, openbox and xdotool besides, and are left as they are without. The
# drawings of that module are made from their sources by rsvg-convert: handouts take no SVG.

set -eu
cd "$(dirname "$0")/.."
carrel=${1:-target/carrel/bin/carrel}
pictures=modules/using-carrel/pictures

# NAME: 64 colours are enough for a window, and half of the bytes.
small() {
    convert "$pictures/$1.png" -strip -dither None -colors 64 "PNG8:$pictures/$1.png"
}

# NAME SECTION THEME SIZE ZOOM
take() {
    "$carrel" snapshot modules/mentoring --section "mentoring/$2" --theme "$3" --size "$4" --zoom "$5" \
        --out "$pictures/$1.png"
    small "$1"
}

take window section-1-0 light 960x600 90
take large section-3-1 dark 960x600 150
take contrast section-7-0 contrast 960x600 90

command -v rsvg-convert > /dev/null && for drawing in modules/mentoring/pictures/*.svg; do
    rsvg-convert --zoom 2 "$drawing" | convert - -strip -dither None -colors 64 "PNG8:${drawing%.svg}.png"
done

for needed in Xvfb openbox xdotool import; do
    command -v "$needed" > /dev/null || { echo "no $needed: agenda.png and trainer.png stay as they are"; exit 0; }
done

# A screen and a home of their own, where nothing is that a person keeps.
home=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1680x720x24 3> "$home/display" 2> /dev/null &
started=$!
trap 'kill $started 2> /dev/null; rm -rf "$home"' EXIT
until [ -s "$home/display" ]; do kill -0 "$started"; sleep 0.2; done
DISPLAY=:$(cat "$home/display")
HOME=$home XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
LC_ALL=C.UTF-8
export DISPLAY HOME XDG_DATA_HOME XDG_CACHE_HOME LC_ALL
openbox > /dev/null 2>&1 &
started="$! $started"
"$carrel" modules/mentoring > /dev/null 2>&1 &
program=$!
started="$program $started"

# NAME: the window of this name, once it is there.
window() {
    until xdotool search --onlyvisible --name "$1" 2> /dev/null | tail -1 | grep .; do kill -0 "$program"; sleep 1; done
}

# KEY...: slowly, for a busy computer.
press() {
    for key in "$@"; do
        xdotool key "$key"
        sleep "$pace"
    done
}

# What the button Add offers: so many times down, then Enter.
add() {
    xdotool mousemove "$((left + 815))" "$((top + 88))" click 1
    sleep "$pace"
    down=$1
    while [ "$down" -gt 0 ]; do press Down; down=$((down - 1)); done
    press Return
}

pace=${PACE:-1}
main=$(window ' Carrel$')
sleep 10
xdotool windowsize --sync "$main" 920 600 windowmove "$main" 20 40
sleep 3
eval "$(xdotool getwindowgeometry --shell "$main" | grep '^[XY]=')"
left=$X top=$Y
press F9 ctrl+Next ctrl+shift+n
xdotool type 'Ask first: who was it for you? Give them a minute before anyone speaks.'
press Tab
xdotool type trainer
press Escape F8
add 1
add 4
press ctrl+Next
add 1
xdotool mousemove "$((left + 700))" "$((top + 168))" click 1
xdotool type 14:00
press Return
import -window "$main" "$pictures/agenda.png"
small agenda

press ctrl+F5
trainer=$(window '^Trainer$')
sleep 10
xdotool windowfocus --sync "$trainer"
press space space space
sleep 3
import -window "$trainer" "$pictures/trainer.png"
small trainer
