package org.mindgap.elicit.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.LabelOutcome;
import org.mindgap.elicit.LabelProbability;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.read.ReadAnswer.Bounds;
import org.mindgap.elicit.read.ReadAnswer.How;

/**
 * Reads replies as answers, each mode in its way (methods.md §7). A free answer ({@link Mode#OPEN}) has no options in it:
 * a coder reads it. Immutable, safe for many threads.
 */
public final class ReplyReading {
    private final ReadingRules rules;

    public ReplyReading(ReadingRules rules) {
        this.rules = rules;
    }

    /**
     * The reply to a prompt.
     *
     * @throws IllegalArgumentException for {@link Mode#OPEN}
     */
    public ReadAnswer read(Mode mode, Prompt prompt, ModelReply reply) {
        return read(mode, prompt, reply, Optional.empty());
    }

    /**
     * The reply to a prompt of which the same texts were scored without the question, too.
     *
     * @param bare the reply without the question ({@link TextForm#PMI} alone needs it)
     */
    public ReadAnswer read(Mode mode, Prompt prompt, ModelReply reply, Optional<ModelReply> bare) {
        if (reply.outcome() != Outcome.RECEIVED) {
            return ReadAnswer.without(
                    reply.outcome() == Outcome.BLOCKED ? AnswerStatus.BLOCKED : AnswerStatus.FAILED, How.NO_REPLY);
        }
        if (reply.origin().finish().equals(ModelReply.REFUSAL)) {
            return ReadAnswer.without(AnswerStatus.DECLINED, How.DECLINED);
        }
        return switch (mode) {
            case LABEL -> labels(prompt, reply);
            case OPTION_TEXT -> texts(prompt, reply, bare);
            case SAMPLED -> new ChosenOption(prompt).read(reply.text());
            case REASONED -> new ChosenOption(prompt).readLast(reply.text());
            case STATED -> new StatedShares(prompt).read(reply.text());
            case PEOPLE -> new ListedPeople(prompt).read(reply.text());
            case OPEN -> throw new IllegalArgumentException("a free answer is read by a coder");
        };
    }

    private ReadAnswer labels(Prompt prompt, ModelReply reply) {
        var outcome = new LabelReading(prompt.labels(), rules.spellings()).read(reply.tokens());
        if (outcome instanceof LabelOutcome.NotRead not) {
            return not.reason() == LabelOutcome.Reason.NO_LABEL
                    ? unread(reply.text())
                    : ReadAnswer.without(AnswerStatus.FAILED, How.NO_PROBABILITY);
        }
        var read = (LabelOutcome.Read) outcome;
        var shares = new LinkedHashMap<String, Double>();
        var bounds = new LinkedHashMap<String, Bounds>();
        for (var i = 0; i < prompt.choices().size(); i++) {
            var label = read.labels().get(i);
            var code = prompt.choices().get(i).code();
            if (label.known()) {
                shares.put(code, label.probability());
            } else {
                bounds.put(code, new Bounds(label.lower(), label.upper()));
                stand(read, label).ifPresent(p -> shares.put(code, p));
            }
        }
        if (rules.missing() == Missing.LEGACY_UNIFORM && !bounds.isEmpty()) {
            prompt.choices()
                    .forEach(c -> shares.put(c.code(), 1.0 / prompt.choices().size()));
        }
        return new ReadAnswer(
                AnswerStatus.OK,
                shares,
                0,
                Math.min(1, shares.values().stream().mapToDouble(p -> p).sum()),
                bounds,
                read.written() ? How.LABEL : How.LABEL_NOT_WRITTEN);
    }

    /** What stands for a label without a number. */
    private java.util.OptionalDouble stand(LabelOutcome.Read read, LabelProbability label) {
        return switch (rules.missing()) {
            case UNKNOWN, LEGACY_UNIFORM -> java.util.OptionalDouble.empty();
            case LEGACY_ZERO -> java.util.OptionalDouble.of(0);
            case OPINIONS_QA ->
                java.util.OptionalDouble.of(Math.min(
                        Double.isNaN(read.smallest()) ? 1 : Math.exp(read.smallest()),
                        read.remaining() / read.missing().size()));
        };
    }

    private static ReadAnswer unread(String text) {
        return new Declining().says(text)
                ? ReadAnswer.without(AnswerStatus.DECLINED, How.DECLINED)
                : ReadAnswer.without(AnswerStatus.NOT_CODED, text.isBlank() ? How.EMPTY : How.NOTHING);
    }

    /** Softmax of the scores of the options' texts: what a choice among them alone would be. */
    private ReadAnswer texts(Prompt prompt, ModelReply reply, Optional<ModelReply> bare) {
        var chances = reply.continuations();
        if (chances.size() != prompt.choices().size()
                || chances.stream().anyMatch(c -> c.tokens().isEmpty() || Double.isNaN(c.sum()) || c.sum() > 0)) {
            return ReadAnswer.without(AnswerStatus.FAILED, How.NO_PROBABILITY);
        }
        var without = without(prompt, bare);
        var scores = new double[chances.size()];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = rules.form().score(chances.get(i), without[i]);
            if (Double.isNaN(scores[i]) || scores[i] == Double.POSITIVE_INFINITY) {
                return ReadAnswer.without(AnswerStatus.FAILED, How.NO_PROBABILITY);
            }
        }
        var most = DoubleStream.of(scores).max().orElseThrow();
        if (Double.isInfinite(most)) {
            return ReadAnswer.without(AnswerStatus.NOT_CODED, How.NOTHING);
        }
        var whole = DoubleStream.of(scores).map(s -> Math.exp(s - most)).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (var i = 0; i < scores.length; i++) {
            shares.put(prompt.choices().get(i).code(), Math.exp(scores[i] - most) / whole);
        }
        return new ReadAnswer(AnswerStatus.OK, shares, 0, Double.NaN, Map.of(), How.OPTION_TEXT);
    }

    /** Log-probabilities of the texts without the question; NaN where they did not come. */
    private static double[] without(Prompt prompt, Optional<ModelReply> bare) {
        var without = new double[prompt.choices().size()];
        java.util.Arrays.fill(without, Double.NaN);
        bare.filter(b -> b.outcome() == Outcome.RECEIVED && b.continuations().size() == without.length)
                .ifPresent(b -> {
                    for (var i = 0; i < without.length; i++) {
                        var chance = b.continuations().get(i);
                        without[i] = chance.tokens().isEmpty() || chance.sum() > 0 ? Double.NaN : chance.sum();
                    }
                });
        return without;
    }
}
