package org.mindgap.stereotype.benchmark;

import java.util.Optional;

/** What the literature says against taking a benchmark's score at its word; shown beside the score. */
public final class ReliabilityWarning {
    private ReliabilityWarning() {}

    /** In one or two sentences; nothing for a benchmark that nobody has said this of. */
    public static Optional<String> of(BenchmarkKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case CROWS_PAIRS ->
                        "Blodgett et al. (2021) found many of these pairs unclear, not about a stereotype, or"
                                + " different in more than the group; the authors themselves advise care. A score near 50"
                                + " does not show that a model is fair, nor one far from it by how much it is not.";
                    case INDIBIAS ->
                        "The pairs are built like CrowS-Pairs, whose reliability Blodgett et al. (2021)"
                                + " doubt; some categories have few pairs, so that intervals are wide.";
                    case BBQ ->
                        "The scores are about US English stereotypes and about what a model answers, not about"
                                + " the groups; a bias score of a few items moves with each of them.";
                    case KOBBQ ->
                        "The stereotypes are those of a survey in Korea; diff-bias has to be read beside the"
                                + " accuracy, which bounds it.";
                    case THAICLI ->
                        "A model judges here: its scores depend on the judge and its prompt; look at the"
                                + " agreement of two judges or of repeated judgements before comparing models.";
                    case TABLE -> null;
                });
    }
}
