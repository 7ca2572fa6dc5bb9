#!/bin/sh
# A whole run on the practice study, three ways, and whether the gaps are those of the recorded answers:
#   1. through the local engine with a model in GGUF (any; a tiny one of random weights will do), by the options' texts;
#   2. the same run replayed from its study; 3. two models of the study served by serve-recorded, and asked over HTTP.
#
#   docs/verification/whole-run.sh MINDGAP MODEL.gguf [PORT]     MINDGAP: ./mindgap, or that of an image
#
# Needs python3 and curl.
set -u

mindgap=$1 model=$(readlink -f "$2") port=${3:-8799}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { "$mindgap" "$@"; }
plan() { # NAME, fields of the endpoint, fields of the plan
    printf '{"schema":"plan/1","name":"Whole run"%s,"endpoints":[{"id":"%s",%s}]}' "${3:-}" "$1" "$2" > "$work/$1.json"
}
gaps() {
    say gaps --study "$work/$1.mindgap" --metric gap.points,tv --by model,asked_as,PLACE,FAITH,question --all-questions \
        --keep-failed --replicates 0 --csv > "$work/$1.csv" 2> "$work/out"
}
asked() { # PLAN STUDY
    say run "$work/$1.json" --study "$work/$2.mindgap" > "$work/out" 2>&1 || tail -n 3 "$work/out"
    sed -n 's/^Run [0-9a-f]*: \([0-9]* requests sent\).*/\1/p' "$work/out"
}
for study in local replayed served source; do
    say new "$work/$study.mindgap" --practice > "$work/out" 2>&1 || { cat "$work/out"; exit 2; }
done

plan local "\"kind\":\"llama\",\"address\":\"$model\"" ',"mode":"option-text"'
echo "local engine: $(asked local local)"
plan replayed "\"kind\":\"recorded\",\"address\":\"$work/local.mindgap\",\"model\":\"$(basename "$model")\"" ',"mode":"option-text"'
echo "replayed: $(asked replayed replayed)"

"$mindgap" serve-recorded "$work/source.mindgap" --port "$port" > "$work/served" 2>&1 &
server=$!
until curl -s "http://127.0.0.1:$port/v1/models" > "$work/models"; do
    kill -0 $server 2> /dev/null || { cat "$work/served"; exit 2; }
    sleep 0.5
done
for name in Mirror Exaggerator; do
    id=$(echo "$name" | tr 'A-Z' 'a-z')-again
    plan "$id" "\"kind\":\"openai\",\"address\":\"http://127.0.0.1:$port/v1\",\"model\":\"$name\""
    echo "served $name: $(asked "$id" served)"
done
kill $server

for study in local replayed served; do gaps $study; done
python3 - "$work" "$(basename "$model")" << 'END'
import csv, hashlib, sys
folder, model = sys.argv[1:]
def cells(study, name):
    rows = csv.DictReader(open('%s/%s.csv' % (folder, study)))
    return {tuple(r[k] for k in ('asked_as', 'PLACE', 'FAITH', 'question', 'metric')): r['value'] for r in rows if r['model'] == name}
def same(what, a, b):
    both = [(float(a[k]), float(b[k])) for k in a if a[k] and b.get(k)]
    alone = sum(1 for k in set(a) | set(b) if bool(a.get(k)) != bool(b.get(k)))
    most = max((abs(p - q) for p, q in both), default=float('nan'))
    good = both and not alone and most < 1e-9
    print('%s: %s: %d cells with numbers on both sides, largest difference %g, numbers on one side alone %d'
          % ('holds' if good else 'FAILS', what, len(both), most, alone))
local = cells('local', 'local')
print('numbers of the local engine: %d, SHA-256 %s' % (sum(1 for v in local.values() if v), hashlib.sha256(repr(sorted(local.items())).encode()).hexdigest()[:16]))
same('replayed as it was', local, cells('replayed', 'replayed') or cells('replayed', model))
for name in ('Mirror', 'Exaggerator'):
    same('served %s as it was recorded' % name, cells('served', name), cells('served', name + ', asked from here'))
END
