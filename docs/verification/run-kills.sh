#!/bin/sh
# Kills a run with -9 at random moments (RunKillBench) and prints what became of it.
#
#   docs/verification/run-kills.sh [KILLS [SEED]]
#
# 200 kills where nothing is said: minutes on a quiet machine. MINDGAP_MAVEN: mvn, or 'mvn -o'.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
kills=${1:-200}
seed=${2:-200}

# shellcheck disable=SC2086 # a command with its options
(cd "$home" && ${MINDGAP_MAVEN:-mvn} -q --batch-mode -Pbench -pl app test -Dtest=RunKillBench \
    "-Dmindgap.bench.kills=$kills" "-Dmindgap.bench.seed=$seed") >&2
cat "$home/app/target/bench/run-kills.txt"
