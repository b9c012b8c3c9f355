#!/usr/bin/env bash
# Makes terminology/json and profiles/json from the FHIR Shorthand in terminology and profiles/input/fsh.
#   profiles/build.sh           writes the JSON
#   profiles/build.sh --check   writes nothing; fails when the committed JSON is not what the Shorthand makes
# Needs: node, npm, mvn (once, for the package cache), and what profiles/fhir-package-cache.sh needs.
set -euo pipefail

mode=${1:-write}
profiles=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$profiles")
work=$profiles/target
home=$work/fhir-home
project=$work/sushi

[ -x "$profiles/node_modules/.bin/sushi" ] || (cd "$profiles" && npm ci --no-audit --no-fund)
"$profiles/fhir-package-cache.sh" "$home"

rm -rf "$project"
mkdir -p "$project/input/fsh"
cp "$profiles/sushi-config.yaml" "$project/"
cp "$profiles"/input/fsh/*.fsh "$project/input/fsh/"
for source in "$root"/terminology/*.fsh; do
  cp "$source" "$project/input/fsh/terminology-$(basename "$source")"
done
if ! HOME=$home "$profiles/node_modules/.bin/sushi" build -s "$project" >"$work/sushi.log" 2>&1 \
  || ! grep -qE ' 0 Errors +0 Warnings' "$work/sushi.log"; then
  cat "$work/sushi.log" >&2
  echo "SUSHI reported errors or warnings (above): mend the Shorthand and run profiles/build.sh again" >&2
  exit 1
fi

node "$profiles/write-json.mjs" "$mode" "$project/fsh-generated/resources" "$root"
