#!/bin/sh
# How long the program takes to start (design.md §9): the window until the example's heatmap stands in it, beside a bare
# JavaFX window with a chart, both with what Java keeps of a start for the next; `mindgap help`; and the heap in use when
# the example stands, under a limit of 256 MB.
#
#   docs/verification/start.sh [RUNS]
#
# JAVA_HOME says with which Java. Needs Xvfb for the window (apt install xvfb); without it only `help` is measured.
set -u

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
runs=${1:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# the middle and the largest of numbers, one per line
middle() {
    sort -n "$1" | awk '{ n[NR] = $1 } END { printf "median %d ms, largest %d ms of %d runs\n", n[int((NR + 1) / 2)], n[NR], NR }'
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
echo "$("$java" -version 2>&1 | sed -n 1p)"
echo "processors: $(getconf _NPROCESSORS_ONLN); load before: $(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo unknown)"
"$home/mindgap" help > /dev/null || exit 2

n=0
while [ $n -lt "$runs" ]; do
    from=$(date +%s%N)
    "$home/mindgap" help > /dev/null
    echo $((($(date +%s%N) - from) / 1000000)) >> "$work/help"
    n=$((n + 1))
done
echo "mindgap help (to reach 400 ms): $(middle "$work/help")"

if ! command -v xvfb-run > /dev/null; then
    echo "Xvfb is not here: the window cannot be measured (apt install xvfb)."
    exit 0
fi

# Notes the time and becomes the program. Not what the system says of a process: it counts from the second in which the
# machine came up, and is up to a second early.
timed='date +%s%N > "$0"; exec "$@"'

# milliseconds from the note to the mark
between() {
    echo $(($(cut -d' ' -f1 "$work/mark") - $(cat "$work/from") / 1000000))
}

# the window: one start makes the archive, the others are measured; each finds an empty home
window() {
    rm -rf "$work/home" "$work/mark"
    mkdir "$work/home"
    MINDGAP_JAVA_OPTS="-Duser.home=$work/home -Dmindgap.start.mark=$work/mark $1" XDG_CONFIG_HOME=$work/home \
        xvfb-run -a -s '-screen 0 1280x800x24' sh -c "$timed" "$work/from" "$home/mindgap" > "$work/log" 2>&1
    [ -s "$work/mark" ] || { echo "the window did not come up:" && tail -n 20 "$work/log" && exit 1; }
}
window '' || exit 1
n=0
while [ $n -lt "$runs" ]; do
    window '' || exit 1
    between >> "$work/window"
    cut -d' ' -f3 "$work/mark" >> "$work/busy"
    n=$((n + 1))
done
echo "start to the example's heatmap (to reach 1000 ms): $(middle "$work/window")"
echo "  of processors:                                    $(middle "$work/busy")"

# the limit: JavaFX and a chart of JFreeChart, nothing else, with the same virtual machine and an archive of its own
app=$home/packaging/target/quick/app
mkdir "$work/bare"
cat > "$work/bare/Bare.java" << 'JAVA'
import java.nio.file.*;
import java.time.*;
import javafx.animation.AnimationTimer;
import javafx.application.*;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jfree.chart.*;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.category.DefaultCategoryDataset;

public class Bare extends Application {
    public static void main(String[] args) {
        Application.launch(Bare.class, args);
    }

    @Override
    public void start(Stage stage) {
        var data = new DefaultCategoryDataset();
        for (var i = 0; i < 50; i++) {
            data.addValue(i, "row", "" + i);
        }
        stage.setScene(new Scene(new ChartViewer(ChartFactory.createBarChart("bare", "x", "y", data)), 1280, 800));
        stage.show();
        new AnimationTimer() {
            int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    try {
                        Files.writeString(Path.of(System.getProperty("mark")), System.currentTimeMillis() + " "
                                + ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() + "\n");
                    } catch (Exception e) {
                        e.printStackTrace();
                    }
                    Platform.exit();
                }
            }
        }.start();
    }
}
JAVA
path=
for jar in "$app"/lib/*.jar; do
    path=$path${path:+:}$jar
done
modules=javafx.controls,javafx.swing
(cd "$work/bare" && "${java}c" --module-path "$app/javafx" --add-modules $modules -cp "$path" -d classes Bare.java && "${java%java}jar" -c -f bare.jar -C classes .) || exit 2
bare() {
    rm -f "$work/mark"
    xvfb-run -a -s '-screen 0 1280x800x24' sh -c "$timed" "$work/from" "$java" "$@" -Dmark="$work/mark" --module-path "$app/javafx" --add-modules $modules \
        -cp "$work/bare/bare.jar:$path" Bare > "$work/log" 2>&1
    [ -s "$work/mark" ] || { echo "the bare window did not come up:" && tail -n 20 "$work/log" && exit 1; }
}
make=-XX:ArchiveClassesAtExit=$work/bare/bare.jsa
use=-XX:SharedArchiveFile=$work/bare/bare.jsa
if "$java" -XX:AOTCacheOutput="$work/none" -version > /dev/null 2>&1; then # from Java 25 on
    make=-XX:AOTCacheOutput=$work/bare/bare.aot
    use=-XX:AOTCache=$work/bare/bare.aot
fi
bare "$make" || exit 1
n=0
while [ $n -lt "$runs" ]; do
    bare "$use" || exit 1
    between >> "$work/bare/times"
    cut -d' ' -f2 "$work/mark" >> "$work/bare/busy"
    n=$((n + 1))
done
echo "  beside it a bare JavaFX window with a chart:      $(middle "$work/bare/times")"
echo "  of processors:                                    $(middle "$work/bare/busy")"

window -Xmx256m || exit 1
echo "heap in use with the example's heatmap, -Xmx256m: $(($(cut -d' ' -f2 "$work/mark") / 1000000)) MB"
