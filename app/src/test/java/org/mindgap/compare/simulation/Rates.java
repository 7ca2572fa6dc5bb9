package org.mindgap.compare.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Parts of rounds in which something happened, each with what it was to be; writes them to {@code target/bench}. */
final class Rates {
    static final int ROUNDS = Integer.getInteger("mindgap.bench.rounds", 4000);

    private static final double ERRORS = 3.5;

    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();

    Rates(String title) {
        this.title = title;
    }

    /** Counts rounds in which it happens; a rate that is further from a part than 3.5 of its standard errors is outside. */
    void near(String name, double part, int rounds, IntPredicate happens) {
        var rate = rate(rounds, happens);
        say(name, part + " wanted", rate, Math.abs(rate - part) > ERRORS * error(part, rounds));
    }

    /** The same where fewer are welcome. */
    void atMost(String name, double part, int rounds, IntPredicate happens) {
        var rate = rate(rounds, happens);
        say(name, "at most " + part, rate, rate - part > ERRORS * error(part, rounds));
    }

    /** A rate that is only told. */
    void told(String name, int rounds, IntPredicate happens) {
        say(name, "told", rate(rounds, happens), false);
    }

    /** A mean that is to be at most a number, with its standard error. */
    void meanAtMost(String name, double most, double[] values) {
        var mean = java.util.Arrays.stream(values).average().orElseThrow();
        var squares = java.util.Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .sum();
        var error = Math.sqrt(squares / values.length / (values.length - 1));
        say(name, "at most " + most, mean, mean - most > ERRORS * error);
    }

    /** A number with its bounds. */
    void between(String name, double low, double high, double value) {
        say(name, low + " to " + high, value, !(value >= low && value <= high));
    }

    void done(String file) throws IOException {
        var out = Path.of("target", "bench");
        Files.createDirectories(out);
        Files.writeString(out.resolve(file), title + "\n" + String.join("\n", lines) + "\n");
        assertThat(outside).isEmpty();
    }

    private static double rate(int rounds, IntPredicate happens) {
        var count = 0;
        for (var round = 0; round < rounds; round++) {
            count += happens.test(round) ? 1 : 0;
        }
        return (double) count / rounds;
    }

    private static double error(double part, int rounds) {
        return Math.sqrt(part * (1 - part) / rounds);
    }

    private void say(String name, String wanted, double rate, boolean wrong) {
        var line = String.format(Locale.ROOT, "%-68s %.4f  (%s)%s", name, rate, wanted, wrong ? "  OUTSIDE" : "");
        lines.add(line);
        if (wrong) {
            outside.add(line);
        }
    }
}
