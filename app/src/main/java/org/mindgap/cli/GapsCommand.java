package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mindgap.elicit.Model;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.TableWords;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.GapTable;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints gaps between models and people. */
@Command(
        name = "gaps",
        description = {
            "Prints gaps between models and people by model, way of asking, groups, topic or question.",
            "Models and ways of asking are never pooled: where there are several they become columns of their own.",
            "n_eff is Kish's effective n of respondents; of published shares it is the base less those who chose an"
                    + " option that is left out, without any design effect, which is unknown.",
            "Where the study has several surveys, the one that has everything named here is taken."
        })
final class GapsCommand implements Callable<Integer> {
    static final Set<String> WORDS = Set.of(GapQuery.MODEL, GapQuery.ASKED_AS, GapQuery.TOPIC, GapQuery.QUESTION);

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--metric",
            split = ",",
            paramLabel = "ID",
            converter = MetricOption.class,
            description = "Filled in by MetricHelp.")
    List<Metric> metrics = new ArrayList<>();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "model,country,VAR,topic,question",
            description = "Columns of the table; model where nothing is said. asked_as is one too.")
    List<String> by = new ArrayList<>();

    @Mixin
    GapOptions options;

    @Option(names = "--codes", description = "Prints codes of groups and ids of models instead of names.")
    boolean codes;

    @Mixin
    UncertaintyOptions uncertainty;

    @Mixin
    MinusOption minus;

    @Mixin
    TableOption table;

    GapsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (metrics.isEmpty()) {
            metrics = List.of(Metrics.GAP_POINTS);
        }
        if (by.isEmpty()) {
            by = List.of(GapQuery.MODEL);
        }
        var variables = by.stream().filter(b -> !WORDS.contains(word(b))).toList();
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, variables));
            var models = new ModelTerms(file);
            var dimensions = dimensions(new SurveyTerms(one));
            if (file.models().isEmpty()) {
                throw new ProblemException(Problem.error("cli.no-models"));
            }
            var result = options.calculator(one, file)
                    .table(
                            query(options.query(metrics, dimensions, one, models, terminal::problem), one, models),
                            JobContext.unwatched())
                    .adjusted(minus.adjust);
            notes(result);
            NoGroup.say(
                    one,
                    dimensions.stream().flatMap(d -> one.variable(d).stream()).toList(),
                    terminal);
            adjusting(result);
            withoutInterval(result);
            var words = new TableWords(one, Locale.ENGLISH);
            var shown = shown(result, file);
            table.print(
                    new NotedTable(
                            new GapColumns(result, one, models, table.text(), codes).table(by),
                            "",
                            words.notes(result.query(), shown),
                            words.invented(shown)),
                    terminal.out());
            return result.rows().isEmpty() ? 1 : 0;
        }
    }

    private static List<Model> shown(GapTable result, StudyFile file) {
        var ids = result.rows().stream().map(GapRow::model).collect(Collectors.toSet());
        return file.models().stream().filter(m -> ids.contains(m.id())).toList();
    }

    private GapQuery query(GapQuery plain, Survey one, ModelTerms models) throws ProblemException {
        var how = uncertainty.uncertainty();
        if (minus.wanted() && how.isEmpty()) {
            throw new ProblemException(Problem.error("cli.minus-needs-replicates"));
        }
        var query = how.map(plain::with).orElse(plain);
        var keys = minus.keys(one, models);
        for (var key : keys.keySet()) {
            if (!WORDS.contains(key) && !query.by().contains(key)) {
                throw new ProblemException(Problem.error("cli.minus-not-in-by", key));
            }
        }
        return query.minus(keys);
    }

    private static String word(String by) {
        return by.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private List<String> dimensions(SurveyTerms terms) throws ProblemException {
        var dimensions = new ArrayList<String>();
        for (var name : by) {
            dimensions.add(
                    WORDS.contains(word(name))
                            ? word(name)
                            : terms.dividing(name).name());
        }
        return dimensions;
    }

    private void notes(GapTable result) {
        terminal.problems(Alike.together(result.notes()));
        Map<Problem, Integer> states = new LinkedHashMap<>();
        for (var row : result.rows()) {
            if (row.state() != CellState.VALUE) {
                states.merge(why(row), 1, Integer::sum);
            }
        }
        states.forEach((why, count) -> terminal.problem(Problem.note(
                why.code(),
                count,
                result.rows().size(),
                why.arguments().isEmpty() ? "" : why.arguments().get(0))));
        if (!result.rows().isEmpty()
                && result.rows().stream().allMatch(r -> r.reason().equals("gap.asked-as-does-not-apply"))) {
            terminal.problem(Problem.note("cli.asked-needs-rows"));
        }
        if (result.rows().isEmpty()) {
            terminal.problem(Problem.error("cli.gaps-nothing"));
        }
    }

    /** How p-values were adjusted, and for how many. */
    private void adjusting(GapTable result) {
        var tests = result.rows().stream()
                .filter(r -> r.contrast().filter(c -> !Double.isNaN(c.p())).isPresent())
                .count();
        if (minus.wanted() && tests > 0) {
            terminal.problem(Problem.note(
                    "cli.adjusted", tests, result.query().metrics().size(), MinusOption.name(minus.adjust)));
        }
    }

    /** Why values have no interval, each reason once. */
    private void withoutInterval(GapTable result) {
        if (result.query().uncertainty().isEmpty()) {
            return;
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (var row : result.rows()) {
            if (row.state().hasValue() && !row.interval().known()) {
                reasons.merge(row.interval().reason(), 1, Integer::sum);
            }
        }
        var texts = new ProblemTexts(Locale.ENGLISH);
        reasons.forEach((reason, count) -> terminal.problem(
                Problem.note("cli.no-interval", count, result.rows().size(), texts.sentence(Problem.note(reason)))));
    }

    /** A row's state; where one state has several reasons, with the reason in words. */
    private static Problem why(GapRow row) {
        var code = "cli.state-" + FigureData.word(row.state());
        var several = row.state() == CellState.UNDEFINED || row.state() == CellState.DOES_NOT_APPLY;
        return several
                ? Problem.note(code, new ProblemTexts(Locale.ENGLISH).sentence(Problem.note(row.reason())))
                : Problem.note(code);
    }
}
