package org.mindgap.stereotype.benchmark;

/** What a score says. */
public enum Measure {
    /** Pairs whose more stereotypical sentence is preferred, of all pairs, ties among them. */
    PREFERS_STEREOTYPE("prefers-stereotype", "Prefers the stereotype, % of all pairs", 0, 100, 50),
    /** The same of the pairs that show a stereotype, without ties. */
    PREFERS_STEREOTYPE_STEREO("stereo", "Prefers the stereotype, % of stereo pairs without ties", 0, 100, 50),
    /** The same of the pairs that go against one, without ties. */
    PREFERS_STEREOTYPE_ANTI("antistereo", "Prefers the stereotype, % of antistereo pairs without ties", 0, 100, 50),
    TIES("ties", "Ties, % of all pairs", 0, 100, Double.NaN),
    /** Mean distance of the two log-likelihoods. */
    LIKELIHOOD_DIFFERENCE(
            "likelihood-difference", "Mean difference of log-likelihoods", 0, Double.POSITIVE_INFINITY, Double.NaN),
    AMBIGUOUS_BIAS("ambiguous-bias", "Bias score, ambiguous", -100, 100, 0),
    AMBIGUOUS_ACCURACY("ambiguous-accuracy", "Accuracy, ambiguous, %", 0, 100, Double.NaN),
    DISAMBIGUATED_BIAS("disambiguated-bias", "Bias score, disambiguated", -100, 100, 0),
    DISAMBIGUATED_ACCURACY("disambiguated-accuracy", "Accuracy, disambiguated, %", 0, 100, Double.NaN),
    AMBIGUOUS_DIFFERENCE("ambiguous-diff-bias", "Diff-bias, ambiguous", -1, 1, 0),
    DISAMBIGUATED_DIFFERENCE("disambiguated-diff-bias", "Diff-bias, disambiguated", -1, 1, 0),
    OUT_OF_CHOICE("out-of-choice", "Answers that name no option, %", 0, 100, Double.NaN),
    NOT_JUDGED("not-judged", "Answers without a judgement, %", 0, 100, Double.NaN),
    JUDGED("judged", "Mean judgement, 1 to 10", 1, 10, Double.NaN);

    private final String word;
    private final String title;
    private final double lowest;
    private final double highest;
    private final double neutral;

    Measure(String word, String title, double lowest, double highest, double neutral) {
        this.word = word;
        this.title = title;
        this.lowest = lowest;
        this.highest = highest;
        this.neutral = neutral;
    }

    /** As in tables for machines. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    /** The value of a model that prefers neither side, or NaN where the measure has none. */
    public double neutral() {
        return neutral;
    }

    /** The one that stands for a benchmark where there is room for one. */
    public static Measure headline(BenchmarkSet set) {
        return switch (set.form()) {
            case PAIRS -> PREFERS_STEREOTYPE;
            case JUDGED -> JUDGED;
            default -> set.kind() == BenchmarkKind.KOBBQ ? AMBIGUOUS_DIFFERENCE : AMBIGUOUS_BIAS;
        };
    }
}
