package org.mindgap.stereotype.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer.Outcome;

/**
 * Answers that models gave to items as questions, as answers to the benchmark. A distribution over options counts as its
 * most probable option; of draws each is an answer.
 */
public final class AskedItems {
    private AskedItems() {}

    /**
     * Answers by template.
     *
     * @param answers of one model to the questions of one set
     * @param items by id
     */
    public static Map<String, List<BenchmarkAnswer>> of(List<Answer> answers, Map<String, BenchmarkItem> items) {
        var series = new LinkedHashMap<String, List<BenchmarkAnswer>>();
        for (var answer : answers) {
            var item = items.get(answer.question());
            if (item != null) {
                series.computeIfAbsent(answer.condition().wording(), w -> new ArrayList<>())
                        .addAll(of(answer, item));
            }
        }
        return series;
    }

    /**
     * Of pairs whose sentences were scored, the likelier sentence of each. An answer has the sentences' probabilities
     * relative to each other: its log-likelihoods are what they are but for a number that both sentences share, so that
     * their difference is exact.
     *
     * @param answers of one model to the sentences of one set
     * @param items by id
     */
    public static List<BenchmarkAnswer> sentences(List<Answer> answers, Map<String, BenchmarkItem> items) {
        var read = new ArrayList<BenchmarkAnswer>();
        for (var answer : answers) {
            var item = items.get(answer.question());
            if (item != null) {
                read.add(sentences(answer, item));
            }
        }
        return read;
    }

    private static BenchmarkAnswer sentences(Answer answer, BenchmarkItem item) {
        if (answer.status() != AnswerStatus.OK) {
            return BenchmarkAnswer.none(item.id(), Outcome.FAILED, "", 0);
        }
        var scores = IntStream.range(0, item.choices().size())
                .mapToObj(i -> Math.log(answer.shares().getOrDefault(ItemQuestions.code(i), Double.NaN)))
                .toList();
        var likelier = likeliest(answer, item, 0);
        return new BenchmarkAnswer(
                item.id(), 0, likelier.outcome(), likelier.choice(), scores, Double.NaN, "", likelier.line());
    }

    private static List<BenchmarkAnswer> of(Answer answer, BenchmarkItem item) {
        var turned = turned(answer.condition().order());
        if (answer.status() != AnswerStatus.OK) {
            var outcome = answer.status() == AnswerStatus.NOT_CODED || answer.status() == AnswerStatus.DECLINED
                    ? Outcome.OUT_OF_CHOICE
                    : Outcome.FAILED;
            return List.of(BenchmarkAnswer.none(item.id(), outcome, "", 0).turned(turned));
        }
        return answer.draws() > 0 ? draws(answer, item, turned) : List.of(likeliest(answer, item, turned));
    }

    private static BenchmarkAnswer likeliest(Answer answer, BenchmarkItem item, int turned) {
        var best = -1;
        var highest = 0.0;
        var tie = false;
        for (var i = 0; i < item.choices().size(); i++) {
            var share = answer.shares().getOrDefault(ItemQuestions.code(i), 0.0);
            tie = share == highest ? best >= 0 : share < highest && tie;
            if (share > highest) {
                best = i;
                highest = share;
            }
        }
        return best < 0 || tie
                ? BenchmarkAnswer.none(item.id(), best < 0 ? Outcome.OUT_OF_CHOICE : Outcome.TIE, "", 0)
                        .turned(turned)
                : BenchmarkAnswer.chosen(item.id(), best, "", 0).turned(turned);
    }

    private static List<BenchmarkAnswer> draws(Answer answer, BenchmarkItem item, int turned) {
        var draws = new ArrayList<BenchmarkAnswer>();
        for (var i = 0; i < item.choices().size(); i++) {
            var times = Math.round(answer.shares().getOrDefault(ItemQuestions.code(i), 0.0) * answer.draws());
            for (var k = 0; k < times; k++) {
                draws.add(BenchmarkAnswer.chosen(item.id(), i, "", 0).turned(turned));
            }
        }
        while (draws.size() < answer.draws()) {
            draws.add(BenchmarkAnswer.none(item.id(), Outcome.OUT_OF_CHOICE, "", 0)
                    .turned(turned));
        }
        return draws;
    }

    /** The option that stood first. */
    private static int turned(String order) {
        var first = order.split(",", 2)[0].strip();
        return first.matches("\\d{1,2}") ? Integer.parseInt(first) : order.equals("reversed") ? 1 : 0;
    }
}
