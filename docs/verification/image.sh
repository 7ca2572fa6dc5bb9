#!/bin/sh
# Whether the portable folder runs where there is no Java: unpacks the archive of an image (mvn -Pimage package) into a new
# folder with a space in its name, leaves no java on the PATH, and looks at what an image can lack: modules, letters of old
# files, locales, HTTPS, the keychain's fallback, the child of the local engine, the window, what was kept of the rehearsal.
#
#   docs/verification/image.sh [ARCHIVE.tar.gz [MODEL.gguf]]
#
# With a model in GGUF it is asked through the child process. Needs Xvfb for the window, openssl for HTTPS.
set -u

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
archive=${1:-$(ls "$root"/packaging/target/image/*.tar.gz 2> /dev/null | head -n 1)}
model=${2:-}
[ -f "$archive" ] || { echo "No image: build one with mvn -Pimage -DskipTests package"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
folder="$work/else where"
mkdir "$folder" "$work/home" "$work/tools" && tar -xzf "$archive" -C "$folder" || exit 2
image=$folder/mindgap

# The tools the launcher uses, and no java.
for tool in sh dirname readlink uname sed head cat rm mkdir mv find ls sleep grep env; do
    ln -s "$(command -v $tool)" "$work/tools/$tool"
done
failures=0
alone() {
    env -i PATH="$work/tools" HOME="$work/home" LC_ALL="${LANGUAGE_OF:-C.UTF-8}" MINDGAP_JAVA_OPTS="-Duser.home=$work/home ${MORE:-}" "$@"
}
told() { # WHAT, then what is to be in $work/out
    if grep -q -e "$2" "$work/out"; then
        echo "holds: $1"
    else
        echo "FAILS: $1" && sed 's/^/    /' "$work/out" | tail -n 8
        failures=$((failures + 1))
    fi
}

alone sh -c 'command -v java' && { echo "java is on the PATH"; exit 2; }
echo "Java of the image: $(sed -n 's/^JAVA_VERSION=//p' "$image/runtime/release"), $(du -sh "$image" | cut -f1), archive $(du -sh "$archive" | cut -f1)"

alone "$image/mindgap" help > "$work/out" 2>&1
told "help" "import"
# Java ends here where it cannot use what was kept
case $(ls "$image/app") in
    *.aot*) MORE=-XX:AOTMode=on ;;
    *) MORE=-Xshare:on ;;
esac
alone "$image/mindgap" help > "$work/out" 2>&1
told "what was kept of help is used in another folder" "import"
MORE=

alone "$image/mindgap" new "$work/practice.mindgap" --practice > "$work/out" 2>&1
told "a study, by SQLite" "Created"
alone "$image/mindgap" gaps --study "$work/practice.mindgap" --metric gap.points --by model --csv > "$work/gaps" 2> "$work/out"
cat "$work/gaps" >> "$work/out"
told "gaps" "Mirror"
alone "$image/mindgap" figure heatmap --study "$work/practice.mindgap" --out "$work/heatmap.pdf" > "$work/out" 2>&1
ls "$work" > "$work/out"
told "a figure as PDF" "heatmap.pdf"

printf 'id;q\n1;\261\342\265\266\n2;\272\322\261\263\n' > "$work/korean.csv"
alone "$image/mindgap" describe "$work/korean.csv" --encoding EUC-KR > "$work/out" 2>&1
told "Korean letters in EUC-KR" "기독"
printf 'id;q\n1;\276\330\267\270\n2;\315\324\312\305\322\301\n' > "$work/thai.csv"
alone "$image/mindgap" describe "$work/thai.csv" --encoding TIS-620 > "$work/out" 2>&1
told "Thai letters in TIS-620" "พุทธ"

for tag in de-DE tr-TR ar-EG fa-IR th-TH-u-ca-buddhist hi-IN-u-nu-deva ja-JP; do
    MORE="-Duser.language=${tag%%-*} -Duser.country=$(echo "$tag" | cut -d- -f2)"
    alone "$image/mindgap" gaps --study "$work/practice.mindgap" --metric gap.points --by model --csv > "$work/there" 2> "$work/out"
    MORE=
    cmp -s "$work/gaps" "$work/there" && echo same >> "$work/out"
    told "the same table on a computer of $tag" "^same$"
done

alone "$image/mindgap" key remove nobody-has-this > "$work/out" 2>&1
grep -q "Exception\|Error:\|NoClassDef" "$work/out" || echo in words >> "$work/out"
told "the keychain, or why there is none" "in words"

if command -v openssl > /dev/null; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
        -keyout "$work/key.pem" -out "$work/cert.pem" > /dev/null 2>&1
    port=$((20000 + $$ % 20000))
    openssl s_server -quiet -www -accept $port -key "$work/key.pem" -cert "$work/cert.pem" > "$work/tls" 2>&1 &
    server=$!
    alone "$image/mindgap" probe "https://localhost:$port/v1" --model m > "$work/out" 2>&1
    kill $server
    told "HTTPS with elliptic curves, as far as a certificate that nobody signed" "[Cc]ertificate\|certification\|trust"
else
    echo "not looked at: HTTPS, for there is no openssl"
fi

if [ -n "$model" ]; then
    alone "$image/mindgap" questions --study "$work/practice.mindgap" --csv > "$work/questions" 2>&1
    printf '{"schema":"plan/1","first":1,"asked_as":["none"],"endpoints":[{"id":"local","kind":"llama","address":"%s","model":"tiny"}]}' \
        "$model" > "$work/plan.json"
    alone "$image/mindgap" run "$work/plan.json" --study "$work/practice.mindgap" > "$work/out" 2>&1
    told "a GGUF model asked in the child process" "[1-9][0-9]* repl\|[1-9][0-9]* answer"
else
    echo "not looked at: the child of the local engine, for no model was named"
fi

if command -v xvfb-run > /dev/null; then
    tools=$PATH
    MORE=-Dmindgap.start.mark=$work/mark
    case $(ls "$image/app") in
        *window-*.aot*) MORE="$MORE -XX:AOTMode=on" ;;
        *window-*.jsa*) MORE="$MORE -Xshare:on" ;;
    esac
    # the time is noted by a shell that then becomes the program: start.sh says why
    xvfb-run -a -s '-screen 0 1280x800x24' sh -c 'date +%s%N > "$0"; exec "$@"' "$work/from" env -u JAVA_HOME PATH="$work/tools" HOME="$work/home" XDG_CONFIG_HOME="$work/home" \
        MINDGAP_JAVA_OPTS="-Duser.home=$work/home $MORE" "$image/mindgap" > "$work/out" 2>&1
    [ -s "$work/mark" ] && clock=$(($(cut -d' ' -f1 "$work/mark") - $(cat "$work/from") / 1000000)) && echo "the example stood after $clock ms" >> "$work/out"
    told "the window, from what was kept of the rehearsal (${clock:-} $(cut -d' ' -f3 "$work/mark" 2> /dev/null) ms on the clock and of processors)" "the example stood"
    ls -a "$work/home" > "$work/out"
    grep -q openjfx "$work/out" || echo "nothing of JavaFX in the home" >> "$work/out"
    told "JavaFX unpacks nothing into the home" "nothing of JavaFX"
    PATH=$tools
else
    echo "not looked at: the window, for there is no Xvfb"
fi

[ $failures -eq 0 ] || { echo "$failures of it do not hold"; exit 1; }
