package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.codec.DictionaryCodec;
import org.mindgap.survey.Column;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Writes a survey into a hidden batch, some megabytes a transaction; encodes one column while another is written. */
final class SurveyImporter {
    private static final long BYTES_AT_ONCE = 4L << 20;
    private static final int CELLS_AT_ONCE = 5_000;

    private final Writer writer;
    private final StoreProblems problems;

    SurveyImporter(Writer writer, StoreProblems problems) {
        this.writer = writer;
        this.problems = problems;
    }

    /** Why a survey cannot be shown beside those that are. */
    static Optional<Problem> conflict(Session session, Survey survey) throws SQLException {
        for (var shown : new SurveyLoader(session).summaries()) {
            if (shown.id().equals(survey.id())) {
                return Optional.of(Problem.error("store.survey-id-exists", survey.id(), shown.name()));
            }
            if (shown.name().equals(survey.name())) {
                return Optional.of(Problem.error("store.survey-name-exists", survey.name(), shown.id()));
            }
        }
        return Optional.empty();
    }

    SurveyKeys write(Survey survey, long batch, JobContext context) throws SQLException, ProblemException {
        requireDistinct(survey);
        var keys = writer.now(session -> new SurveyRows(session).write(survey, batch));
        if (survey.source() instanceof Respondents respondents) {
            write(survey, respondents, keys, context);
        } else if (survey.source() instanceof PublishedShares published) {
            write(published, keys, context);
        }
        return keys;
    }

    private void write(Survey survey, Respondents respondents, SurveyKeys keys, JobContext context)
            throws SQLException, ProblemException {
        var waiting = new ArrayList<ColumnRows>();
        var bytes = 0L;
        var done = 0;
        for (var variable : survey.variables()) {
            context.checkCancelled();
            var column = encode(variable, respondents);
            waiting.add(column);
            bytes += column.bytes();
            if (bytes > BYTES_AT_ONCE) {
                write(waiting, keys);
                waiting.clear();
                bytes = 0;
            }
            context.progress(++done, survey.variables().size());
        }
        write(waiting, keys);
    }

    private void write(Iterable<ColumnRows> columns, SurveyKeys keys) throws SQLException {
        writer.now(session -> {
            for (var column : columns) {
                column.write(session, keys.key());
            }
            return true;
        });
    }

    private ColumnRows encode(Variable variable, Respondents respondents) throws ProblemException {
        var column = respondents.column(variable.name());
        if (column.size() != respondents.count()) {
            throw new IllegalArgumentException(
                    variable.name() + " has " + column.size() + " rows, not " + respondents.count());
        }
        if (column instanceof Column.Codes codes && DictionaryCodec.size(codes.dictionary()) > DictionaryCodec.LIMIT) {
            throw problems.error("store.column-too-large", variable.name(), DictionaryCodec.LIMIT >> 20);
        }
        return ColumnRows.encode(variable.name(), column);
    }

    private void write(PublishedShares published, SurveyKeys keys, JobContext context) throws SQLException {
        var cells = published.cells();
        for (var from = 0; from < cells.size(); from += CELLS_AT_ONCE) {
            context.checkCancelled();
            var start = from;
            var some = cells.subList(from, Math.min(cells.size(), from + CELLS_AT_ONCE));
            writer.now(session -> {
                new SurveyRows(session).write(some, start, keys);
                return true;
            });
            context.progress(from + some.size(), cells.size());
        }
    }

    private static void requireDistinct(Survey survey) {
        var names = new HashSet<String>();
        for (var variable : survey.variables()) {
            if (!names.add(variable.name())) {
                throw new IllegalArgumentException("two variables are called " + variable.name());
            }
        }
        var ids = new HashSet<String>();
        for (Question question : survey.questions()) {
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException("two questions are called " + question.id());
            }
        }
    }
}
