package org.mindgap.elicit.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mindgap.elicit.AnswerStatus;

/**
 * A reply, read.
 *
 * @param status only OK has shares
 * @param shares by option code, not rescaled; an option that is absent has no known share
 * @param draws draws behind the shares, 0 for probabilities and stated shares
 * @param coverage share of the answer found on the options, NaN where it has no meaning
 * @param bounds for options without a known share, what it can be at least and at most
 * @param how what it was read from
 */
public record ReadAnswer(
        AnswerStatus status,
        Map<String, Double> shares,
        int draws,
        double coverage,
        Map<String, Bounds> bounds,
        How how) {

    /** What a share can be. Both in [0, 1]. */
    public record Bounds(double least, double most) {}

    /** Where in the reply the answer was found, or why none was. */
    public enum How {
        /** The label that was written, or its probability there. */
        LABEL,
        /** Labels that might have been written at the first place with content. */
        LABEL_NOT_WRITTEN,
        /** An option's whole text. */
        OPTION_TEXT,
        /** The line that begins with the word for answer. */
        ANSWER_LINE,
        /** Stated numbers that added up to 100. */
        STATED,
        /** Stated numbers that did not quite, rescaled. */
        STATED_RESCALED,
        /** Stated numbers too far from 100 to be shares. */
        STATED_OFF,
        /** A list of people. */
        PEOPLE,
        /** It names more than one option, or a label with another option's text. */
        SEVERAL,
        /** No option is in it. */
        NOTHING,
        /** It says that it will not answer. */
        DECLINED,
        /** There is no text. */
        EMPTY,
        /** No probability where one was needed, or one that is none. */
        NO_PROBABILITY,
        /** No reply to read. */
        NO_REPLY
    }

    public ReadAnswer {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        bounds = Map.copyOf(bounds);
    }

    static ReadAnswer without(AnswerStatus status, How how) {
        return new ReadAnswer(status, Map.of(), 0, Double.NaN, Map.of(), how);
    }

    /** One draw of one option. */
    static ReadAnswer draw(String code, How how) {
        return new ReadAnswer(AnswerStatus.OK, Map.of(code, 1.0), 1, 1, Map.of(), how);
    }
}
