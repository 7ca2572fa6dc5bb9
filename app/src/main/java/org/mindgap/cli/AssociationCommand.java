package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.association.Associations;
import org.mindgap.compare.association.Pair;
import org.mindgap.compare.association.Simulated;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.formats.table.AnswerColumns;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how far answers to two questions go together. */
@Command(
        name = "association",
        description = {
            "Prints Cramér's V of each two questions among people: 0 where their answers have nothing to do with each"
                    + " other, 1 where one tells the other. v is corrected for what sampling adds (Bergsma) with the"
                    + " design effect of Rao and Scott; p is their test. Intervals of 95 %% are those of a noncentral"
                    + " chi-squared distribution.",
            "A model that is asked question by question has no joint answers, and so no V of its own. Two ways to have"
                    + " one: a file with a row for each simulated respondent (--simulated), or models asked as groups"
                    + " (--through): what the groups' shares alone make of each pair, in people and in the model, not"
                    + " corrected."
        },
        footer = {
            "",
            "Example:",
            "  mindgap association --study S --questions Q1,Q2,Q3 --where country=India",
            "  mindgap association --study S --questions Q1,Q2,Q3 --where country=India --through religion",
            "  mindgap association --study S --questions Q1,Q2,Q3 --simulated people.csv --matrix difference",
        })
final class AssociationCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Mixin
    GapOptions options;

    @Option(
            names = "--through",
            split = ",",
            paramLabel = "religion,VAR",
            description = "Groups that models were asked as.")
    List<String> through = new ArrayList<>();

    @Option(
            names = "--simulated",
            paramLabel = "F.csv",
            description = "A row for each simulated respondent; columns named as questions, with codes or labels.")
    @Nullable
    Path simulated;

    @Option(
            names = "--matrix",
            paramLabel = "people|simulated|difference",
            description = "Prints one number of all pairs as a matrix instead: corrected V.")
    String matrix = "";

    @Mixin
    DotsOption figure;

    @Mixin
    TableOption table;

    AssociationCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (!List.of("", "people", "simulated", "difference").contains(matrix)
                || (simulated == null && List.of("simulated", "difference").contains(matrix))
                || (!through.isEmpty() && !matrix.isEmpty())) {
            throw new ProblemException(Problem.error("methods.matrix", matrix));
        }
        if (figure.wanted() && !(through.isEmpty() && matrix.isEmpty())) {
            throw new ProblemException(Problem.error("methods.figure-of-pairs"));
        }
        if (simulated != null && !through.isEmpty()) {
            throw new ProblemException(Problem.error("methods.simulated-or-through"));
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, through));
            var terms = new SurveyTerms(one);
            var models = new ModelTerms(file);
            var dimensions = new ArrayList<String>();
            for (var name : through) {
                dimensions.add(terms.dividing(name).name());
            }
            var query = options.query(List.of(Metrics.GAP_POINTS), dimensions, one, models);
            var questions = questions(one, terms);
            var of = new Associations(options.calculator(one, file), query, questions, JobContext.unwatched());
            var shown = through.isEmpty() ? pairs(of, one, questions) : groups(of, models);
            if (through.isEmpty() && simulated == null) {
                terminal.problem(Problem.note("methods.no-joint-answers"));
            }
            var words = new TableWords(one, Locale.ENGLISH);
            table.print(
                    new NotedTable(shown, "", words.notes(query, file.models()), words.invented(file.models())),
                    terminal.out());
            figure.draw(
                    DotFigures.Kind.ASSOCIATION,
                    shown,
                    new DotsOption.Columns(2, "v", "v_lower", "v_upper", simulated == null ? "" : "v_simulated", 1),
                    new DotFigures.Around(
                            one.name(),
                            words.notes(query.metrics(List.of()), file.models()),
                            words.watermark(file.models()),
                            words.invented(file.models())),
                    terminal,
                    composition);
            return 0;
        }
    }

    private List<Question> questions(Survey one, SurveyTerms terms) throws ProblemException {
        var named = terms.questions(options.questions);
        var all = (named.isEmpty() ? one.questions() : named)
                .stream()
                        .filter(q -> options.topics.isEmpty() || options.topics.contains(q.topic()))
                        .toList();
        if (all.size() < 2) {
            throw new ProblemException(Problem.error("methods.two-questions"));
        }
        return all;
    }

    private DataTable pairs(Associations of, Survey one, List<Question> questions)
            throws ProblemException, IOException {
        var answers = simulated == null ? null : AnswerColumns.read(simulated, one, questions, JobContext.unwatched());
        var columns = new ArrayList<>(
                List.of("question_a", "question_b", "n", "v_plain", "v", "v_lower", "v_upper", "design_effect", "p"));
        if (answers != null) {
            columns.addAll(List.of("simulated", "n_simulated", "v_simulated_plain", "v_simulated"));
            columns.addAll(List.of("simulated_lower", "simulated_upper", "difference", "lower", "upper"));
        }
        var rows = new ArrayList<List<Object>>();
        var cells = new MatrixCells(questions);
        for (var pair : of.people()) {
            var values = new ArrayList<>(people(pair));
            var v = pair.v().corrected();
            if (answers != null && simulated != null) {
                var drawn =
                        Simulated.of(pair.first(), pair.second(), answers.of(pair.first()), answers.of(pair.second()));
                var theirs = drawn.v().corrected();
                values.addAll(List.of(
                        FileFacts.name(simulated), drawn.rows(), drawn.v().plain(), theirs));
                var between = drawn.v().less(pair.v());
                values.addAll(
                        List.of(drawn.v().lower(), drawn.v().upper(), theirs - v, between.lower(), between.upper()));
                v = matrix.equals("simulated") ? theirs : matrix.equals("difference") ? theirs - v : v;
            }
            rows.add(values);
            cells.put(pair.first(), pair.second(), v);
        }
        return matrix.isEmpty() ? new DataTable(columns, rows) : cells.table(matrix.equals("difference") ? 0 : 1);
    }

    private static List<Object> people(Pair pair) {
        return List.of(
                pair.first().shownName(),
                pair.second().shownName(),
                pair.people(),
                pair.v().plain(),
                pair.v().corrected(),
                pair.v().lower(),
                pair.v().upper(),
                pair.effect(),
                pair.p());
    }

    private DataTable groups(Associations of, ModelTerms models) throws ProblemException {
        var rows = new ArrayList<List<Object>>();
        var pairs = of.people();
        var people = of.throughGroups(Optional.empty());
        for (var column : of.columns()) {
            var model = of.throughGroups(Optional.of(column));
            for (var i = 0; i < pairs.size(); i++) {
                if (model.get(i).isNaN()) {
                    continue;
                }
                var values = new ArrayList<Object>(List.of(
                        models.name(column.model().id()), column.askedAs().word()));
                values.addAll(people(pairs.get(i)));
                values.addAll(List.of(people.get(i), model.get(i), model.get(i) - people.get(i)));
                rows.add(values);
            }
        }
        if (rows.isEmpty()) {
            terminal.problem(Problem.error("methods.nothing-in-common"));
        }
        var columns = new ArrayList<>(List.of("model", "asked_as", "question_a", "question_b"));
        columns.addAll(List.of("n", "v_plain", "v", "v_lower", "v_upper", "design_effect", "p"));
        columns.addAll(List.of("groups_people", "groups_model"));
        columns.add("difference");
        return new DataTable(columns, rows);
    }
}
