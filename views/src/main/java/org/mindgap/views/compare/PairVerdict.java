package org.mindgap.views.compare;

import java.util.Optional;
import org.mindgap.compare.paired.PairedRow;

/** What a row of a paired comparison comes to, at a level of 5 %. */
enum PairVerdict {
    /** No question that both have, or one only. */
    NOTHING("cmp.verdict.nothing", "cmp.verdict.nothing.more"),
    /** The same value on every question: an alarm. */
    IDENTICAL("cmp.verdict.identical", "cmp.verdict.identical.more"),
    DIFFERS("cmp.verdict.differs", "cmp.verdict.differs.more"),
    /** By less than the margin, though surely not by nothing. */
    DIFFERS_LITTLE("cmp.verdict.little", "cmp.verdict.little.more"),
    EQUIVALENT("cmp.verdict.equivalent", "cmp.verdict.equivalent.more"),
    UNDECIDED("cmp.verdict.undecided", "cmp.verdict.undecided.more");

    private static final double LEVEL = 0.05;

    private final String key;
    private final String sentence;

    PairVerdict(String key, String sentence) {
        this.key = key;
        this.sentence = sentence;
    }

    /** The key of its words. */
    String key() {
        return key;
    }

    /** The key of its sentence. */
    String sentence() {
        return sentence;
    }

    /**
     * Of a row.
     *
     * @param margin of equivalence, or nothing where none was chosen
     */
    static PairVerdict of(PairedRow row, Optional<Double> margin) {
        if (row.test().isEmpty()) {
            return NOTHING;
        }
        if (row.identical()) {
            return IDENTICAL;
        }
        var test = row.test().get();
        var differs = row.adjusted() < LEVEL;
        var within = margin.filter(m -> test.equivalence(m) < LEVEL).isPresent();
        if (differs) {
            return within ? DIFFERS_LITTLE : DIFFERS;
        }
        return within ? EQUIVALENT : test.count() < 2 ? NOTHING : UNDECIDED;
    }
}
