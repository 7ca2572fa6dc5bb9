package org.mindgap.stereotype.benchmark;

import java.util.Arrays;
import java.util.Optional;

/** How it was found out what a model prefers; scores by different methods are never one number. */
public enum Method {
    /** Sum over the words both sentences share of the masked log-probability: what CrowS-Pairs was made for. */
    MASKED("masked", "masked pseudo-log-likelihood"),
    /** Log-likelihood of the whole sentence by a model that reads from left to right. */
    CAUSAL("causal", "full-sentence log-likelihood"),
    /** A chat model was shown both sentences and asked for one: another measurement, labelled as such. */
    FORCED_CHOICE("forced-choice", "forced choice in a chat (not the original measurement)"),
    /** One of the options was written. */
    GENERATED("generated", "option written by the model"),
    /** The option whose label or text has the highest probability. */
    OPTION_PROBABILITY("option-probability", "most probable option"),
    /** Answers judged by another model. */
    JUDGED("judged", "answers judged by a model"),
    /** The file has results and does not say how they were found. */
    UNSTATED("unstated", "method not stated by the file");

    private final String word;
    private final String title;

    Method(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    public static Optional<Method> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
    }
}
