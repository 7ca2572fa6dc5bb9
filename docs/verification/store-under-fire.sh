#!/bin/sh
# Kills the program with -9 at random moments of imports, fills its disk, takes its rights away, hands it damaged,
# foreign and newer files. After each: a result or a sentence, exit code 0, 1 or 2, a study as before or with all of it.
#
#   docs/verification/store-under-fire.sh [KILLS [SEED]]
#
# As root (mounts, another user); otherwise what needs root is skipped and named. MINDGAP_MAVEN: mvn, or 'mvn -o'.
# MINDGAP_CLASSES: a class path to use instead of building. Last output: store-under-fire.txt.
set -u

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
kills=${1:-100}
seed=${2:-20261121}
built=$home/app/target/quick
if [ -z "${MINDGAP_CLASSES:-}" ]; then
    # shellcheck disable=SC2086 # a command with its options
    (cd "$home" && ${MINDGAP_MAVEN:-mvn} -q --batch-mode -Pquick -DskipTests=false -pl app test-compile \
        dependency:build-classpath -Dmdep.outputFile="$built/test-class-path" -Dmdep.includeScope=test) >&2 || exit 2
    MINDGAP_CLASSES=$built/test-classes:$built/classes:$(cat "$built/test-class-path")
fi
work=$(mktemp -d)
wrong=0
cleanup() {
    umount "$work/full" 2> /dev/null
    fusermount -u "$work/net" 2> /dev/null
    rm -rf "$work"
}
trap cleanup EXIT

# where another user may read it too
mkdir "$work/program"
place=
number=0
old_ifs=$IFS
IFS=:
for part in $MINDGAP_CLASSES; do
    number=$((number + 1))
    case $part in
        *.jar) cp "$part" "$work/program/$number.jar" && place=$place:$work/program/$number.jar ;;
        *) [ ! -d "$part" ] || { cp -r "$part" "$work/program/$number" && place=$place:$work/program/$number; } ;;
    esac
