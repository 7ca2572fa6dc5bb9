package org.mindgap.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mindgap.edit.Edits;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerSummary;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchRate;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.formats.answers.AnswerSink;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.survey.Survey;

/**
 * One study: an SQLite file with surveys, models, answers and the log of what was done (design.md §3;
 * docs/formats/study-file.md). Reads may come from many threads; writes go through one. Close it, so that one file
 * remains. What cannot be read any more although it could a moment ago (a disk that fails, damage inside) is thrown as
 * {@link org.mindgap.problem.UncheckedProblemException}.
 */
public final class StudyFile implements AnswerSource, AutoCloseable {
    private final Path path;
    private final OpenStudy open;
    private final StoreProblems problems;
    private final StudyContents contents;
    private final StudyEdits edits;
    private final KeptItems kept;
    private final StudyRuns runs;
    private final StudyBenchmarks benchmarks;
    private final Map<List<Object>, MatchRate> matched = new ConcurrentHashMap<>();

    private StudyFile(Path path, OpenStudy open) {
        this.path = path;
        this.open = open;
        this.problems = new StoreProblems(path);
        this.contents = new StudyContents(open.readers(), problems);
        this.edits = new StudyEdits(contents, open.writer(), problems);
        this.kept = new KeptRows(contents, open.writer(), problems);
        this.runs = new StudyRuns(contents, open.writer(), problems);
        this.benchmarks = new StudyBenchmarks(contents, open.writer(), problems, kept);
    }

    /** Creates an empty study; refuses to overwrite a file. */
    public static StudyFile create(Path file) throws ProblemException {
        NewStudy.create(file);
        return open(file);
    }

    /** Opens a study for reading and writing; takes the lock; sweeps what a crashed import left. */
    public static StudyFile open(Path file) throws ProblemException {
        return new StudyFile(file, OpenStudy.forWriting(file, Migrator.ofThisProgram()));
    }

    /** Opens a study for reading only; works in a read-only folder and beside another process that has it open. */
    public static StudyFile openReadOnly(Path file) throws ProblemException {
        return new StudyFile(file, OpenStudy.forReading(file, Migrator.ofThisProgram()));
    }

    /** Looks at a study without changing it: format, version, integrity, and alarms of its content. Empty if all is well. */
    public static List<Problem> check(Path file) {
        return new StudyCheck(file).found();
    }

    public Path path() {
        return path;
    }

    /** What happened on opening that is worth knowing: a lock taken over, leavings swept, a migration. */
    public List<Problem> notes() {
        return open.notes();
    }

    public boolean readOnly() {
        return open.writer().isEmpty();
    }

    /**
     * The surveys in the order in which they were imported, with as many questions as their edits leave; not the items of
     * benchmarks as questions, which are no surveys of people.
     */
    public List<SurveySummary> surveys() {
        var imported = contents.readable(session -> new SurveyLoader(session).summaries()).stream()
                .filter(s -> !s.id().startsWith(ItemQuestions.PREFIX))
                .toList();
        if (edits.revision() == 0) {
            return imported;
        }
        return imported.stream()
                .map(s -> contents.loaded(s.id())
                        .map(l -> s.with(l.survey().questions().size()))
                        .orElse(s))
                .toList();
    }

    /** What users change in the surveys of this study. */
    public Edits edits() {
        return edits;
    }

    /** What users keep in this study. Where it cannot be written to, that is said as {@code store.read-only}. */
    public KeptItems kept() {
        return kept;
    }

    /** Runs that asked models from here. Where the study cannot be written to, that is said as {@code store.read-only}. */
    public StudyRuns runs() {
        return runs;
    }

    /** Bias benchmarks: items, what models answered, what people said. */
    public StudyBenchmarks benchmarks() {
        return benchmarks;
    }

    /** A survey with the edits that count, whose columns are read when asked for. */
    public Optional<Survey> survey(String id) {
        return contents.loaded(id).map(SurveyLoader.Loaded::survey);
    }

