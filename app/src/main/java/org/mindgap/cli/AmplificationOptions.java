package org.mindgap.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.Scale;
import org.mindgap.survey.Group;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What amplification is taken over: people, reference, models, questions. */
final class AmplificationOptions {
    @Option(
            names = "--against",
            paramLabel = "largest|public|rest|CODE",
            defaultValue = "largest",
            description = {
                "Whom each group is compared with, among people and in the model: the group that most people of the"
                        + " country belong to (the default), everyone of the country, everyone in any other group, or a"
                        + " group by its code or label.",
                "The model's public is what it answers as someone from the country; its rest are its own answers as the"
                        + " other groups, in survey proportions."
            })
    String against;

    @Option(
            names = "--contrast",
            paramLabel = "VAR",
            description = "The variable of --by whose groups are compared; the religion where nothing is said, else the"
                    + " first that is no country. Others are the same on both sides.")
    @Nullable
    String contrast;

    @Option(
            names = "--ordinal",
            description = "Compares mean positions on ordered options (0 to 1) in place of the shares of all options.")
    boolean ordinal;

    @Mixin
    PeopleOptions people;

    @Mixin
    AnswerOptions answers;

    @Option(
            names = "--model",
            split = ",",
            paramLabel = "M",
            description =
                    "Only these models, by name or id. A yardstick is computed where it is named: two halves of the"
                            + " survey is the people themselves.")
    List<String> models = new ArrayList<>();

    @Option(names = "--questions", split = ",", paramLabel = "Q", description = "Only these questions.")
    List<String> questions = new ArrayList<>();

    @Option(
            names = {"--topic", "--topics"},
            split = ",",
            paramLabel = "T",
            description = "Only questions of these topics.")
    List<String> topics = new ArrayList<>();

    @Option(
            names = "--all-questions",
            description = "Takes every question a row has. The default takes the questions that all rows share, so"
                    + " that rows may be compared.")
    boolean allQuestions;

    /** Whether the survey has the people and questions that these options name. */
    boolean fits(Survey survey, List<String> variables) {
        return new SurveyTerms(survey).knows(variables, people.filter.pairs(), questions);
    }

    /**
     * The query these options ask for, without intervals.
     *
     * @param by dimensions, variables by their names in the file
     */
    AmplificationQuery query(List<String> by, Survey survey, ModelTerms terms) throws ProblemException {
        var names = new SurveyTerms(survey);
        var ids = new LinkedHashSet<String>();
        names.questions(questions).stream().map(Question::id).forEach(ids::add);
        var gaps = GapQuery.of(List.of(), by)
                .where(names.where(people.filter.pairs()))
                .models(terms.ids(models))
                .questions(ids)
                .topics(topics(survey))
                .with(people.policy)
                .weighted(!people.unweighted)
                .with(allQuestions ? GapQuery.Scope.ALL : GapQuery.Scope.SAME_IN_ALL_ROWS)
                .with(answers.choice(survey, terms));
        var plain = AmplificationQuery.of(by).with(gaps).with(ordinal ? Scale.ORDINAL : Scale.NOMINAL);
        var contrasting = plain.contrasting(contrasted(by, survey).name());
        return contrasting.with(against(against, contrasted(by, survey), survey));
    }

    private Set<String> topics(Survey survey) throws ProblemException {
        var known = survey.questions().stream().map(Question::topic).collect(Collectors.toSet());
        for (var topic : topics) {
            if (!known.contains(topic)) {
                throw new ProblemException(Problem.error(
                        "cli.topic-unknown",
                        topic,
                        survey.name(),
                        known.stream().filter(t -> !t.isEmpty()).sorted().collect(Collectors.joining(", "))));
            }
        }
        return Set.copyOf(topics);
    }

    /** The variable whose groups are compared. */
    private Variable contrasted(List<String> by, Survey survey) throws ProblemException {
        var terms = new SurveyTerms(survey);
        if (contrast != null) {
            var named = terms.dividing(contrast);
            if (!by.contains(named.name())) {
                throw new ProblemException(Problem.error("cli.contrast-not-in-by", named.shownName()));
            }
            return named;
        }
        return usual(by, survey).orElseThrow(() -> new ProblemException(Problem.error("cli.amplification-no-group")));
    }

    /** The religion among some variables, else the first that is no country. */
    private static Optional<Variable> usual(List<String> by, Survey survey) {
        var possible = by.stream()
                .filter(d -> !GapsCommand.WORDS.contains(d))
                .flatMap(d -> survey.variable(d).stream())
                .filter(v -> v.role() != org.mindgap.survey.Role.COUNTRY)
                .toList();
        return possible.stream()
                .filter(v -> v.role() == org.mindgap.survey.Role.RELIGION)
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }

    /** The same for a figure: a group by its code or label, and a sentence where there is none. */
    static Against against(String word, List<String> by, Survey survey) throws ProblemException {
        var variable = usual(by, survey);
        return variable.isPresent() ? against(word, variable.get(), survey) : Against.of(word);
    }

    private static Against against(String word, Variable variable, Survey survey) throws ProblemException {
        var said = Against.of(word);
        if (said.kind() != Against.Kind.GROUP) {
            return said;
        }
        var code = new GroupResolver(survey).code(variable, word);
        if (code.isPresent()) {
            return Against.group(code.get());
        }
        // a code that nobody labelled, or a sentence that lists what there is
        var group = new SurveyTerms(survey).where(List.of(new Filter.Pair(variable.name(), word)));
        return Against.group(group.code(variable.name()).orElse(word));
    }

    /** People by the codes of a group, for tables. */
    static String label(Survey survey, Group group) {
        return group.codes().entrySet().stream()
                .map(e -> survey.variable(e.getKey())
                        .map(v -> v.distinctLabelOf(e.getValue()))
                        .orElse(e.getValue()))
                .collect(Collectors.joining(" x "));
    }
}
