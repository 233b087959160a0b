#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Starts Carrel from the folder that this script's bin/ lies in, with the first Java of these:
# CARREL_JAVA (a java or its home), JAVA_HOME, the java that built Carrel, java on the PATH.

unset CDPATH

stop() {
    printf '%s\n' "$1" >&2
    exit 69
}

script=$0
while [ -h "$script" ]; do
    link=$(readlink "$script")
    case $link in
        /*) script=$link ;;
        *) script=$(dirname -- "$script")/$link ;;
    esac
done
root=$(cd -- "$(dirname -- "$script")/.." && pwd -P) || stop "Carrel cannot enter its own folder."

if [ -n "$CARREL_JAVA" ]; then
    java=$CARREL_JAVA
    [ -d "$java" ] && java=$java/bin/java
elif [ -n "$JAVA_HOME" ]; then
    java=$JAVA_HOME/bin/java
else
    java='@{program.java}'
    [ -x "$java" ] || java=$(command -v java) || stop "Carrel needs Java 25 or newer, and found no Java. Set CARREL_JAVA to one."
fi
[ -x "$java" ] || stop "Carrel needs Java 25 or newer, and there is none at $java. Set CARREL_JAVA to one."

# A Java's home says its version in a file; asking the java itself would cost as long as a tenth of the start.
version=
release=${java%/*}/../release
if [ -r "$release" ]; then
    while IFS='=' read -r key value; do
        [ "$key" = JAVA_VERSION ] && version=$value
    done <"$release"
else
    version=$("$java" -version 2>&1 | sed -n 's/^.* version \("[^"]*"\).*$/\1/p')
fi
version=${version#\"}
version=${version%%\"*}
major=${version%%[!0-9]*}
[ "${major:-0}" -ge 25 ] || stop "Carrel needs Java 25 or newer, and $java is ${version:-of no known version}. Set CARREL_JAVA to a newer one."

# Without a locale Java would refuse every path that is not plain ASCII.
case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
    '' | C | POSIX) export LC_ALL=C.UTF-8 ;;
esac

exec "$java" @{program.jvm} "-Dcarrel.root=$root" -cp "$root/lib/*" org.carrel.Main "$@"
