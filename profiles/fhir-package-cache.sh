#!/usr/bin/env bash
# Fills CACHE_HOME/.fhir/packages with the FHIR packages that SUSHI needs, from npm and Maven alone. Idempotent.
# Needs: mvn, npm, node, unzip, tar, perl.
set -euo pipefail

cache_home=${1:?usage: fhir-package-cache.sh CACHE_HOME}
packages=$cache_home/.fhir/packages
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$packages"
[ -f "$packages/packages.ini" ] || printf '[cache]\nversion = 3\n' >"$packages/packages.ini"

# The published package hl7.fhir.r4.core#4.0.1, which npm lacks, travels inside this jar.
core_from_maven() {
  local jar_version=4.11.1 target="$packages/hl7.fhir.r4.core#4.0.1"
  [ -f "$target/package/package.json" ] && return 0
  mvn -q -B dependency:copy "-Dartifact=com.ibm.fhir:fhir-registry:$jar_version" "-DoutputDirectory=$scratch/jar"
  unzip -q "$scratch/jar/fhir-registry-$jar_version.jar" 'hl7/fhir/core/package/*' \
    -x '*/StructureDefinition-de-*' -d "$scratch/core"
  rm -f "$scratch/core/hl7/fhir/core/package/.index.json"
  mkdir -p "$target"
  rm -rf "$target/package"
  mv "$scratch/core/hl7/fhir/core/package" "$target/package"
  cat >"$target/package/package.json" <<'JSON'
{"name":"hl7.fhir.r4.core","version":"4.0.1","type":"Core","canonical":"http://hl7.org/fhir","url":"http://hl7.org/fhir/R4","title":"FHIR R4 package","fhirVersions":["4.0.1"],"fhir-version-list":["4.0.1"],"dependencies":{}}
JSON
}

# A package that npm serves, refused when it is not the very file that was reviewed.
package_from_npm() {
  local name=$1 version=$2 integrity=$3 target="$packages/$1#$2" found
  [ -f "$target/package/package.json" ] && return 0
  mkdir -p "$scratch/$name"
  (cd "$scratch/$name" && npm pack --silent "$name@$version" >/dev/null)
  found=sha512-$(openssl dgst -sha512 -binary "$scratch/$name"/*.tgz | base64 -w0)
  if [ "$found" != "$integrity" ]; then
    echo "$name $version is not the file that was reviewed: expected $integrity, got $found" >&2
    exit 1
  fi
  tar xzf "$scratch/$name"/*.tgz -C "$scratch/$name"
  mkdir -p "$target"
  rm -rf "$target/package"
  mv "$scratch/$name/package" "$target/package"
}

# An empty package in place of one that SUSHI adds by itself and that we use nothing of.
stub() {
  local target="$packages/$1#$2/package"
  mkdir -p "$target"
  echo "{\"name\":\"$1\",\"version\":\"$2\",\"type\":\"IG\",\"canonical\":\"http://example.invalid/$1\",\"url\":\"http://example.invalid/$1\",\"fhirVersions\":[\"4.0.1\"],\"dependencies\":{}}" >"$target/package.json"
  echo '{"index-version":2,"files":[]}' >"$target/.index.json"
}

# hl7.terminology.r4 7.0.1 asks for extensions 5.2.0, npm has the version below only. The dependency on terminology is
# cut from the alias, because it would close a circle.
alias_extensions() {
  local target="$packages/hl7.fhir.uv.extensions.r4#5.2.0"
  [ -d "$target" ] && return 0
  cp -r "$packages/hl7.fhir.uv.extensions.r4#5.3.0-ballot-tc1" "$target"
  perl -0pi -e 's/"5\.3\.0-ballot-tc1"/"5.2.0"/; s/,\s*"hl7\.terminology\.r4"\s*:\s*"[^"]*"//' "$target/package/package.json"
}

core_from_maven
package_from_npm hl7.terminology.r4 7.0.1 'sha512-UamZUcARk/TEaJb7X0hDyANmC7bCv0Jof0u0uGIOB2O9VQX0uV45Vf4EyONHM6Sejv6q7sXEAzKAQsgw1Cld3A=='
package_from_npm hl7.fhir.uv.extensions.r4 5.3.0-ballot-tc1 'sha512-mhPmWj0dZvIC7JQLkqxT42/UpoIyYwFtSiIZbhX/ArfX96hR5oTqNvAUvMD+dMH45m4mGMQ19WyCZFpP1OLEbQ=='
stub hl7.fhir.uv.tools.r4 0.0.0-stub
stub hl7.fhir.xver-extensions 0.1.0
alias_extensions
