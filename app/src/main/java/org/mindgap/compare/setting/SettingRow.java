package org.mindgap.compare.setting;

import java.util.Optional;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.survey.Group;

/**
 * Two settings for some people.
 *
 * @param people who
 * @param questions on which both settings have an answer that was put to an option
 * @param first the setting looked at
 * @param second the setting that it is held against
 * @param test distances of the first minus those of the second; absent without a question
 * @param adjusted p of changed signs, adjusted for all rows
 */
public record SettingRow(
        Group people,
        int questions,
        SettingSide first,
        SettingSide second,
        Optional<PairedTest> test,
        double adjusted) {
    private static final double LEVEL = 0.95;

    /** What the first setting does to alignment, held against the second. */
    public enum Reading {
        /** It is nearer to people. */
        OVERSTATED,
        /** It is farther from them. */
        UNDERSTATED,
        /** The interval holds 0. */
        NOT_TOLD_APART
    }

    public Reading reading() {
        var half = test.map(t -> t.margin(LEVEL)).orElse(Double.NaN);
        var mean = test.map(PairedTest::mean).orElse(Double.NaN);
        if (mean + half < 0) {
            return Reading.OVERSTATED;
        }
        return mean - half > 0 ? Reading.UNDERSTATED : Reading.NOT_TOLD_APART;
    }

    /** Whether the mean difference has this sign whatever the answers would have been that were put to no option. */
    public boolean whatever() {
        return first.high() < second.low() || first.low() > second.high();
    }

    SettingRow adjusted(double p) {
        return new SettingRow(people, questions, first, second, test, p);
    }
}
