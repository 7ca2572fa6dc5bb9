package org.mindgap.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.formats.answers.AnswerSink;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/**
 * One study: an SQLite file with surveys, models, answers and the log of what was done (design.md §3). Reads may come
 * from many threads; writes go through one. Close it, so that one file remains.
 */
public final class StudyFile implements AnswerSource, AutoCloseable {

    /** Creates an empty study; refuses to overwrite a file. */
    public static StudyFile create(Path file) throws ProblemException {
        throw new IllegalStateException("being written " + file);
    }

    /** Opens a study for reading and writing; takes the lock; sweeps what a crashed import left. */
    public static StudyFile open(Path file) throws ProblemException {
        throw new IllegalStateException("being written " + file);
    }

    /** Opens a study for reading only; works in a read-only folder and beside another process that has it open. */
    public static StudyFile openReadOnly(Path file) throws ProblemException {
        throw new IllegalStateException("being written " + file);
    }

    /** Looks at a study without changing it: format, version, integrity, and alarms of its content. Empty if all is well. */
    public static List<Problem> check(Path file) {
        throw new IllegalStateException("being written " + file);
    }

    public Path path() {
        throw new IllegalStateException("being written");
    }

    public List<SurveySummary> surveys() {
        throw new IllegalStateException("being written");
    }

    /** A survey whose columns are read when asked for. */
    public Optional<Survey> survey(String id) {
        throw new IllegalStateException("being written " + id);
    }

    /** Writes a survey in hidden batches and shows it in one last short transaction. Refuses an id or name that is there. */
    public void addSurvey(Survey survey, JobContext context) throws ProblemException {
        throw new IllegalStateException("being written " + survey.id() + context);
    }

    /**
     * Writes model answers while they are read; nothing is seen until {@link AnswerImport#commit}. A model that is there
     * already (same name and kind) gets the new answers beside its old ones.
     */
    public AnswerImport beginAnswers(String file, String sha256) throws ProblemException {
        throw new IllegalStateException("being written " + file + sha256);
    }

    /** Adds a yardstick as a model; it is computed from the survey when looked at, so it is never stale. */
    public Model addYardstick(Model.Kind kind) throws ProblemException {
        throw new IllegalStateException("being written " + kind);
    }

    @Override
    public List<Model> models() {
        throw new IllegalStateException("being written");
    }

    @Override
    public List<Answer> answers(String survey, String model) {
        throw new IllegalStateException("being written " + survey + model);
    }

    @Override
    public Evidence evidence(long answer) {
        throw new IllegalStateException("being written " + answer);
    }

    public List<LogEntry> log() {
        throw new IllegalStateException("being written");
    }

    /** Writes a whole copy to another place ("save a copy"); refuses to overwrite. */
    public void saveCopy(Path target) throws ProblemException {
        throw new IllegalStateException("being written " + target);
    }

    @Override
    public void close() {
        throw new IllegalStateException("being written");
    }

    /** A running import. Closing it without a commit leaves nothing behind. */
    public interface AnswerImport extends AnswerSink, AutoCloseable {

        /** Shows everything at once. */
        void commit() throws ProblemException;

        @Override
        void close();
    }
}
