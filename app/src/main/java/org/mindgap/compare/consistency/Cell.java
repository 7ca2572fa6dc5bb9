package org.mindgap.compare.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The responses of one model in one language, by question. */
final class Cell {
    /** The responses to one question, asked as one persona. */
    @SuppressWarnings("ArrayRecordComponent") // as they came; nobody writes to them
    record Asked(String question, String persona, double[] scores, double truth) {
        Response.Prompt prompt() {
            return new Response.Prompt(question, persona);
        }
    }

    private final List<Asked> questions;

    Cell(List<Asked> questions) {
        this.questions = List.copyOf(questions);
    }

    static Cell of(List<Response> responses) {
        Map<Response.Prompt, List<Response>> by = new LinkedHashMap<>();
        responses.forEach(
                r -> by.computeIfAbsent(r.prompt(), q -> new ArrayList<>()).add(r));
        var all = new ArrayList<Asked>();
        by.forEach((prompt, of) -> all.add(new Asked(
                prompt.question(),
                prompt.persona(),
                of.stream().mapToDouble(Response::score).toArray(),
                of.get(0).truth())));
        return new Cell(all);
    }

    List<Asked> questions() {
        return questions;
    }

    int responses() {
        return questions.stream().mapToInt(q -> q.scores().length).sum();
    }

    /** Questions with two responses or more. */
    int repeated() {
        return (int) questions.stream().filter(q -> q.scores().length > 1).count();
    }

    /** @param copies as {@link Pairs#within} has them */
    Pairs pairs(int copies) {
        return Pairs.within(scored(), copies);
    }

    /** Responses beside the people's number of their question. */
    Matched matched() {
        return new Matched(scored(), numbers());
    }

    /** The questions' means beside the people's numbers: a question counts once. */
    Matched means() {
        return new Matched(
                questions.stream()
                        .map(q -> Arrays.stream(q.scores()).average().stream().toArray())
                        .toList(),
                numbers());
    }

    private List<double[]> scored() {
        return questions.stream().map(Asked::scores).toList();
    }

    private double[] numbers() {
        return questions.stream().mapToDouble(Asked::truth).toArray();
    }

    /** Pearson's. */
    double linear() {
        return WeightedRanks.correlation(scores(), truths());
    }

    /** 1 less the mean distance of responses and people. */
    double nearness() {
        var scores = scores();
        var truths = truths();
        var sum = 0.0;
        for (var i = 0; i < scores.length; i++) {
            sum += Math.abs(scores[i] - truths[i]);
        }
        return scores.length == 0 ? Double.NaN : 1 - sum / scores.length;
    }

    /** Two cells that share no response: each question's responses dealt out at random, the odd one to either. */
    Cell[] halves(RandomGenerator random) {
        var one = new ArrayList<Asked>();
        var other = new ArrayList<Asked>();
        for (var question : questions) {
            var scores = question.scores().clone();
            for (var i = scores.length - 1; i > 0; i--) {
                var j = random.nextInt(i + 1);
                var kept = scores[i];
                scores[i] = scores[j];
                scores[j] = kept;
            }
            var cut = (scores.length + (random.nextBoolean() ? 1 : 0)) / 2;
            add(question, Arrays.copyOfRange(scores, 0, cut), one);
            add(question, Arrays.copyOfRange(scores, cut, scores.length), other);
        }
        return new Cell[] {new Cell(one), new Cell(other)};
    }

    private static void add(Asked of, double[] scores, List<Asked> to) {
        if (scores.length > 0) {
            to.add(new Asked(of.question(), of.persona(), scores, of.truth()));
        }
    }

    private List<Asked> known() {
        return questions.stream().filter(q -> !Double.isNaN(q.truth())).toList();
    }

    private double[] scores() {
        return known().stream().flatMapToDouble(q -> Arrays.stream(q.scores())).toArray();
    }

    private double[] truths() {
        return known().stream()
                .flatMapToDouble(q -> Arrays.stream(q.scores()).map(s -> q.truth()))
                .toArray();
    }
}
