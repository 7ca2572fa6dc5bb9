package org.mindgap.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.regression.CellObservations;
import org.mindgap.compare.regression.Regression;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.ConsistencyFigures;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.formats.table.Scores;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.Tabled;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Survey;

/**
 * Computes pinned numbers of a file again as long as the file is there, and says when it is another; without it the numbers
 * stand as they were pinned, and the notes say so.
 */
final class PinnedTables {
    private static final int DRAWS = 1000;
    private static final int SPLITS = 100;
    private static final Seed SEED = new Seed(1);
    private static final int HASH = 12;

    private final Survey survey;
    private final GapQuery query;

    /** @param query of the pin, in which nothing of gaps counts */
    PinnedTables(Survey survey, GapQuery query) {
        this.survey = survey;
        this.query = query;
    }

    PinnedFigure.Content of(Tabled pinned, List<Problem> notes, JobContext context) throws ProblemException {
        var file = pinned.file().orElseThrow();
        var path = Path.of(file.path());
        if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
            notes.add(Problem.warning("pin.file-gone", FileFacts.name(path)));
            return content(
                    Optional.empty(), pinned.frozen().numbers(), pinned.frozen().title());
        }
        try {
            var hash = FileFacts.sha256(path, context);
            if (!hash.equals(file.sha256())) {
                notes.add(Problem.warning("pin.file-changed", FileFacts.name(path)));
            }
            notes.add(Problem.note("pin.of-file", FileFacts.name(path), hash.substring(0, HASH)));
            return figure(pinned, file, path, notes, context);
        } catch (IOException e) {
            throw new ProblemException(Problem.error("pin.file-unread", FileFacts.name(path)), e);
        }
    }

    private PinnedFigure.Content figure(
            Tabled pinned, Tabled.File file, Path path, List<Problem> notes, JobContext context)
            throws IOException, ProblemException {
        var read = ObservationsCsv.read(path, context);
        var made = file.invented() ? MadeUp.all(Locale.ENGLISH) : MadeUp.of(read.data(), Locale.ENGLISH);
        var name = FileFacts.name(path);
        if (file.columns().isEmpty()) {
            return fitted(pinned.fitted().orElseThrow(), read.data(), name, made, notes, context);
        }
        var columns = file.columns();
        var scores = Scores.of(
                read,
                new ResponsesCsv(
                        columns.get(0),
                        columns.get(1),
                        columns.get(2),
                        columns.get(3),
                        columns.get(4),
                        ResponsesCsv.PUBLISHED.answered()));
        notes.addAll(scores.notes());
        if (scores.responses().isEmpty()) {
            throw new ProblemException(Problem.error("compare.file"));
        }
        var how = new Consistency(0, file.copies(), DRAWS, SPLITS, SEED);
        List<ConsistencyRow> rows = how.rows(scores.responses(), context);
        if (pinned.fitted().isPresent()) {
            return fitted(pinned.fitted().get(), CellObservations.of(rows), name, made, notes, context);
        }
        if (file.copies() > 1) {
            notes.add(Problem.warning("compare.self-pairs-window", file.copies()));
        }
        return content(new ConsistencyFigures(Locale.ENGLISH)
                .of(ConsistencyFigures.inOrder(rows, scores.responses()), how, Map.of(), name, made.sentence()));
    }

    /** A regression of rows that are there. */
    PinnedFigure.Content fitted(
            PinRequest.Fitted of, Observations table, String name, MadeUp made, List<Problem> notes, JobContext context)
            throws ProblemException {
        var against =
                of.against().isPresent() ? Optional.of(Formula.of(of.against().get())) : Optional.<Formula>empty();
        var fit = new Regression(Formula.of(of.formula()), against, of.likelihood(), of.cluster(), SEED)
                .fit(table, context);
        notes.addAll(fit.notes());
        if (!FitPart.of(fit).contains(of.part())) {
            throw new ProblemException(Problem.warning("pin.nothing-compared"));
        }
        return content(of.part().figure(fit, name, made, Locale.ENGLISH, SEED));
    }

    private PinnedFigure.Content content(ComparedFigure<? extends FigureSpec> figure) {
        return content(Optional.of(figure.spec()), figure.data(), figure.spec().title());
    }

    private PinnedFigure.Content content(Optional<FigureSpec> figure, DataTable data, String title) {
        return new PinnedFigure.Content(
                survey, figure, data, title, query.metrics(List.of()), List.of(), List.of(0), List.of());
    }
}
