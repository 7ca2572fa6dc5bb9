package org.mindgap.cli;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/** The model and the way of asking that a figure of one of each shows: as named, or the only ones there are. */
final class OneModel {
    private final AnswerSource answers;
    private final Survey survey;

    OneModel(AnswerSource answers, Survey survey) {
        this.answers = answers;
        this.survey = survey;
    }

    /** A query over those people with one metric. */
    static GapQuery query(Metric metric, PeopleOptions people) {
        var usual = GapQuery.of(List.of(metric), List.of());
        return GapQuery.of(usual.metrics(), usual.by())
                .where(usual.where())
                .models(usual.models())
                .questions(usual.questions())
                .topics(usual.topics())
                .with(people.policy)
                .weighted(!people.unweighted)
                .with(usual.scope());
    }

    /**
     * The model.
     *
     * @param named by name or id, or null
     * @param questions that it must have been asked one of; any where none are named
     */
    Model model(@Nullable String named, Collection<String> questions) throws ProblemException {
        if (named != null) {
            return new ModelTerms(answers).model(named);
        }
        var models = answers.models().stream()
                .filter(m -> !m.kind().yardstick())
                .filter(m -> answers.together(survey.id(), m.id()).stream()
                        .anyMatch(s -> questions.isEmpty()
                                || questions.contains(s.first().question())))
                .toList();
        if (models.size() == 1) {
            return models.get(0);
        }
        var about = questions.isEmpty() ? survey.name() : String.join(", ", questions);
        throw new ProblemException(
                models.isEmpty()
                        ? Problem.error("cli.overlay-no-model", about)
                        : Problem.error(
                                "cli.overlay-several-models",
                                about,
                                models.stream().map(Model::name).collect(Collectors.joining(", "))));
    }

    /** The way of asking, as named or the only one there is. */
    AskedAs askedAs(@Nullable AskedAs named, Model model, Collection<String> questions) throws ProblemException {
        if (named != null) {
            return named;
        }
        var ways = answers.together(survey.id(), model.id()).stream()
                .map(SameAnswers::first)
                .filter(a -> questions.isEmpty() || questions.contains(a.question()))
                .map(a -> a.condition().askedAs())
                .distinct()
                .sorted()
                .toList();
        if (ways.size() > 1) {
            throw new ProblemException(Problem.error(
                    "cli.overlay-several-asked",
                    model.name(),
                    ways.stream().map(AskedAs::word).collect(Collectors.joining(", "))));
        }
        return ways.isEmpty() ? AskedAs.NO_ONE : Objects.requireNonNull(ways.get(0));
    }
}
