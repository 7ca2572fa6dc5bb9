package org.mindgap.run;

/** Why a run ended. */
public enum Ending {
    /** Every call of the plan has a reply or an outcome. */
    DONE,
    /** The user stopped it. */
    STOPPED,
    /** The limit of money. */
    MONEY,
    /** The limit of tokens. */
    TOKENS,
    /** The limit of time. */
    TIME,
    /** Another model answers under the same name: digest, name in the reply or fingerprint changed. */
    MODEL_CHANGED,
    /** The endpoint cannot serve what is asked: no probabilities, no echo, no key, no trust. */
    CANNOT_SERVE,
    /** Replies could not be kept: nothing more is asked than can be stored. */
    NOT_KEPT
}
