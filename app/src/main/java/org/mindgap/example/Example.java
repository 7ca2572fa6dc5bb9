package org.mindgap.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

/** The example of the first minute: published percentages of real people, answers of four invented models. */
public final class Example implements AutoCloseable {
    private static final String NAME =
            "Religion in India and its neighbours, published percentages, questions in our own words";

    private final StudyFile study;
    private final Path folder;

    private Example(StudyFile study, Path folder) {
        this.study = study;
        this.folder = folder;
    }

    /**
     * Builds the example's study from the plain files of {@code sample-data}.
     *
     * @param file the study to create; never overwritten
     */
    public static void build(Path file) throws IOException, ProblemException {
        build(file, SampleData.folder());
    }

    /** The same from another folder: {@code shares.csv} and any number of {@code *.jsonl} with answers. */
    static void build(Path file, Path samples) throws IOException, ProblemException {
        // what was there before is refused here, and never deleted below
        var study = StudyFile.create(file);
        var done = false;
        try (study) {
            var survey = people(samples.resolve("shares.csv"));
            study.addSurvey(survey, JobContext.unwatched());
            for (var answers : answers(samples)) {
                models(answers, study, survey);
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Builds it in a temporary folder and opens it; closing takes all of it away. */
    public static Example temporary() throws IOException, ProblemException {
        var folder = Files.createTempDirectory("mindgap-example");
        try {
            var file = folder.resolve("example.mindgap");
            build(file);
            return new Example(StudyFile.openReadOnly(file), folder);
        } catch (IOException | ProblemException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    public StudyFile study() {
        return study;
    }

    @Override
    public void close() throws IOException {
        study.close();
        delete(folder);
    }

    private static Survey people(Path file) throws IOException, ProblemException {
        var usual = SurveyRequest.of(file);
        var request = new SurveyRequest(
                usual.file(),
                usual.codebook(),
                usual.weight(),
                usual.country(),
                usual.countryIs(),
                usual.religion(),
                usual.groups(),
                Optional.of(NAME),
                false);
        for (var reader : ServiceLoader.load(SurveyReader.class)) {
            if (!reader.respondents() && reader.recognises(file)) {
                var result = reader.read(request, JobContext.unwatched());
                refuse(result.report());
                return result.survey();
            }
        }
        throw damaged(file);
    }

    private static void models(Path file, StudyFile study, Survey survey) throws IOException, ProblemException {
        for (var reader : ServiceLoader.load(AnswersReader.class)) {
            if (!reader.recognises(file)) {
                continue;
            }
            try (var sink = study.beginAnswers(FileFacts.name(file), FileFacts.sha256(file))) {
                var request = new AnswersRequest(file, List.of(survey), Optional.empty(), true);
                var report = reader.read(request, sink, JobContext.unwatched());
                refuse(report.problems());
                if (report.matched() < report.rows()) {
                    throw damaged(file);
                }
                sink.commit();
                return;
            }
        }
        throw damaged(file);
    }

    private static List<Path> answers(Path samples) throws IOException {
        try (var files = Files.list(samples)) {
            return files.filter(f -> FileFacts.name(f).endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static void refuse(List<Problem> report) throws ProblemException {
        var errors = report.stream().filter(p -> p.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
    }

    private static ProblemException damaged(Path file) {
        return new ProblemException(Problem.error("example.damaged", FileFacts.name(file)));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
