package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.mindgap.compare.people.Scope;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.gap.Column;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** People, models and questions of a number that is a mean over questions, and the table of it. */
final class ScopeOptions {
    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "country,religion,VAR",
            description = "A row for each of these; all people of the filter where nothing is said.")
    List<String> by = new ArrayList<>();

    @Mixin
    GapOptions options;

    @Option(names = "--codes", description = "Prints codes of groups instead of names.")
    boolean codes;

    @Mixin
    DotsOption figure;

    @Mixin
    TableOption table;

    /** What is computed of a scope. */
    interface Numbers {
        /** The table; the first columns are those of {@link Opened#columns()}. */
        DataTable of(Opened opened) throws ProblemException;
    }

    /**
     * How its table is drawn.
     *
     * @param columns of the table that {@code of} makes
     * @param of makes of the printed table one with ends of intervals
     */
    record Drawn(DotFigures.Kind kind, DotsOption.Columns columns, UnaryOperator<DataTable> of) {}

    /** A scope with the words for it. */
    record Opened(Scope scope, Survey survey, ModelTerms models, List<String> named, boolean codes) {
        /** model, asked_as and the groups. */
        ArrayList<String> columns() {
            var columns = new ArrayList<>(List.of("model", "asked_as"));
            columns.addAll(named);
            return columns;
        }

        /** A row's beginning. */
        ArrayList<Object> row(Column column, Group group) {
            var values = new ArrayList<Object>(
                    List.of(models.name(column.model().id()), column.askedAs().word()));
            for (var variable : scope.by()) {
                var code = group.code(variable.name()).orElse("");
                values.add(codes ? code : variable.distinctLabelOf(code));
            }
            return values;
        }
    }

    /** Opens the study, computes and prints. */
    int print(Numbers numbers, List<String> remarks, Drawn drawn, Terminal terminal, Composition composition)
            throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, by));
            var terms = new SurveyTerms(one);
            var dimensions = new ArrayList<String>();
            for (var name : by) {
                dimensions.add(terms.dividing(name).name());
            }
            if (file.models().isEmpty()) {
                throw new ProblemException(Problem.error("cli.no-models"));
            }
            var models = new ModelTerms(file);
            GapQuery query = options.query(List.of(Metrics.GAP_POINTS), dimensions, one, models);
            var scope = new Scope(options.calculator(one, file), query, JobContext.unwatched());
            if (scope.overCountries()) {
                throw new ProblemException(Problem.error("compare.over-countries"));
            }
            terminal.problems(Alike.together(scope.alarms()));
            var shown = numbers.of(new Opened(scope, one, models, by, codes));
            if (shown.rows().isEmpty()) {
                terminal.problem(Problem.error("methods.nothing-in-common"));
            }
            var words = new TableWords(one, Locale.ENGLISH);
            var notes = new ArrayList<>(words.notes(query, file.models()));
            notes.addAll(remarks);
            table.print(new NotedTable(shown, "", notes, words.invented(file.models())), terminal.out());
            if (!shown.rows().isEmpty()) {
                figure.draw(
                        drawn.kind(),
                        drawn.of().apply(shown),
                        drawn.columns(),
                        new DotFigures.Around(
                                one.name(),
                                words.notes(query.metrics(List.of()), file.models()),
                                words.watermark(file.models()),
                                words.invented(file.models())),
                        terminal,
                        composition);
            }
            return shown.rows().isEmpty() ? 1 : 0;
        }
    }
}
