package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.formats.table.Scores;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of responses put into numbers, and how consistency is computed of it. */
final class ResponseOptions {
    private static final int SPLITS = 100;
    private static final int MOST = 100_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A CSV file: a header, a row for each response. Or --study.")
    @Nullable
    Path file;

    @Mixin
    StudyScoresOptions own;

    @Option(names = "--model-column", paramLabel = "C", description = "Default: model_name.")
    String model = ResponsesCsv.PUBLISHED.model();

    @Option(names = "--language-column", paramLabel = "C", description = "Of the prompt. Default: language.")
    String language = ResponsesCsv.PUBLISHED.language();

    @Option(names = "--question-column", paramLabel = "C", description = "Default: question_key.")
    String question = ResponsesCsv.PUBLISHED.question();

    @Option(names = "--score-column", paramLabel = "C", description = "0 to 1. Default: response_pro_score.")
    String score = ResponsesCsv.PUBLISHED.score();

    @Option(
            names = "--people-column",
            paramLabel = "C",
            description = "The people's number, 0 to 1; none for no alignment. Default: ground_truth_pro_score.")
    String people = ResponsesCsv.PUBLISHED.truth();

    @Option(
            names = "--coder-noise",
            paramLabel = "E",
            description =
                    "Part of the opinions that the coder gets wrong, between 0 and 1 (0.045 in the study that made"
                            + " the file): consistency is divided by 1 − E, and shown at most as 1. Default: none.")
    @Nullable
    Double noise;

    @Option(
            names = "--self-pairs",
            paramLabel = "N",
            description =
                    "Shows beside it what counting N copies of every response gives, as the published analysis did"
                            + " (4 groups of people, or 13). Not to be used for anything else.")
    @Nullable
    Integer copies;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Draws of questions for the intervals; 0 for none. Default: ${DEFAULT-VALUE}.")
    int replicates;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    void check() throws ProblemException {
        if (noise != null && !(noise >= 0 && noise < 1)) {
            throw new ProblemException(Problem.error("compare.coder-noise", noise));
        }
        if (copies != null && (copies < 2 || copies > MOST)) {
            throw new ProblemException(Problem.error("compare.copies", copies));
        }
        if (replicates < 0 || replicates > MOST) {
            throw new ProblemException(Problem.error("compare.replicates-number", replicates, MOST));
        }
    }

    /** Hands over the responses of the file or the study. */
    int read(Terminal terminal, StudyScoresOptions.Taker taker) throws ProblemException, IOException {
        if ((file == null) == !own.given()) {
            throw new ProblemException(Problem.error("compare.scores-source"));
        }
        if (file == null) {
            return own.read(terminal, taker);
        }
        var rows = ObservationsCsv.read(file, JobContext.unwatched());
        var read = Scores.of(
                rows,
                new ResponsesCsv(
                        model,
                        language,
                        question,
                        score,
                        people.equals("none") ? "" : people,
                        ResponsesCsv.PUBLISHED.answered()));
        terminal.problems(read.notes());
        return taker.take(
                read.responses(),
                FileFacts.name(file),
                MadeUp.of(rows.data(), Locale.ENGLISH).sentence());
    }

    /** How it is computed. */
    Consistency how() {
        return new Consistency(
                noise == null ? 0 : noise, copies == null ? 1 : copies, replicates, SPLITS, new Seed(seed));
    }
}
