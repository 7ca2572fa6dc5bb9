package org.mindgap.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Group;

/**
 * Answers put together as they come, so that a million take little room: those to one question, for one target, under
 * one condition become one. Draws are added up, which changes nothing; repeats of probabilities are averaged. Answers
 * asked as a group are not kept: they do not apply to everyone.
 */
final class CompactAnswers implements AnswerSource {
    private final AnswerSource source;
    private final Map<String, Map<Key, Sum>> sums = new LinkedHashMap<>();

    CompactAnswers(AnswerSource source) {
        this.source = source;
    }

    private record Key(String question, Condition condition, Group target, AnswerStatus status) {}

    private static final class Sum {
        private final Answer first;
        private final Map<String, Double> shares = new LinkedHashMap<>();
        private int number;
        private int draws;
        private double coverage;

        private Sum(Answer first) {
            this.first = first;
        }

        private void add(Answer answer) {
            var size = Math.max(1, answer.draws());
            number += size;
            draws += answer.draws();
            coverage += size * answer.coverage();
            answer.shares().forEach((code, share) -> shares.merge(code, size * share, Double::sum));
        }

        private Answer answer() {
            var mean = new LinkedHashMap<String, Double>();
            shares.forEach((code, share) -> mean.put(code, share / number));
            // repeats that the file writes as one draw each, without a number
            var counted = first.condition().reading() == Reading.DRAWS ? Math.max(draws, number) : draws;
            return new Answer(
                    0,
                    first.model(),
                    first.survey(),
                    first.question(),
                    first.condition(),
                    first.target(),
                    mean,
                    counted,
                    coverage / number,
                    first.status());
        }
    }

    void add(Answer answer) {
        if (answer.condition().askedAs() != AskedAs.GROUP) {
            sums.computeIfAbsent(answer.model(), m -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            new Key(answer.question(), answer.condition(), answer.target(), answer.status()),
                            k -> new Sum(answer))
                    .add(answer);
        }
    }

    @Override
    public List<Model> models() {
        return source.models();
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        var answers = new ArrayList<Answer>();
        sums.getOrDefault(model, Map.of()).values().forEach(s -> answers.add(s.answer()));
        return answers;
    }

    @Override
    public Evidence evidence(long answer) {
        return source.evidence(answer);
    }
}
