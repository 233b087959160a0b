#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Starts Carrel with its own Java, from the folder that this script's bin/ lies in, wherever that is now. It calls no
# other program unless it is a link: each would cost a millisecond or two of the start.

stop() {
    printf '%s\n' "$1" >&2
    exit 69
}

script=$0
while [ -h "$script" ]; do
    link=$(readlink "$script")
    case $link in
        /*) script=$link ;;
        *) script=${script%/*}/$link ;;
    esac
done
case $script in
    */*) ;;
    *) script=./$script ;;
esac
root=$(unset CDPATH && cd -- "${script%/*}/.." && pwd -P) || stop "Carrel cannot enter its own folder."
case $root in
    *:*) stop "Carrel cannot be started from a folder with a colon in its name: $root" ;;
esac
[ -x "$root/runtime/bin/java" ] || stop "Carrel's own Java is missing or may not be run: $root/runtime/bin/java"

# Without a locale Java would refuse every path that is not plain ASCII.
case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
    '' | C | POSIX) export LC_ALL=C.UTF-8 ;;
esac

# Meant for another Java; this one would say on the console that it picked them up.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

# Its jars one by one, in the order in which the cache was made: a folder's own order changes when it is copied.
lib=$root/lib
exec "$root/runtime/bin/java" @{program.jvm} "-XX:AOTCache=$lib/carrel.aot" "-Dcarrel.root=$root" -cp "@{program.path}" @{program.main} "$@"
