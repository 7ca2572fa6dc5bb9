package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.OthersScores;
import org.mindgap.gap.OthersScores.Beside;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints scores that others computed, ours beside them. */
@Command(
        name = "scores",
        description = {
            "Prints scores that others computed and printed in their files, and ours beside them.",
            "Ours is the same metric on the same question, people and model, over all options (don't know and refused"
                    + " too, never not asked); there is none where nobody's answers are in the study.",
            "theirs is the mean of n_scores; ours and difference (ours minus theirs) are means over those n_compared"
                    + " that have both."
        })
final class ScoresCommand implements Callable<Integer> {
    private static final Set<String> WORDS = Set.of(GapQuery.MODEL, GapQuery.QUESTION);
    private static final List<String> NUMBERS =
            List.of("metric", "n_scores", "theirs", "n_compared", "ours", "difference", "file");

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(names = "--question", split = ",", paramLabel = "Q", description = "Only these questions.")
    List<String> questions = new ArrayList<>();

    @Option(names = "--model", split = ",", paramLabel = "M", description = "Only these models, by name or id.")
    List<String> models = new ArrayList<>();

    @Mixin
    Filter filter;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "model,question,country,VAR",
            description = "Columns of the table, over the rest of which means are taken; every score where nothing is"
                    + " said. Models are never pooled.")
    List<String> by = new ArrayList<>();

    @Mixin
    TableOption table;

    ScoresCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var variables = by.stream().filter(b -> !WORDS.contains(word(b))).toList();
            var pairs = filter.pairs();
            var one = new SurveyChoice(file)
                    .one(
                            survey.name,
                            s -> new SurveyTerms(s).knows(variables, pairs, questions)
                                    && !file.scores(s.id()).isEmpty());
            var terms = new SurveyTerms(one);
            var names = new ModelTerms(file);
            var ids = names.ids(models);
            var where = terms.where(pairs);
            var asked = terms.questions(questions).stream().map(Question::id).collect(Collectors.toSet());
            var scores = file.scores(one.id()).stream()
                    .filter(s -> ids.isEmpty() || ids.contains(s.model()))
                    .filter(s -> asked.isEmpty() || asked.contains(s.question()))
                    .filter(s -> s.people().within(where))
                    .toList();
            if (scores.isEmpty()) {
                throw new ProblemException(Problem.error("cli.scores-none", one.name()));
            }
            var beside = new OthersScores(one, file).beside(scores, JobContext.unwatched());
            notCompared(beside);
            var columns = columns(terms, scores);
            var shown = scores.stream().map(PublishedScore::model).collect(Collectors.toSet());
            var words = new TableWords(one, Locale.ENGLISH);
            var who = file.models().stream().filter(m -> shown.contains(m.id())).toList();
            table.print(
                    new NotedTable(print(beside, columns, one, names), "", words.sources(who), words.invented(who)),
                    terminal.out());
            return 0;
        }
    }

    private static String word(String by) {
        return by.strip().toLowerCase(Locale.ROOT);
    }

    /** Dimensions: those asked for, with the model where there are several; all of them where nothing is asked for. */
    private List<String> columns(SurveyTerms terms, List<PublishedScore> scores) throws ProblemException {
        var columns = new ArrayList<String>();
        if (by.isEmpty()) {
            columns.addAll(List.of(GapQuery.MODEL, GapQuery.QUESTION));
            scores.stream()
                    .flatMap(s -> s.people().codes().keySet().stream())
                    .distinct()
                    .forEach(columns::add);
            return columns;
        }
        for (var name : by) {
            columns.add(
                    WORDS.contains(word(name))
                            ? word(name)
                            : terms.dividing(name).name());
        }
        var several = scores.stream().map(PublishedScore::model).distinct().count() > 1;
        if (several && !columns.contains(GapQuery.MODEL)) {
            columns.add(0, GapQuery.MODEL);
        }
        return columns;
    }

    private void notCompared(List<Beside> beside) {
        var without = beside.stream().filter(b -> Double.isNaN(b.ours())).count();
        if (without > 0) {
            terminal.problem(Problem.note("cli.scores-not-compared", without, beside.size()));
        }
    }

    private static DataTable print(List<Beside> beside, List<String> columns, Survey one, ModelTerms models) {
        var groups = beside.stream()
                .collect(Collectors.groupingBy(
                        b -> key(b.theirs(), columns, one, models), LinkedHashMap::new, Collectors.toList()));
        var names = new ArrayList<>(columns);
        names.addAll(NUMBERS);
        var rows = new ArrayList<List<Object>>();
        groups.forEach((key, some) -> {
            var both = some.stream().filter(b -> !Double.isNaN(b.ours())).toList();
            var row = new ArrayList<Object>(key.subList(0, key.size() - 1));
            row.add(some.size());
            row.add(some.stream().mapToDouble(b -> b.theirs().value()).average().orElse(Double.NaN));
            row.add(both.size());
            row.add(both.stream().mapToDouble(Beside::ours).average().orElse(Double.NaN));
            row.add(both.stream().mapToDouble(Beside::difference).average().orElse(Double.NaN));
            row.add(key.get(key.size() - 1));
            rows.add(row);
        });
        return new DataTable(names, rows);
    }

    /** A row's words; metric and file tell rows apart too, so that nothing different is averaged. */
    private static List<String> key(PublishedScore score, List<String> columns, Survey one, ModelTerms models) {
        var key = new ArrayList<String>();
        for (var column : columns) {
            key.add(
                    switch (column) {
                        case GapQuery.MODEL -> models.name(score.model());
                        case GapQuery.QUESTION -> score.question();
                        default -> label(score, column, one);
                    });
        }
        key.add(score.metric());
        key.add(score.file());
        return key;
    }

    private static String label(PublishedScore score, String variable, Survey one) {
        return score.people()
                .code(variable)
                .flatMap(c -> one.variable(variable).map((Variable v) -> v.distinctLabelOf(c)))
                .orElse("");
    }
}