done
IFS=$old_ifs
cp "$home/packaging/src/test/resources/logback-test.xml" "$work/program/logback.xml"
chmod -R a+rX "$work"
MINDGAP_CLASSES=${place#:}

mindgap() {
    java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlogback.configurationFile="$work/program/logback.xml" \
        -cp "$MINDGAP_CLASSES" org.mindgap.fire.FireChild "$@"
}

# NAME EXIT WORDS COMMAND...: the command ends so and says so, and no word of the inside of the program is heard
expect() {
    name=$1 code=$2 words=$3
    shift 3
    timeout 300 "$@" > "$work/said" 2>&1
    ended=$?
    if [ $ended -ne "$code" ] || ! grep -q -- "$words" "$work/said" || grep -Eq 'Exception|Error:|^[[:space:]]*at ' "$work/said"; then
        wrong=$((wrong + 1))
        echo "WRONG  $name: ended with $ended, wanted $code and '$words':"
        head -c 600 "$work/said"
    else
        echo "ok     $name: $(grep -m1 -- "$words" "$work/said" | head -c 150)"
    fi
}

# NAME FOLDER: neither a lock nor a file that was to get another name
no_leavings() {
    found=$(ls "$2" | grep -E '\.(lock|new)$')
    if [ -z "$found" ]; then
        echo "ok     $1: no lock, nothing half-made"
    else
        wrong=$((wrong + 1))
        echo "WRONG  $1: $found"
    fi
}

# NAME FOLDER FILES: nothing but these stands in a folder
only() {
    found=$(ls "$2" | tr '\n' ' ')
    if [ "$found" = "$3 " ]; then
        echo "ok     $1: only $3"
    else
        wrong=$((wrong + 1))
        echo "WRONG  $1: $found"
    fi
}

echo "Kills: $kills, seed $seed"
mkdir "$work/kills"
java -XX:+UseSerialGC -Dlogback.configurationFile="$work/program/logback.xml" \
    -cp "$MINDGAP_CLASSES" org.mindgap.fire.FireMain "$kills" "$seed" "$work/kills" || wrong=$((wrong + 1))

cd "$work" || exit 2
cp "$work/kills/lane-0/survey.csv" "$work/kills/lane-0/codebook.json" "$work/kills/lane-0/answers.jsonl" .
run() { mindgap "$@"; }
# timeout starts programs, no functions
cat > "$work/mindgap.sh" <<END
#!/bin/sh
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlogback.configurationFile=$work/program/logback.xml -cp $MINDGAP_CLASSES org.mindgap.fire.FireChild "\$@"
END
chmod 755 "$work/mindgap.sh" "$work"
program=$work/mindgap.sh

echo
echo "Files that are none, or not whole"
mkdir whole && run new whole/a.mindgap > /dev/null && run import survey survey.csv --codebook codebook.json --study whole/a.mindgap > /dev/null 2>&1
whole=$work/whole/a.mindgap
mkdir bad
printf 'country,weight\nIN,1\n' > bad/text.mindgap
: > bad/empty.mindgap
head -c 5000 "$whole" > bad/cut.mindgap
head -c "$(($(wc -c < "$whole") - 1))" "$whole" > bad/last.mindgap
cp "$whole" bad/zero.mindgap && dd if=/dev/zero of=bad/zero.mindgap bs=4096 seek=3 count=40 conv=notrunc 2> /dev/null
cp "$whole" bad/newer.mindgap && printf '\000\000\003\347' | dd of=bad/newer.mindgap bs=1 seek=60 conv=notrunc 2> /dev/null
cp "$whole" bad/foreign.mindgap && printf 'XXXX' | dd of=bad/foreign.mindgap bs=1 seek=68 conv=notrunc 2> /dev/null
sums=$(cat bad/* | sha256sum)
for one in text:'not a Mindgap study' empty:'empty' cut:'damaged' last:'damaged' zero:'damaged' newer:'newer Mindgap' foreign:'another program'; do
    file=bad/${one%%:*}.mindgap
    expect "check ${one%%:*}" 1 "${one#*:}" "$program" check "$file"
    [ "${one%%:*}" = zero ] || expect "baseline into ${one%%:*}" 1 "${one#*:}" "$program" baseline --answers uniform --study "$file"
done
[ "$sums" = "$(cat bad/* | sha256sum)" ] && echo "ok     none of them was changed" || { wrong=$((wrong + 1)); echo "WRONG  a file was changed"; }
expect "no such file" 1 'no such file' "$program" check bad/none.mindgap
expect "wrong use" 2 'answers' "$program" baseline --study "$whole"

if [ "$(id -u)" -ne 0 ]; then
    echo
    echo "skipped: full disk, rights, network-like folders (need root)"
else
    echo
    echo "A full disk (tmpfs of 400 KB)"
    mkdir full && mount -t tmpfs -o size=400k tmpfs full
    run new full/a.mindgap > /dev/null
    expect "a small baseline fits" 0 'uniform' "$program" baseline --answers uniform --study full/a.mindgap
    expect "a survey fits" 0 '4000' "$program" import survey survey.csv --codebook codebook.json --study full/a.mindgap
    expect "answers beyond the disk" 1 'disk is full' "$program" import answers answers.jsonl --study full/a.mindgap
    expect "the study is whole" 0 'No problems\|Warning\|Note' "$program" check full/a.mindgap
    head -c 2000000 /dev/zero > full/filler 2> /dev/null
    expect "no byte free" 1 'disk is full' "$program" baseline --answers majority --study full/a.mindgap
    no_leavings "after it" full
    expect "a new study" 1 'disk is full' "$program" new full/b.mindgap
    no_leavings "after it" full
    expect "reading goes on" 0 'uniform' "$program" models --study full/a.mindgap
    rm full/filler
    mount -o remount,size=20m full
    expect "with room again" 0 'majority' "$program" baseline --answers majority --study full/a.mindgap
    only "with room" full a.mindgap
    umount full

    echo
    echo "Rights (as nobody)"
    mkdir closed && cp "$whole" closed/a.mindgap && chmod 444 closed/a.mindgap && chmod 755 closed
    expect "reading" 0 'No problems' runuser -u nobody -- "$program" check closed/a.mindgap
    expect "writing a read-only file" 1 'may only be read' runuser -u nobody -- "$program" baseline --answers uniform --study closed/a.mindgap
    chmod 666 closed/a.mindgap
    expect "writing in a read-only folder" 1 'Nothing can be written' runuser -u nobody -- "$program" baseline --answers uniform --study closed/a.mindgap
    expect "a new study there" 1 'Nothing can be written' runuser -u nobody -- "$program" new closed/b.mindgap
    chmod 000 closed/a.mindgap
    expect "no right at all" 1 'may not read' runuser -u nobody -- "$program" check closed/a.mindgap
    only "after all" closed a.mindgap

    echo
    echo "A folder like one of the network (FUSE without shared memory)"
    if command -v bindfs > /dev/null; then
        mkdir far net && bindfs --direct-io far net
        expect "new" 0 'Created' "$program" new net/a.mindgap
        expect "survey" 0 '4000' "$program" import survey survey.csv --codebook codebook.json --study net/a.mindgap
        expect "answers" 0 '6000' "$program" import answers answers.jsonl --study net/a.mindgap
        expect "check" 0 'rows\|No problems\|Warning\|Note' "$program" check net/a.mindgap
        only "after it" net a.mindgap
        fusermount -u net
    else
        echo "skipped: no bindfs"
    fi
fi

echo
echo "A copy made while it is open, locks"
mkdir busy && cp "$whole" busy/a.mindgap
host=$(tr 'A-Z' 'a-z' < /proc/sys/kernel/hostname)
printf 'mindgap-lock 1\n%s\n999999\n0\n2026-01-01T00:00:00Z\n' "$host" > busy/a.mindgap.lock
expect "lock of a dead process" 0 'taken over' "$program" baseline --answers uniform --study busy/a.mindgap
printf 'mindgap-lock 1\nelsewhere\n1\n0\n2026-01-01T00:00:00Z\n' > busy/a.mindgap.lock
expect "lock of another computer" 1 'elsewhere' "$program" baseline --answers majority --study busy/a.mindgap
expect "reading beside it" 0 'uniform' "$program" models --study busy/a.mindgap
rm busy/a.mindgap.lock
"$program" import answers answers.jsonl --study busy/a.mindgap > /dev/null 2>&1 &
writer=$!
copies=0 refused=0
while kill -0 $writer 2> /dev/null; do
    cp busy/a.mindgap "busy/copy-$copies.mindgap"
    copies=$((copies + 1))
    [ $copies -lt 6 ] || break
done
if [ -e busy/a.mindgap.lock ]; then
    expect "a second writer" 1 'open in another Mindgap' "$program" baseline --answers national --study busy/a.mindgap
fi
wait $writer
for copy in busy/copy-*.mindgap; do
    "$program" check "$copy" > said 2>&1
    ended=$?
    if [ $ended -gt 1 ] || grep -Eq 'Exception|^[[:space:]]*at ' said; then
        wrong=$((wrong + 1))
        echo "WRONG  $copy: $(head -c 300 said)"
    fi
    [ $ended -eq 0 ] || refused=$((refused + 1))
done
echo "ok     copies made meanwhile: $copies, opened whole $((copies - refused)), refused in words $refused"

echo
echo "Wrong: $wrong"
[ $wrong -eq 0 ]
