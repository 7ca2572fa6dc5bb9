#!/bin/sh
# Reads damaged files with every reader of survey files, answers, codebooks and studies, with 256 MB of memory, and
# prints how they ended. A file that takes five seconds of processor time, a failure of Java and a study that is not as before or whole are
# findings: exit code 1.
#
#   docs/verification/fuzz.sh [FILES [SEED [NAME...]]]
#
# FILES per reader, 2000 where nothing is said; NAME as in the first column of what it prints ('survey csv').
# Real files are taken from ../shared (or MINDGAP_SHARED) where they are there. MINDGAP_MAVEN: mvn, or 'mvn -o'.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
files=${1:-2000}
seed=${2:-20261121}
[ $# -lt 1 ] || shift
[ $# -lt 1 ] || shift
built=$home/app/target/quick

# shellcheck disable=SC2086 # a command with its options
(cd "$home" && ${MINDGAP_MAVEN:-mvn} -q --batch-mode -Pquick -DskipTests=false -pl app test-compile \
    dependency:build-classpath -Dmdep.outputFile="$built/test-class-path" -Dmdep.includeScope=test) >&2

echo "Damaged files: $files for each reader, seed $seed, 256 MB of memory"
exec java -Xmx256m -XX:+UseSerialGC -Djava.awt.headless=true -Dmindgap.shared="${MINDGAP_SHARED:-$home/../shared}" \
    -Dlogback.configurationFile="$home/packaging/src/test/resources/logback-test.xml" \
    -cp "$built/test-classes:$built/classes:$(cat "$built/test-class-path")" \
    org.mindgap.fuzz.FuzzMain "$files" "$seed" "$@"
