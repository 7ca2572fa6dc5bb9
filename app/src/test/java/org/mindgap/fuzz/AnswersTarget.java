package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.survey.SharesCsvReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/** Files of model answers: read into a study that has the survey they answer. */
final class AnswersTarget implements FuzzTarget {
    private final AnswersReader reader;
    private final List<Seeds.Seed> seeds;
    private final Path asked;
    private final KeptStudy kept;

    AnswersTarget(AnswersReader reader, Seeds seeds, List<Seeds.Seed> more, Path folder) throws IOException {
        this.reader = reader;
        var whole = new ArrayList<>(seeds.of("answers", reader.format()));
        whole.addAll(more);
        this.seeds = List.copyOf(whole);
        this.asked = seeds.beside("answers", reader.format(), "input.jsonl");
        this.kept = new KeptStudy(folder, Optional.of(known(seeds.beside("answers", reader.format(), "survey.csv"))));
    }

    private static Survey known(Path shares) throws IOException {
        try {
            return new SharesCsvReader()
                    .read(SurveyRequest.of(shares), JobContext.unwatched())
                    .survey();
        } catch (ProblemException e) {
            throw new IllegalStateException(shares + " cannot be read: " + e.problems(), e);
        }
    }

    @Override
    public String name() {
        return "answers " + reader.format();
    }

    @Override
    public List<Seeds.Seed> seeds() {
        return seeds;
    }

    @Override
    public Ending read(Path file, boolean plain) throws IOException, ProblemException {
        var input = file.resolveSibling("input.jsonl");
        if (Files.isRegularFile(asked)) {
            Files.copy(asked, input, StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            return readBeside(file, plain);
        } finally {
            Files.deleteIfExists(input);
        }
    }

    private Ending readBeside(Path file, boolean plain) throws IOException, ProblemException {
        reader.recognises(file);
        var study = kept.next();
        var before = kept.contents();
        var answers = kept.answers();
        var surveys = new ArrayList<Survey>();
        for (var summary : study.surveys()) {
            surveys.add(study.survey(summary.id()).orElseThrow());
        }
        var request = new AnswersRequest(file, surveys, plain ? Optional.empty() : Optional.of("m"), false);
        var matched = 0L;
        var imported = false;
        try (var sink = study.beginAnswers(FileFacts.name(file), FileFacts.sha256(file))) {
            var report = reader.read(request, sink, JobContext.unwatched());
            Sentences.require(report.problems());
            if (report.matched() < 0 || report.rows() < report.matched()) {
                throw new Finding(report.matched() + " of " + report.rows() + " rows matched");
            }
            if (report.matched() > 0) {
                sink.commit(report);
                imported = true;
                matched = report.matched();
                kept.imported();
            }
        } finally {
            if (!imported && !before.equals(kept.contents())) {
                throw new Finding("a refused file has changed the study");
            }
        }
        if (kept.answers() != answers + matched) {
            throw new Finding("of " + matched + " answers " + (kept.answers() - answers) + " are there");
        }
        return imported ? Ending.IMPORTED : Ending.REFUSED;
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
