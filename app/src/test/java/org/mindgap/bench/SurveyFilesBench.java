package org.mindgap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.ProblemException;

/**
 * Reads {@code .sav}, {@code .zsav} and {@code .dta}, all variables and ten of them, in turns with R's haven on the same
 * files in the same run (to reach, design.md §9: four times as fast), and looks for the smallest heap that is enough (to
 * reach: twice the bytes of the columns kept). Two sizes: 100,000 respondents of 300 variables, and 97,000 of 600 as the
 * World Values Survey has them. {@code mvn -Pbench -pl app test -Dtest=SurveyFilesBench}; writes {@code
 * target/bench/survey-files.txt}. Files that a run before has made are used again.
 */
@Tag("bench")
class SurveyFilesBench {
    private static final int TIMES = 3;
    /** Reads of a tenth of a second need more turns than those of a second to tell anything. */
    private static final int SHORT_TIMES = 9;

    private static final List<SurveyFilesMade> SIZES =
            List.of(new SurveyFilesMade("made", 100_000, 300), new SurveyFilesMade("wvs", 97_000, 600));

    private final List<String> lines = new ArrayList<>();

    @Test
    void readsFourTimesAsFastAsHavenInTwiceTheBytes() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench", "survey-files"));
        try (var r = Haven.start(folder)) {
            for (var size : SIZES) {
                size.write(folder);
                r.make(size.name());
                for (var ending : List.of("sav", "zsav", "dta")) {
                    var file = folder.resolve(size.name() + "." + ending);
                    if (!Files.exists(file)) {
                        say("%s: not made, R is not here", file.getFileName());
                        continue;
                    }
                    compare(file, size, size.variables(), r);
                    compare(file, size, 10, r);
                    heap(file, size.variables());
                }
            }
        }
        Files.write(folder.resolveSibling("survey-files.txt"), lines);
        assertThat(lines).isNotEmpty();
    }

    private void compare(Path file, SurveyFilesMade size, int variables, Haven r) throws IOException, ProblemException {
        var times = variables == size.variables() ? TIMES : SHORT_TIMES;
        var clock = new double[times];
        var busy = new double[times];
        var peer = new double[times];
        Arrays.fill(peer, Double.NaN);
        var first = 0.0;
        for (var i = -1; i < times; i++) {
            var cpu = cpu();
            var from = System.nanoTime();
            var rows = SurveyFilesHeap.read(file, variables).rows();
            var took = (System.nanoTime() - from) / 1e9;
            assertThat(rows).isEqualTo(size.rows());
            if (i < 0) {
                first = took;
                continue;
            }
            clock[i] = took;
            busy[i] = (cpu() - cpu) / 1e9;
            peer[i] = r.read(file.getFileName().toString(), variables == size.variables() ? 0 : variables)
                    .orElse(Double.NaN);
        }
        Arrays.sort(clock);
        Arrays.sort(busy);
        Arrays.sort(peer);
        say(
                "%-9s %3d variables, load %4.1f: first %.2f s, best %.3f s, median %.3f s, processors %.2f s;"
                        + " haven best %.2f s, median %.2f s: %.1f and %.1f times ours",
                file.getFileName(),
                variables,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                first,
                clock[0],
                clock[times / 2],
                busy[times / 2],
                peer[0],
                peer[times / 2],
                peer[0] / clock[0],
                peer[times / 2] / clock[times / 2]);
    }

    /** The smallest heap of a virtual machine of its own that reads all columns and keeps them, in steps of 4 MB. */
    private void heap(Path file, int variables) throws IOException, InterruptedException {
        var roomy = child(file, variables, 1024);
        var kept = roomy.orElseThrow(() -> new IllegalStateException("not even 1 GB is enough"));
        var low = 0;
        var high = 1024;
        while (high - low > 4) {
            var middle = (low + high) / 2 / 4 * 4;
            if (child(file, variables, middle).isPresent()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        say(
                "%-9s %3d variables: %.0f MB kept, read with -Xmx%dm and not with -Xmx%dm: at most %.2f times",
                file.getFileName(), variables, kept.getAsDouble(), high, low, high / kept.getAsDouble());
    }

    /** Megabytes of the columns, or nothing where the heap was too small. */
    private static Optional<OptionalDouble> child(Path file, int variables, int megabytes)
            throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SurveyFilesHeap.class.getName(),
                        file.toString(),
                        String.valueOf(variables))
                .redirectErrorStream(true)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return child.waitFor() == 0
                ? Optional.of(said.lines()
                        .filter(l -> l.startsWith("kept "))
                        .mapToDouble(l -> Double.parseDouble(l.substring(5)))
                        .findFirst())
                : Optional.empty();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void say(String format, Object... values) {
        var line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        lines.add(line);
    }

    /** An R that waits for what to read; says nothing where there is no R or no haven. */
    private record Haven(Optional<Process> r, Optional<Writer> to, Optional<BufferedReader> from)
            implements AutoCloseable {

        static Haven start(Path folder) throws IOException {
            Files.writeString(folder.resolve("peer.R"), """
                suppressMessages(library(haven))
                input <- file("stdin", "r")
                repeat {
                  word <- strsplit(readLines(input, 1), " ")[[1]]
                  if (!length(word)) break
                  if (word[1] == "make") {
                    name <- word[2]
                    if (!all(file.exists(paste0(name, c(".zsav", ".dta"))))) {
                      d <- read_sav(paste0(name, ".sav"), user_na = TRUE)
                      write_sav(d, paste0(name, ".zsav"), compress = "zsav")
                      write_dta(as.data.frame(lapply(d, function(x) { attributes(x) <- NULL; x })), paste0(name, ".dta"))
                      rm(d); gc()
                    }
                    cat("made\\n")
                  } else {
                    f <- word[1]; n <- as.integer(word[2]); gc(); from <- proc.time()[["elapsed"]]
                    if (grepl("dta$", f)) { if (n > 0) read_dta(f, col_select = seq_len(n)) else read_dta(f) }
                    else { if (n > 0) read_sav(f, user_na = TRUE, col_select = seq_len(n)) else read_sav(f, user_na = TRUE) }
                    cat(proc.time()[["elapsed"]] - from, "\\n")
                  }
                }
                """);
            try {
                var r = new ProcessBuilder("Rscript", "peer.R")
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return new Haven(
                        Optional.of(r),
                        Optional.of(r.outputWriter(StandardCharsets.UTF_8)),
                        Optional.of(
                                new BufferedReader(new InputStreamReader(r.getInputStream(), StandardCharsets.UTF_8))));
            } catch (IOException e) {
                return new Haven(Optional.empty(), Optional.empty(), Optional.empty());
            }
        }

        private Optional<String> ask(String words) throws IOException {
            if (to.isEmpty() || from.isEmpty()) {
                return Optional.empty();
            }
            try {
                to.get().write(words + "\n");
                to.get().flush();
                return Optional.ofNullable(from.get().readLine());
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        void make(String name) throws IOException {
            ask("make " + name);
        }

        /** Seconds. */
        OptionalDouble read(String file, int variables) throws IOException {
            var said = ask(file + " " + variables);
            return said.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(said.get().strip()));
        }

        @Override
        public void close() {
            r.ifPresent(Process::destroy);
        }
    }
}
