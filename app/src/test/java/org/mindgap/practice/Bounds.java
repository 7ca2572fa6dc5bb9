package org.mindgap.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What coverages may be. Intervals at 95 % may in truth hold what they should in {@value #LEAST} of samples (methods.md
 * §8.11: .90 to .996 in simulations); that they hold it more often misleads nobody and is only printed. As values of one
 * sample depend on each other, a line counts as one observation per sample: it is outside where a true rate at the bound
 * gives what was seen with a probability under 1/1000.
 */
final class Bounds {
    static final double LEAST = .90;

    /** How often a gap may be called beyond sampling where there is none. */
    static final double FALSE_ALARMS = .05;

    /** Normal quantile of 1/1000. */
    private static final double RARE = 3.09;

    /** Where more values than this have no interval, those that have one are a choice, not a sample. */
    private static final double CHOSEN = .1;

    private final int samples;

    Bounds(int samples) {
        this.samples = samples;
    }

    /** Every line that is outside, in words. */
    List<String> outside(Coverage coverage) {
        var outside = new ArrayList<String>();
        coverage.lines().forEach((kind, line) -> {
            if (line.intervals() > 0 && line.withoutInterval() <= CHOSEN && line.coverage() < least()) {
                outside.add(
                        String.format(Locale.ROOT, "%s: holds %.3f, at least %.3f", kind, line.coverage(), least()));
            }
            if (nothingPlanted(kind) && line.signs() > 0 && line.above() > most()) {
                outside.add(String.format(Locale.ROOT, "%s: found %.3f, at most %.3f", kind, line.above(), most()));
            }
        });
        return outside;
    }

    /** The truth of these people; as no one in particular it is that of the average place, and places differ. */
    private static boolean nothingPlanted(String kind) {
        return kind.contains("| truth |") && !kind.endsWith("all places");
    }

    private double least() {
        return LEAST - RARE * Math.sqrt(LEAST * (1 - LEAST) / samples);
    }

    private double most() {
        return FALSE_ALARMS + RARE * Math.sqrt(FALSE_ALARMS * (1 - FALSE_ALARMS) / samples);
    }
}
