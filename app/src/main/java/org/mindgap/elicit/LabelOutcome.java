package org.mindgap.elicit;

import java.util.List;

/** What came of looking for labels in the tokens of a reply. */
public sealed interface LabelOutcome {

    /**
     * A position was read. Nothing is rescaled.
     *
     * @param position index of the position used, from 0
     * @param written whether the token written there is a label; else it is the first position with content, and labels
     *     are among what might have been written
     * @param labels one per label, in the order of the labels
     * @param coverage sum of the known probabilities of the labels, 0 to 1
     * @param remaining probability that no listed token has, 0 to 1
     * @param smallest least log-probability listed, NaN where none is
     * @param topK tokens that the server listed there, before the written one was added
     * @param joined labels with which another label begins that is not listed (1 where 10 is not): a tokeniser that
     *     splits the longer one puts its probability here
     */
    record Read(
            int position,
            boolean written,
            List<LabelProbability> labels,
            double coverage,
            double remaining,
            double smallest,
            int topK,
            List<String> joined)
            implements LabelOutcome {
        public Read {
            labels = List.copyOf(labels);
            joined = List.copyOf(joined);
        }

        /** Labels without a number. */
        public List<LabelProbability> missing() {
            return labels.stream().filter(l -> !l.known()).toList();
        }
    }

    /** No position can be read, and why. */
    record NotRead(Reason reason) implements LabelOutcome {}

    /** Why nothing was read. */
    enum Reason {
        /** The reply has no probabilities at all. */
        NO_PROBABILITIES,
        /** No label was written, and none might have been at the first position with content. */
        NO_LABEL,
        /** What is listed cannot be probabilities: one is over 1, or all together are. */
        BROKEN
    }
}
