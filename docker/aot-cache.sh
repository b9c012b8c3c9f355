#!/bin/sh
# Starts the server once with its demo patients and keeps which classes and profiles the JVM needed, so that later
# starts take less than half the time. Needs Java 25 or newer: the cache fits the very JVM and jars that made it.
#   docker/aot-cache.sh <folder that "java -Djarmode=tools -jar ... extract" wrote>
set -eu
cd "$1"
jar=$(echo fertility-cds*.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
${JAVA:-java} -XX:AOTCacheOutput=fertility-cds.aot -jar "$jar" \
    --server.port=0 --fertility-cds.data-directory="$work" --fertility-cds.demo-data=true > "$work/log" 2>&1 &
server=$!
until grep -q ' Ready: ' "$work/log"; do
    kill -0 $server 2> /dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 1
done
kill $server
# The JVM writes the cache while it stops, and then says that SIGTERM ended it.
wait $server || true
test -s fertility-cds.aot
