package org.mindgap.multiverse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchRate;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.SameAnswers;

/** Only some of the stored answers, whatever their ids. */
final class NarrowedAnswers implements AnswerSource {
    private final AnswerSource all;
    private final Predicate<Answer> wanted;

    NarrowedAnswers(AnswerSource all, Predicate<Answer> wanted) {
        this.all = all;
        this.wanted = wanted;
    }

    @Override
    public List<Model> models() {
        return all.models();
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        return all.answers(survey, model).stream().filter(wanted).toList();
    }

    @Override
    public List<SameAnswers> together(String survey, String model) {
        return all.together(survey, model).stream()
                .filter(s -> wanted.test(s.first()))
                .toList();
    }

    @Override
    public MatchRate matched(String survey, Set<String> models) {
        return all.matched(survey, models);
    }

    @Override
    public Map<String, CoderErrors> coderErrors(String survey, String model) {
        return all.coderErrors(survey, model);
    }

    @Override
    public Evidence evidence(long answer) {
        return all.evidence(answer);
    }
}
