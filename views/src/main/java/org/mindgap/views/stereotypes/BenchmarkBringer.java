package org.mindgap.views.stereotypes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.benchmark.BenchmarkFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.views.kit.study.OpenStudy;

/** Recognises files of benchmarks and brings them into studies. Slow: called from jobs. */
public interface BenchmarkBringer {

    /** Benchmarks that a file may be of, the likeliest first; none where no reader knows it. */
    List<BenchmarkKind> kinds(Path file) throws IOException;

    /**
     * Adds what a file holds to a study.
     *
     * @param beside a file that belongs to it, or nothing: BBQ's file of targets, KoBBQ's templates
     * @param model name of the model where the file does not say, or empty
     * @return what was read; its problems say what was left out
     */
    BenchmarkFile bring(
            OpenStudy study, Path file, BenchmarkKind kind, Optional<Path> beside, String model, JobContext context)
            throws IOException, ProblemException;
}
