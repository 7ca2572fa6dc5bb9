package org.mindgap.elicit.coding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.mindgap.stats.Agreement;

/**
 * How far a coder of answers to one question agrees with a person, and what the shares are without its errors.
 *
 * @param question id
 * @param matrix how the coder codes what the person coded; rows the person's
 * @param coded how many of all answers the coder put to each category
 */
public record CodingCheck(String question, Misclassification matrix, Counts coded) {
    /** A row of fewer answers says little of how the coder treats them. */
    public static final int FEW = 5;

    private static final int REPLICATES = 2000;
    private static final double LEVEL = 0.95;

    /** Counts by category. */
    public record Counts(List<Long> of) {
        public Counts {
            of = List.copyOf(of);
        }

        public long all() {
            return of.stream().mapToLong(n -> n).sum();
        }

        public double share(int category) {
            return all() == 0 ? Double.NaN : of.get(category) / (double) all();
        }
    }

    /** Why shares cannot be corrected. */
    public enum Refused {
        /** Nobody coded anything by hand that the coder coded. */
        NOTHING,
        /** The coder named a category in which the person found no answer: its errors there are not known. */
        NOT_SEEN,
        /** The coder treats two categories alike: no inverse exists. */
        SINGULAR
    }

    /**
     * What came of correcting.
     *
     * @param refused why there are no corrected shares
     * @param categories those that {@code NOT_SEEN} means; else those whose row is short
     */
    public record Result(
            Optional<Misclassification.Corrected> corrected, Optional<Refused> refused, List<String> categories) {
        public Result {
            categories = List.copyOf(categories);
        }
    }

    /**
     * Checks a coder against a person, question by question.
     *
     * @param codes by question what its categories are, in order
     * @param person what they coded
     * @param texts every free answer with the coder's code
     */
    public static List<CodingCheck> of(Map<String, List<String>> codes, HandCodes person, Iterator<CodedText> texts) {
        var matrices = new LinkedHashMap<String, long[][]>();
        var all = new HashMap<String, long[]>();
        codes.forEach((question, categories) -> {
            matrices.put(question, new long[categories.size()][categories.size()]);
            all.put(question, new long[categories.size()]);
        });
        while (texts.hasNext()) {
            var text = texts.next();
            var categories = codes.get(text.free().question());
            if (categories == null || !text.read() || text.free().settled().isPresent()) {
                continue;
            }
            // a coder that named nothing found no stance
            var coder = categories.indexOf(text.code().orElse(CodingScheme.NONE));
            var hand =
                    categories.indexOf(person.codes().getOrDefault(text.free().number(), ""));
            if (coder >= 0) {
                requireNonNull(all.get(text.free().question()))[coder]++;
                if (hand >= 0) {
                    requireNonNull(matrices.get(text.free().question()))[hand][coder]++;
                }
            }
        }
        var checks = new ArrayList<CodingCheck>();
        matrices.forEach((question, counts) -> checks.add(new CodingCheck(
                question,
                new Misclassification(codes.getOrDefault(question, List.of()), counts),
                new Counts(Arrays.stream(all.getOrDefault(question, new long[0]))
                        .boxed()
                        .toList()))));
        return checks;
    }

    /** Two people on what both coded; there is nothing to correct. */
    public static List<CodingCheck> of(Map<String, List<String>> codes, HandCodes one, HandCodes other) {
        var checks = new ArrayList<CodingCheck>();
        codes.forEach((question, categories) -> {
            var counts = new long[categories.size()][categories.size()];
            for (var item : one.sample().items()) {
                var row = categories.indexOf(one.codes().getOrDefault(item.number(), ""));
                var column = categories.indexOf(other.codes().getOrDefault(item.number(), ""));
                if (item.question().equals(question) && row >= 0 && column >= 0) {
                    counts[row][column]++;
                }
            }
            checks.add(new CodingCheck(question, new Misclassification(categories, counts), new Counts(List.of())));
        });
        return checks;
    }

    /** Share of the answers that both coded alike. */
    public double agreement() {
        var counts = matrix.counts();
        var alike = 0L;
        for (var i = 0; i < counts.length; i++) {
            alike += counts[i][i];
        }
        return matrix.coded() == 0 ? Double.NaN : alike / (double) matrix.coded();
    }

    public double kappa() {
        return matrix.coded() == 0 ? Double.NaN : matrix.kappa(Agreement.Weights.NONE);
    }

    /** Half the width of kappa's 95 % interval, by its large-sample error. */
    public double kappaMargin() {
        return matrix.coded() == 0
                ? Double.NaN
                : 1.959963984540054 * Agreement.standardError(matrix.counts(), Agreement.Weights.NONE);
    }

    /** The shares without the coder's errors, or why there are none. The same every time. */
    public Result corrected() {
        if (matrix.coded() == 0) {
            return new Result(Optional.empty(), Optional.of(Refused.NOTHING), List.of());
        }
        var categories = matrix.categories();
        var counts = matrix.counts();
        var notSeen = new ArrayList<String>();
        var few = new ArrayList<String>();
        for (var i = 0; i < categories.size(); i++) {
            var row = Arrays.stream(counts[i]).sum();
            if (row == 0 && coded.of().get(i) > 0) {
                notSeen.add(categories.get(i));
            } else if (row > 0 && row < FEW) {
                few.add(categories.get(i));
            }
        }
        if (!notSeen.isEmpty()) {
            return new Result(Optional.empty(), Optional.of(Refused.NOT_SEEN), notSeen);
        }
        var corrected =
                matrix.correct(coded.of().stream().mapToLong(n -> n).toArray(), REPLICATES, LEVEL, new Random(1));
        return corrected.isEmpty()
                ? new Result(Optional.empty(), Optional.of(Refused.SINGULAR), List.of())
                : new Result(corrected, Optional.empty(), few);
    }
}
