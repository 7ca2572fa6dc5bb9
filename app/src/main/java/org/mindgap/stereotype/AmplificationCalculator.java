package org.mindgap.stereotype;

import java.util.List;
import org.mindgap.gap.GapCalculator;
import org.mindgap.job.JobContext;

/** Computes amplification for one survey. Immutable, safe for many threads. */
public interface AmplificationCalculator {
    /** The table a query asks for. Never throws for data: what cannot be computed is a state with a reason. */
    AmplificationTable table(AmplificationQuery query, JobContext context);

    /** With the people and answers of a calculator of gaps, and what it has read of them. */
    static AmplificationCalculator of(GapCalculator gaps) {
        return of(gaps, List.of());
    }

    /**
     * The same.
     *
     * @param directions declared stereotypes
     */
    static AmplificationCalculator of(GapCalculator gaps, List<StereotypeDirection> directions) {
        return new Amplifications(gaps, directions, Plan.HIDDEN_UNDER);
    }
}
