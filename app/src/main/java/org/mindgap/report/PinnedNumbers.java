package org.mindgap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.polarity.Poles;
import org.mindgap.compare.polarity.StudyResponses;
import org.mindgap.compare.regression.CellObservations;
import org.mindgap.compare.regression.GapObservations;
import org.mindgap.compare.regression.Regression;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.ConsistencyFigures;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.figure.comparison.FurtherFigures;
import org.mindgap.figure.comparison.FurtherNumbers;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.Tabled;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.replication.StudyPreset;
import org.mindgap.replication.StudyPresets;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Computes pinned consistency, regressions and further numbers as the room Compare does, and the sheet of a preset. */
final class PinnedNumbers {
    /** As in the room. */
    private static final long SEED = 1;

    private static final int DRAWS = 1000;
    private static final int SPLITS = 100;
    private static final Consistency USUAL = new Consistency(0, 1, DRAWS, SPLITS, new Seed(SEED));

    private final ReportSource source;
    private final Survey survey;
    private final GapQuery query;
    private final ReportWords words = new ReportWords();

    /** @param query with the variables of its rows */
    PinnedNumbers(ReportSource source, Survey survey, GapQuery query) {
        this.source = source;
        this.survey = survey;
        this.query = query;
    }

    /** Nothing where it cannot be computed any more; the notes then say why. */
    Optional<PinnedFigure.Content> content(PinRequest.Compared of, List<Problem> notes, JobContext context) {
        try {
            if (of instanceof PinRequest.Steady steady) {
                return Optional.of(consistency(steady, notes, context));
            }
            if (of instanceof Tabled tabled) {
                return Optional.of(tabled(tabled, notes, context));
            }
            if (of instanceof PinRequest.Fitted fitted) {
                return Optional.of(regression(fitted, notes, context));
            }
            return Optional.of(
                    of instanceof PinRequest.Further further
                            ? further(further, notes, context)
                            : sheet((PinRequest.Sheet) of));
        } catch (ProblemException e) {
            notes.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Of a file, or a regression of the cells of the study's own consistency. */
    private PinnedFigure.Content tabled(Tabled of, List<Problem> notes, JobContext context) throws ProblemException {
        var tables = new PinnedTables(survey, query);
        if (of.study().isEmpty()) {
            return tables.of(of, notes, context);
        }
        var steady = of.study().get();
        var read = responses(steady, context);
        notes.addAll(read.notes());
        var meant = meant(steady);
        return tables.fitted(
                of.fitted().orElseThrow(),
                CellObservations.of(USUAL.rows(read.responses(), context)),
                words.text("pins.cells-table"),
                new MadeUp(tables().watermark(meant), tables().invented(meant)),
                notes,
                context);
    }

    private List<Model> meant(PinRequest.Steady of) {
        return asked().stream()
                .filter(m -> of.models().isEmpty() || of.models().contains(m.id()))
                .toList();
    }

    private StudyResponses responses(PinRequest.Steady of, JobContext context) throws ProblemException {
        var languages = variable(of.languages());
        var read = StudyResponses.of(
                source.answers(),
                meant(of),
                of.askedAs(),
                HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE),
                new Poles(of.middle(), List.of()),
                languages,
                context);
        if (read.responses().isEmpty()) {
            throw new ProblemException(Problem.error("compare.no-study-scores"));
        }
        return read;
    }

    private PinnedFigure.Content consistency(PinRequest.Steady of, List<Problem> notes, JobContext context)
            throws ProblemException {
        var meant = meant(of);
        var read = responses(of, context);
        notes.addAll(read.notes());
        var how = USUAL;
        var figure = new ConsistencyFigures(Locale.ENGLISH)
                .of(
                        ConsistencyFigures.inOrder(how.rows(read.responses(), context), read.responses()),
                        how,
                        Map.of(),
                        source.name(),
                        tables().invented(meant));
        return content(figure, unmeasured(), columns(meant, List.of(of.askedAs())));
    }

    private Optional<Variable> variable(Optional<String> name) throws ProblemException {
        var found = name.flatMap(survey::variable).filter(v -> v.role().divides());
        if (name.isPresent() && found.isEmpty()) {
            throw new ProblemException(Problem.warning("pin.variable-gone", name.get()));
        }
        return found;
    }

    private PinnedFigure.Content regression(PinRequest.Fitted of, List<Problem> notes, JobContext context)
            throws ProblemException {
        var names = source.answers().models().stream().collect(Collectors.toMap(Model::id, Model::name, (a, b) -> a));
        var table = GapObservations.of(source.gaps().of(survey), survey, names, query, context);
        var against =
                of.against().isPresent() ? Optional.of(Formula.of(of.against().get())) : Optional.<Formula>empty();
        var fit = new Regression(Formula.of(of.formula()), against, of.likelihood(), of.cluster(), new Seed(SEED))
                .fit(table, context);
        notes.addAll(fit.notes());
        if (!FitPart.of(fit).contains(of.part())) {
            throw new ProblemException(Problem.warning("pin.nothing-compared"));
        }
        var shown = shown();
        var made = new MadeUp(tables().watermark(shown), tables().invented(shown));
        var figure = of.part().figure(fit, words.text("pins.gaps-table"), made, Locale.ENGLISH, new Seed(SEED));
        return content(figure, query, columns(shown, ways()));
    }

    private PinnedFigure.Content further(PinRequest.Further of, List<Problem> notes, JobContext context)
            throws ProblemException {
        var figures = new FurtherFigures(survey, source.answers().models(), Locale.ENGLISH);
        var found = new FurtherNumbers(source.gaps().of(survey), survey, figures).of(query, of.what(), context);
        notes.addAll(found.notes());
        return content(found.figure(), unmeasured(), columns(shown(), ways()));
    }

    /** A table of where we deviate: nothing of it is of the survey, and no model answered it. */
    private PinnedFigure.Content sheet(PinRequest.Sheet of) throws ProblemException {
        var preset = new StudyPresets()
                .all().stream()
                        .filter(p -> p.id().equals(of.preset()))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(Problem.warning("pin.preset-gone", of.preset())));
        return new PinnedFigure.Content(
                survey,
                Optional.empty(),
                deviations(preset),
                words.text("pins.sheet", preset.name()),
                unmeasured(),
                List.of(),
                List.of(),
                List.of());
    }

