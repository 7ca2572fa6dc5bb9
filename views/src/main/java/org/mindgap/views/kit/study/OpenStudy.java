package org.mindgap.views.kit.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.edit.Edits;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.gap.GapCalculator;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.BenchmarkSource;
import org.mindgap.store.ImportSummary;
import org.mindgap.store.KeptItems;
import org.mindgap.store.LogEntry;
import org.mindgap.store.SurveySummary;
import org.mindgap.survey.Survey;

/** What the screens need of a study that is open. Reads are slow and may come from any job. */
public interface OpenStudy extends AutoCloseable {

    /** A study without benchmarks. */
    BenchmarkSource NO_BENCHMARKS = new BenchmarkSource() {
        @Override
        public List<BenchmarkSet> sets() {
            return List.of();
        }

        @Override
        public List<BenchmarkItem> items(String set) {
            return List.of();
        }

        @Override
        public List<BenchmarkSeries> series() {
            return List.of();
        }

        @Override
        public List<BenchmarkAnswer> answers(String series) {
            return List.of();
        }
    };

    Path path();

    /** Whether this is the example that comes with the program. */
    boolean example();

    /** What opening it had to do or found: a repaired import, a read-only folder. */
    List<Problem> notes();

    List<SurveySummary> surveys();

    Optional<Survey> survey(String id);

    AnswerSource answers();

    GapCalculator gaps(Survey survey);

    Figures figures(Survey survey);

    /** Whether answers that failed the checks as a whole show their numbers: only while it is open, and only when asked. */
    default boolean keepsFailed() {
        return false;
    }

    /** Shows or withholds them from now on; the alarms stay either way. */
    default void keepFailed(boolean now) {}

    /** What users change in its surveys; whoever holds a survey asks for it again after a change. */
    Edits edits();

    /** What users keep in it. */
    KeptItems kept();

    /** Bias benchmarks in it; none where nobody keeps any. */
    default BenchmarkSource benchmarks() {
        return NO_BENCHMARKS;
    }

    /** What was done to it, oldest first; nothing where nobody wrote it down. */
    default List<LogEntry> log() {
        return List.of();
    }

    /** Imports of answers, oldest first. */
    default List<ImportSummary> imports() {
        return List.of();
    }

    /** Those of the imports that brought answers of some models to a survey; all where nobody looked. Slow. */
    default List<ImportSummary> imports(String survey, Set<String> models) {
        return imports();
    }

    /** Closes the file, so that one file remains. */
    @Override
    void close();
}