    /** Writes a survey in hidden batches and shows it in one last short transaction. Refuses an id or name that is there. */
    public void addSurvey(Survey survey, JobContext context) throws ProblemException {
        var writer = writer();
        try {
            refuse(contents.read(session -> SurveyImporter.conflict(session, survey)));
            var from = survey.provenance();
            var batch = writer.now(session -> Batches.begin(session, "survey", from.file(), from.sha256()));
            var shown = false;
            try {
                new SurveyImporter(writer, problems).write(survey, batch, context);
                context.checkCancelled(); // who stops it while the last columns are written is not shown the survey
                refuse(writer.now(session -> show(session, survey, batch)));
                shown = true;
            } finally {
                if (!shown) {
                    writer.outside(session -> Batches.sweep(session, List.of(batch)));
                }
            }
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /**
     * Writes model answers while they are read; nothing is seen until {@link AnswerImport#commit}. A model that is there
     * already (same name and kind) gets the new answers beside its old ones.
     */
    public AnswerImport beginAnswers(String file, String sha256) throws ProblemException {
        try {
            return new RunningImport(writer(), contents, problems, file, sha256);
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** Adds a yardstick as a model; it is computed from the survey when looked at, so it is never stale. */
    public Model addYardstick(Model.Kind kind) throws ProblemException {
        var writer = writer();
        try {
            var added = writer.now(session -> Yardsticks.add(session, kind));
            if (added.isEmpty()) {
                throw problems.error("store.yardstick-exists", Yardsticks.name(kind));
            }
            return added.get();
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    @Override
    public List<Model> models() {
        return contents.readable(ModelRows::shown);
    }

    /** {@inheritDoc} Made anew each time: what is kept are those that differ. */
    @Override
    public List<Answer> answers(String survey, String model) {
        return SameAnswers.each(contents.answers(survey, model));
    }

    @Override
    public List<SameAnswers> together(String survey, String model) {
        return contents.answers(survey, model);
    }

    @Override
    public AnswerSummary summary(String survey, String model) {
        return contents.summary(survey, model);
    }

    @Override
    public Evidence evidence(long answer) {
        return contents.readable(session -> new AnswerLoader(session).evidence(answer));
    }

    /** {@inheritDoc} Looks through the answers of a model that was coded: slow. */
    @Override
    public Map<String, CoderErrors> coderErrors(String survey, String model) {
        var coded = models().stream().anyMatch(m -> m.id().equals(model) && m.coded());
        var loaded = contents.loaded(survey);
        if (loaded.isEmpty() || !coded) {
            return Map.of();
        }
        var person = CorrectionSetting.person(kept).orElse("");
        var checks = new CoderChecks(loaded.get().survey(), loaded.get().keys(), CoderChecks.kept(kept), person);
        return contents.readable(session -> {
            var key = ModelRows.key(session, model);
            return key.isEmpty() ? Map.<String, CoderErrors>of() : checks.of(session, key.get());
        });
    }

    /** Who coded free answers of this study by hand, in the order in which they began. */
    public List<String> handCoders() {
        return CoderChecks.kept(kept).stream().map(HandCodes::person).distinct().toList();
    }

    /** {@inheritDoc} Looks through answers only where something was left out of a file, and then once. */
    @Override
    public MatchRate matched(String survey, Set<String> models) {
        var all = imports();
        if (all.stream().allMatch(i -> i.written() >= i.rows())) {
            return MatchRate.UNKNOWN;
        }
        return matched.computeIfAbsent(List.of(survey, models, all.size()), k -> {
            var files = imports(survey, models);
            return new MatchRate(
                    files.stream().mapToLong(ImportSummary::rows).sum(),
                    files.stream().mapToLong(ImportSummary::written).sum());
        });
    }

    /** Scores of others about a survey, in the order in which they were imported. */
    public List<PublishedScore> scores(String survey) {
        return contents.scores(survey);
    }

    /** Every import of answers that is shown, oldest first: how much of each file was matched. */
    public List<ImportSummary> imports() {
        return contents.readable(ImportRows::shown);
    }

    /**
     * A number that grows whenever answers are added or made anew, by an import, a run, or a replay that is taken out: who
     * keeps what was computed of answers compares it.
     */
    public long news() {
        return contents.readable(Batches::shown);
    }

    /** Those of the imports that brought answers of some models to a survey. Looks through these answers: slow. */
    public List<ImportSummary> imports(String survey, Set<String> models) {
        return contents.readable(session -> ImportRows.of(session, survey, models));
    }

    public List<LogEntry> log() {
        return contents.readable(StudyLog::read);
    }

    /** Writes a whole copy to another place ("save a copy"); refuses to overwrite. */
    public void saveCopy(Path target) throws ProblemException {
        try {
            NewStudy.copy(open.readers(), target);
        } catch (SQLException e) {
            throw new StoreProblems(target).of(e);
        } catch (IOException e) {
            throw new StoreProblems(target).of(e);
        }
    }

    @Override
    public void close() {
        open.close();
    }

    private Writer writer() throws ProblemException {
        return open.writer().orElseThrow(() -> problems.error("store.read-only"));
    }

    private void refuse(Optional<Problem> refusal) throws ProblemException {
        if (refusal.isPresent()) {
            throw problems.of(refusal.get());
        }
    }

    private static Optional<Problem> show(Session session, Survey survey, long batch) throws SQLException {
        var conflict = SurveyImporter.conflict(session, survey);
        if (conflict.isEmpty()) {
            Batches.show(session, batch);
            StudyLog.write(session, "import-survey", StudyContents.said(survey));
        }
        return conflict;
    }

    /**
     * A running import. Closing it without a commit leaves nothing behind. What goes wrong on the way (a survey that is
     * there already, a full disk) is kept and thrown by the commit; nothing more is written then.
     */
    public interface AnswerImport extends AnswerSink, AutoCloseable {

        /** Shows everything at once. */
        void commit() throws ProblemException;

        /** Shows everything at once and keeps how much of the file was matched, for captions and checks. */
        void commit(AnswersReport report) throws ProblemException;

        @Override
        void close();
    }
}
