#!/bin/sh
# Starts the server once with its demo patients and keeps the classes that the JVM loaded (from Java 25 on, their
# profiles too), so that later starts take about half the time. What is kept fits the very JVM and jars that made it.
#   docker/aot-cache.sh <folder that "java -Djarmode=tools -jar ... extract" wrote>
# Run the server in that folder with -XX:AOTCache=fertility-cds.aot (Java 25 or newer) or, with an older Java,
# -XX:SharedArchiveFile=fertility-cds.jsa.
set -eu
cd "$1"
java=${JAVA:-java}
jar=$(echo fertility-cds*.jar)
if [ "$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')" -ge 25 ]; then
    kept=fertility-cds.aot
    option=-XX:AOTCacheOutput=$kept
else
    kept=fertility-cds.jsa
    option=-XX:ArchiveClassesAtExit=$kept
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" "$option" -jar "$jar" \
    --server.port=0 --fertility-cds.data-directory="$work" --fertility-cds.demo-data=true > "$work/log" 2>&1 &
server=$!
until grep -q ' Ready: ' "$work/log"; do
    kill -0 $server 2> /dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 1
done
kill $server
# The JVM writes while it stops, and then says that SIGTERM ended it.
wait $server || true
test -s $kept