    private DataTable deviations(StudyPreset preset) {
        var rows = new ArrayList<List<Object>>();
        for (var deviation : preset.deviations()) {
            rows.add(List.of(
                    deviation.published(),
                    deviation.here(),
                    deviation.why(),
                    deviation.again().equals("none") ? words.text("pins.sheet.none") : deviation.again()));
        }
        return new DataTable(
                List.of(
                        words.text("pins.sheet.published"),
                        words.text("pins.sheet.here"),
                        words.text("pins.sheet.why"),
                        words.text("pins.sheet.again")),
                rows);
    }

    private TableWords tables() {
        return new TableWords(survey, Locale.ENGLISH);
    }

    private List<Model> asked() {
        return source.answers().models().stream()
                .filter(m -> !m.kind().yardstick())
                .toList();
    }

    private List<Model> shown() {
        return asked().stream()
                .filter(m -> query.models().isEmpty() || query.models().contains(m.id()))
                .toList();
    }

    private List<AskedAs> ways() {
        return query.askedAs().isEmpty()
                ? List.of(AskedAs.values())
                : query.askedAs().stream().sorted().toList();
    }

    /** Models as they were asked, of those that were. */
    private List<ColumnKey> columns(List<Model> models, List<AskedAs> ways) {
        var columns = new ArrayList<ColumnKey>();
        for (var model : models) {
            var asked = source.answers().answers(survey.id(), model.id()).stream()
                    .map(a -> a.condition().askedAs())
                    .collect(Collectors.toSet());
            ways.stream().filter(asked::contains).forEach(w -> columns.add(new ColumnKey(model.id(), w)));
        }
        return columns;
    }

    /** Its numbers are no gaps under any metric. */
    private GapQuery unmeasured() {
        return query.metrics(List.of());
    }

    /** Cells are left out, so that nobody reads its numbers as gaps. */
    private PinnedFigure.Content content(
            ComparedFigure<? extends FigureSpec> figure, GapQuery used, List<ColumnKey> columns) {
        return new PinnedFigure.Content(
                survey,
                Optional.of(figure.spec()),
                figure.data(),
                figure.spec().title(),
                used,
                columns,
                List.of(0),
                List.of());
    }
}
