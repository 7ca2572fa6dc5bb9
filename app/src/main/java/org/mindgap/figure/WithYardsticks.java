package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerSummary;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchRate;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.SameAnswers;

/**
 * The models of a study and, where the study has not added them, the yardsticks that stand beside every heatmap:
 * two halves of the survey, national result and random guess. They are computed from the survey, so adding them stores nothing.
 */
public final class WithYardsticks implements AnswerSource {
    private static final List<Model.Kind> STANDING =
            List.of(Model.Kind.HALVES, Model.Kind.NATIONAL, Model.Kind.UNIFORM);

    private final AnswerSource answers;

    public WithYardsticks(AnswerSource answers) {
        this.answers = answers;
    }

    @Override
    public List<Model> models() {
        var known = answers.models();
        var all = new ArrayList<>(known);
        for (var kind : STANDING) {
            if (known.stream().noneMatch(m -> m.kind() == kind)) {
                all.add(yardstick(kind, known));
            }
        }
        return List.copyOf(all);
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        return models().stream().anyMatch(m -> m.id().equals(model) && m.kind().yardstick())
                ? List.of()
                : answers.answers(survey, model);
    }

    @Override
    public List<SameAnswers> together(String survey, String model) {
        return answers.models().stream().anyMatch(m -> m.id().equals(model))
                ? answers.together(survey, model)
                : List.of();
    }

    @Override
    public AnswerSummary summary(String survey, String model) {
        return answers.summary(survey, model);
    }

    @Override
    public MatchRate matched(String survey, Set<String> models) {
        return answers.matched(survey, models);
    }

    @Override
    public Map<String, CoderErrors> coderErrors(String survey, String model) {
        return answers.coderErrors(survey, model);
    }

    @Override
    public Evidence evidence(long answer) {
        return answers.evidence(answer);
    }

    private static Model yardstick(Model.Kind kind, List<Model> known) {
        var name = switch (kind) {
            case HALVES -> "two halves of the survey";
            case NATIONAL -> "national result";
            default -> "random guess";
        };
        var id = "yardstick-" + kind.name().toLowerCase(Locale.ROOT);
        while (taken(id, known)) {
            id += "-";
        }
        return new Model(id, name, kind, "");
    }

    private static boolean taken(String id, List<Model> known) {
        return known.stream().anyMatch(m -> m.id().equals(id));
    }
}
