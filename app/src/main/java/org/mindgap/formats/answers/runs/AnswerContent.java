package org.mindgap.formats.answers.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.LabelOutcome;
import org.mindgap.elicit.LabelProbability;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.answers.RowProblem;
import org.mindgap.formats.answers.map.TextForm;
import org.mindgap.problem.Problem;

/**
 * What one reply says of the options.
 *
 * @param reading probabilities or draws
 * @param shares by code; an option that is absent has no known probability
 * @param draws 1 for a draw, else 0
 * @param coverage share of the answer found on the options; NaN where unknown
 * @param status only OK has shares
 * @param form of option texts, else nothing
 * @param note what is doubtful about it
 */
record AnswerContent(
        Reading reading,
        Map<String, Double> shares,
        int draws,
        double coverage,
        AnswerStatus status,
        Optional<TextForm> form,
        Optional<Problem> note) {
    /** Words before the label beyond which it follows from what the model wrote, and is one draw. */
    private static final int REASONED = 6;

    /** Reads one reply. */
    static AnswerContent of(Came came, OptionCodes options, TextForm form) throws RowProblem {
        if (came instanceof Came.Words words) {
            return words(words, options);
        }
        if (came instanceof Came.Texts texts) {
            return texts(texts.texts(), options, form);
        }
        return nothing((Came.Nothing) came);
    }

    /** What brought no answer. */
    static AnswerContent nothing(Came.Nothing nothing) {
        return without(
                nothing.status(), Optional.of(Problem.warning("runs.nothing", word(nothing.status()), nothing.said())));
    }

    private static String word(AnswerStatus status) {
        return switch (status) {
            case BLOCKED -> "blocked";
            case DECLINED -> "declined";
            case NOT_CODED -> "not coded";
            default -> "failed";
        };
    }

    private static AnswerContent without(AnswerStatus status, Optional<Problem> note) {
        return new AnswerContent(Reading.DRAWS, Map.of(), 0, Double.NaN, status, Optional.empty(), note);
    }

    private static AnswerContent words(Came.Words words, OptionCodes options) {
        if (words.tokens().stream().anyMatch(p -> !p.top().isEmpty())
                && !options.shown().labels().isEmpty()) {
            var outcome = new LabelReading(options.shown().labels()).read(words.tokens());
            if (outcome instanceof LabelOutcome.Read read && !reasoned(words, read)) {
                return probabilities(read, options);
            }
            if (outcome instanceof LabelOutcome.NotRead not && not.reason() == LabelOutcome.Reason.BROKEN) {
                return without(
                        AnswerStatus.FAILED,
                        Optional.of(Problem.warning(
                                "runs.broken", options.question().id())));
            }
        }
        return draw(words.text(), options);
    }

    private static boolean reasoned(Came.Words words, LabelOutcome.Read read) {
        var before = new StringBuilder();
        words.tokens()
                .subList(0, read.position())
                .forEach(t -> before.append(t.chosen().text()));
        var text = before.toString().strip();
        return !text.isEmpty() && text.split("\\s+").length > REASONED;
    }

    private static AnswerContent probabilities(LabelOutcome.Read read, OptionCodes options) {
        var shares = new LinkedHashMap<String, Double>();
        read.labels().stream()
                .filter(LabelProbability::known)
                .forEach(l -> shares.put(options.ofLabel(l.label()), l.probability()));
        var missing = read.missing().size();
        var id = options.question().id();
        var note = !read.joined().isEmpty()
                ? Optional.of(Problem.warning("runs.joined", String.join(", ", read.joined()), id))
                : missing > 0
                        ? Optional.of(Problem.note("runs.missing", missing, id, read.topK()))
                        : Optional.<Problem>empty();
        return new AnswerContent(
                Reading.PROBABILITIES, shares, 0, read.coverage(), AnswerStatus.OK, Optional.empty(), note);
    }

    private static AnswerContent draw(String text, OptionCodes options) {
        var chosen = new ChosenOption(options).in(text);
        if (chosen.isEmpty()) {
            return without(
                    AnswerStatus.NOT_CODED,
                    Optional.of(
                            Problem.warning("runs.not-coded", options.question().id(), shortened(text))));
        }
        var shares = new LinkedHashMap<String, Double>();
        for (var option : options.question().options()) {
            shares.put(option.code(), option.code().equals(chosen.get()) ? 1.0 : 0.0);
        }
        return new AnswerContent(Reading.DRAWS, shares, 1, 1, AnswerStatus.OK, Optional.empty(), Optional.empty());
    }

    private static AnswerContent texts(List<Came.TextScore> texts, OptionCodes options, TextForm form)
            throws RowProblem {
        var id = options.question().id();
        if (!options.shown().labels().isEmpty()) {
            var shares = TextShares.labels(texts, options.codes(), id);
            var sum = shares.values().stream().mapToDouble(p -> p).sum();
            if (sum > 1.001) {
                return without(AnswerStatus.FAILED, Optional.of(Problem.warning("runs.broken", id)));
            }
            var status = shares.isEmpty() ? AnswerStatus.NOT_CODED : AnswerStatus.OK;
            return new AnswerContent(
                    Reading.PROBABILITIES,
                    shares,
                    0,
                    shares.isEmpty() ? Double.NaN : sum,
                    status,
                    Optional.empty(),
                    Optional.empty());
        }
        return new AnswerContent(
                Reading.PROBABILITIES,
                TextShares.softmax(texts, options.codes(), form, id),
                0,
                Double.NaN,
                AnswerStatus.OK,
                Optional.of(form),
                Optional.empty());
    }

    /** In words: "1 Daily 71 %, 2 Weekly 22 %"; an option without a number is said to be unknown. */
    String readAs(OptionCodes options) {
        if (status != AnswerStatus.OK) {
            return word(status);
        }
        var parts = new java.util.ArrayList<String>();
        for (var i = 0; i < options.codes().size(); i++) {
            var code = options.codes().get(i);
            var label = options.question().option(code).map(o -> o.label()).orElse("");
            var share = shares.get(code);
            if (reading == Reading.DRAWS) {
                if (share != null && share > 0) {
                    parts.add(code + " " + label);
                }
            } else {
                parts.add(code + " " + label + " "
                        + (share == null ? "unknown" : String.format(java.util.Locale.ROOT, "%.1f %%", 100 * share)));
            }
        }
        return String.join(", ", parts);
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
