package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Model answers on their way into a study: some thousands a transaction, written while the next are read. What a reader
 * cannot be told is kept until the commit: after the first failure nothing more is written and {@link #commit} says why.
 */
final class RunningImport implements StudyFile.AnswerImport {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImport.class);
    private static final int ANSWERS_AT_ONCE = 5_000;

    private final Writer writer;
    private final StudyContents contents;
    private final StoreProblems problems;
    private final long batch;
    private final String file;
    private final String sha256;
    private final List<Survey> brought = new ArrayList<>();
    private final Map<String, SurveyKeys> surveys = new HashMap<>();
    private final Map<String, Long> models = new HashMap<>();
    private final AnswerRows rows;
    private final ScoreRows scores;
    private List<MatchedAnswer> waiting = new ArrayList<>();
    private List<PublishedScore> waitingScores = new ArrayList<>();
    private @Nullable Future<?> writing;
    private @Nullable ProblemException failure;
    private long answers;
    private boolean ended;

    RunningImport(Writer writer, StudyContents contents, StoreProblems problems, String file, String sha256)
            throws SQLException {
        this.writer = writer;
        this.contents = contents;
        this.problems = problems;
        this.file = file;
        this.sha256 = sha256;
        this.batch = writer.now(session -> Batches.begin(session, "answers", file, sha256));
        this.rows = new AnswerRows(batch, surveys, models);
        this.scores = new ScoreRows(batch, surveys, models);
    }

    @Override
    public void survey(Survey survey) {
        guarded(() -> {
            flush();
            // the same file brings the same survey, whatever was made of it since
            var there = contents.imported(survey.id());
            if (there.isPresent() && there.get().survey().equals(survey)) {
                refuseAgain(there.get().keys().key());
                surveys.put(
                        survey.id(),
                        contents.loaded(survey.id()).orElse(there.get()).keys());
                return;
            }
            var conflict = contents.read(session -> SurveyImporter.conflict(session, survey));
            if (conflict.isPresent()) {
                throw problems.of(conflict.get());
            }
            surveys.put(survey.id(), new SurveyImporter(writer, problems).write(survey, batch, JobContext.unwatched()));
            brought.add(survey);
        });
    }

    @Override
    public void model(Model model) {
        if (model.kind().yardstick()) {
            throw new IllegalArgumentException("a yardstick has no answers of its own: " + model.id());
        }
        guarded(() -> {
            flush();
            var known = models.get(model.id());
            models.put(model.id(), writer.now(session -> ModelRows.announced(session, model, batch, known)));
        });
    }

    @Override
    public void answer(MatchedAnswer answer) {
        guarded(() -> {
            known(answer.answer().survey());
            waiting.add(answer);
            if (waiting.size() >= ANSWERS_AT_ONCE) {
                handOver();
            }
        });
    }

    @Override
    public void score(PublishedScore score) {
        guarded(() -> {
            known(score.survey());
            waitingScores.add(score);
            if (waitingScores.size() >= ANSWERS_AT_ONCE) {
                handOver();
            }
        });
    }

    @Override
    public void commit() throws ProblemException {
        commit(Optional.empty());
    }

    @Override
    public void commit(AnswersReport report) throws ProblemException {
        commit(Optional.of(report));
    }

    private void commit(Optional<AnswersReport> report) throws ProblemException {
        guarded(this::flush);
        if (failure != null) {
            throw failure;
        }
        requireOpen();
        try {
            var conflict = writer.now(session -> show(session, report));
            if (conflict.isPresent()) {
                throw problems.of(conflict.get());
            }
        } catch (SQLException e) {
            throw problems.of(e);
        }
        ended = true;
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        if (writer.closed()) {
            return; // the study was closed first and has swept its hidden batches
        }
        try {
            writer.outside(session -> Batches.sweep(session, List.of(batch)));
        } catch (SQLException e) {
            if (StoreProblems.full(e)) {
                LOG.warn("the disk is full: what was given up is swept when the study is opened again");
            } else {
                LOG.warn("an import that was given up is swept when the study is opened again", e);
            }
        }
    }

    /** Finds the keys of a survey that the study has, when it is meant for the first time. */
    private void known(String survey) throws SQLException, ProblemException {
        if (!surveys.containsKey(survey)) {
            flush();
            var loaded = contents.loaded(survey);
            if (loaded.isPresent()) {
                var keys = loaded.get().keys();
                refuseAgain(keys.key());
                surveys.put(survey, keys);
            }
        }
    }

    /** The same file again would count every draw twice. */
    private void refuseAgain(long survey) throws SQLException, ProblemException {
        var before = contents.read(session -> ImportRows.before(session, sha256, survey));
        if (before.isPresent()) {
            throw problems.error("store.file-imported", file, before.get());
        }
    }

    /** The last short transaction. */
    private Optional<Problem> show(Session session, Optional<AnswersReport> report) throws SQLException {
        for (var survey : brought) {
            var conflict = SurveyImporter.conflict(session, survey);
            if (conflict.isPresent()) {
                return conflict;
            }
        }
        ModelRows.settle(session, batch);
        ImportRows.finish(
                session,
                batch,
                report.map(AnswersReport::rows).orElse(answers),
                answers,
                report.map(AnswersReport::counts).orElse(Map.of()));
        Batches.show(session, batch);
        for (var survey : brought) {
            StudyLog.write(session, "import-survey", StudyContents.said(survey));
        }
        StudyLog.write(
                session,
                "import-answers",
                answers + (answers == 1 ? " answer" : " answers") + " of " + models.size()
                        + (models.size() == 1 ? " model" : " models") + " from " + file
                        + (sha256.isEmpty() ? "" : ", SHA-256 " + sha256));
        return Optional.empty();
    }

    /** Waits until everything handed over is written. */
    private void flush() throws SQLException {
        handOver();
        awaitWriting();
    }

    private void handOver() throws SQLException {
        awaitWriting();
        if (!waiting.isEmpty() || !waitingScores.isEmpty()) {
            var some = waiting;
            var others = waitingScores;
            waiting = new ArrayList<>();
            waitingScores = new ArrayList<>();
            answers += some.size();
            writing = writer.later(session -> {
                rows.write(session, some);
                scores.write(session, others);
                return true;
            });
        }
    }

    private void awaitWriting() throws SQLException {
        var work = writing;
        writing = null;
        if (work != null) {
            Writer.await(work);
        }
    }

    private interface Step {
        void run() throws SQLException, ProblemException;
    }

    private void guarded(Step step) {
        if (failure != null) {
            return;
        }
        requireOpen();
        try {
            step.run();
        } catch (SQLException e) {
            failure = problems.of(e);
        } catch (ProblemException e) {
            failure = e;
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("the import has ended");
        }
    }
}
