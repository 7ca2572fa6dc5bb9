package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What gaps are taken over: people, models, questions. */
final class GapOptions {
    @Mixin
    PeopleOptions people;

    @Mixin
    AnswerOptions answers;

    @Option(names = "--model", split = ",", paramLabel = "M", description = "Only these models, by name or id.")
    List<String> models = new ArrayList<>();

    @Option(
            names = "--asked",
            split = ",",
            paramLabel = "none|country|group",
            converter = AskedWord.class,
            description = "Only answers asked as: no one in particular, someone from the country, of the group.")
    List<AskedAs> asked = new ArrayList<>();

    @Option(names = "--questions", split = ",", paramLabel = "Q", description = "Only these questions.")
    List<String> questions = new ArrayList<>();

    @Option(names = "--topics", split = ",", paramLabel = "T", description = "Only questions of these topics.")
    List<String> topics = new ArrayList<>();

    @Mixin
    ItemsOptions items;

    @Option(
            names = "--all-questions",
            description = "Takes every question a row has. The default takes the questions that all rows share, so"
                    + " that rows may be compared.")
    boolean allQuestions;

    @Mixin
    CountriesOption countries;

    @Option(
            names = "--keep-failed",
            description = "Shows numbers of models whose answers failed the checks as a whole (uniform everywhere,"
                    + " identical, single answers written as probabilities). Notes still say which.")
    boolean keepFailed;

    /** A calculator that shows or withholds what failed the checks. */
    GapCalculator calculator(Survey survey, AnswerSource answers) {
        return keepFailed ? GapCalculator.keepingFailed(survey, answers) : GapCalculator.of(survey, answers);
    }

    /** Draws answers, with yardsticks and with or without what failed the checks. */
    FigureBuilder builder(Survey survey, AnswerSource answers) {
        var all = new WithYardsticks(answers);
        return new FigureBuilder(calculator(survey, all), all, Locale.ENGLISH);
    }

    /** The query these options ask for. */
    GapQuery query(List<Metric> metrics, List<String> by, Survey survey, ModelTerms terms) throws ProblemException {
        return query(metrics, by, survey, terms, problem -> {});
    }

    /**
     * The same.
     *
     * @param told how many questions a filter lets through
     */
    GapQuery query(List<Metric> metrics, List<String> by, Survey survey, ModelTerms terms, Consumer<Problem> told)
            throws ProblemException {
        var names = new SurveyTerms(survey);
        var ids = items.ids(survey, names, people, questions, told);
        return countries
                .on(GapQuery.of(metrics, by))
                .where(names.where(people.filter.pairs()))
                .models(terms.ids(models))
                .questions(ids)
                .topics(Set.copyOf(topics))
                .with(people.policy)
                .weighted(!people.unweighted)
                .with(allQuestions ? GapQuery.Scope.ALL : GapQuery.Scope.SAME_IN_ALL_ROWS)
                .narrowed(Map.of(), Set.copyOf(asked))
                .with(answers.choice(survey, terms));
    }

    /** Whether the survey has the people and questions that these options name. */
    boolean fits(Survey survey, List<String> variables) {
        return new SurveyTerms(survey).knows(variables, people.filter.pairs(), questions);
    }

    /** Reads none, country or group. */
    static final class AskedWord implements ITypeConverter<AskedAs> {
        @Override
        public AskedAs convert(String word) {
            for (var asked : AskedAs.values()) {
                if (asked.word().equalsIgnoreCase(word.strip())) {
                    return asked;
                }
            }
            throw new TypeConversionException("Asked as is none, country or group; found: " + word);
        }
    }
}
