package org.mindgap.formats.answers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mindgap.elicit.AnswerStatus;

/**
 * The shares of an answer while they are read, and the checks that all kinds of answers share. Nothing is rescaled.
 *
 * @param byCode share by option code; absent where unknown
 * @param draws independent draws behind them, or 0
 */
record Shares(Map<String, Double> byCode, int draws) {
    static final double TOO_MUCH = 1.001;
    static final double TOO_LITTLE = 0.999;
    private static final double CONTRADICTS = 0.01;

    static Shares none() {
        return new Shares(Map.of(), 0);
    }

    double sum() {
        return byCode.values().stream().mapToDouble(p -> p).sum();
    }

    /** @throws RowProblem if a share is no share or all of them are more than everything */
    void checkBounds(String question) throws RowProblem {
        for (var share : byCode.entrySet()) {
            if (!(share.getValue() >= 0 && share.getValue() <= TOO_MUCH)) {
                throw new RowProblem("answers.share", share.getKey(), decimal(share.getValue()), question);
            }
        }
        if (sum() > TOO_MUCH) {
            throw new RowProblem("answers.sum-over", decimal(sum()), question);
        }
    }

    /** @throws RowProblem if the shares should be everything and are less */
    void checkWhole(String question) throws RowProblem {
        if (sum() < TOO_LITTLE) {
            throw new RowProblem("answers.sum-under", decimal(sum()), question);
        }
    }

    /**
     * The share of the answer found on the options: as the file says, else the sum.
     *
     * @param stated NaN where the file does not say
     * @throws RowProblem if what the file says is no share, or is not what its shares add up to
     */
    double coverage(double stated, String question) throws RowProblem {
        if (Double.isNaN(stated)) {
            return byCode.isEmpty() ? Double.NaN : sum();
        }
        if (!(stated >= 0 && stated <= TOO_MUCH)) {
            throw new RowProblem("answers.coverage", decimal(stated), question);
        }
        if (!byCode.isEmpty() && Math.abs(sum() - stated) > CONTRADICTS) {
            throw new RowProblem("answers.coverage-sum", decimal(stated), decimal(sum()), question);
        }
        return stated;
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /**
     * What a file's word for the outcome means.
     *
     * @throws RowProblem if nobody knows the word
     */
    static AnswerStatus status(String word) throws RowProblem {
        return switch (word.toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "", "ok" -> AnswerStatus.OK;
            case "declined", "refused", "refusal" -> AnswerStatus.DECLINED;
            case "blocked", "filtered", "content_filter", "safety" -> AnswerStatus.BLOCKED;
            case "not_coded", "unclassifiable", "unparsed" -> AnswerStatus.NOT_CODED;
            case "failed", "error", "timeout", "rate_limit" -> AnswerStatus.FAILED;
            default -> throw new RowProblem("answers.status", word);
        };
    }

    /** Puts a share to its option; the same option twice is wrong. */
    static void put(LinkedHashMap<String, Double> shares, String code, double share, String question)
            throws RowProblem {
        if (shares.putIfAbsent(code, share) != null) {
            throw new RowProblem("answers.option-twice", code, question);
        }
    }
}
