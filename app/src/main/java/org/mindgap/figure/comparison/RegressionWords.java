package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.mindgap.figure.Words;

/** A regression in words. */
final class RegressionWords {
    private final Fitted of;
    private final Words words;

    RegressionWords(Fitted of, Words words) {
        this.of = of;
        this.words = words;
    }

    /** Formula, rows, how it was fitted. */
    String subtitle() {
        return words.plural(
                "regression.subtitle", of.rows(), of.formula(), words.text("regression.method." + of.method()));
    }

    /** What was left out, and the file. */
    List<String> end() {
        var all = new ArrayList<String>();
        if (of.leftOut() > 0) {
            all.add(words.plural("regression.left-out", of.leftOut()));
        }
        all.add(words.text("regression.file", of.file()));
        return all;
    }

    /** As many decimals as tell values of this size apart. */
    static int decimals(DoubleStream values) {
        var largest = values.filter(Double::isFinite).map(Math::abs).max().orElse(1);
        return largest >= 100 ? 0 : largest >= 10 ? 1 : largest >= 0.2 ? 2 : largest >= 0.02 ? 3 : 4;
    }
}
