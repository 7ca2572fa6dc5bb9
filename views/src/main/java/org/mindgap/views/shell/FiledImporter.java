package org.mindgap.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.runs.RunFolder;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.imports.Importer;
import org.mindgap.views.imports.RunChoice;
import org.mindgap.views.imports.RunPreview;
import org.mindgap.views.kit.study.OpenStudy;

/** Brings files into studies that are files. */
final class FiledImporter implements Importer {

    private final List<SurveyReader> surveys;
    private final List<AnswersReader> answers;

    FiledImporter(List<SurveyReader> surveys, List<AnswersReader> answers) {
        this.surveys = List.copyOf(surveys);
        this.answers = List.copyOf(answers);
    }

    @Override
    public List<SurveyReader> surveyReaders(Path file) throws IOException {
        var known = new ArrayList<SurveyReader>();
        for (var reader : surveys) {
            if (reader.recognises(file)) {
                known.add(reader);
            }
        }
        return known;
    }

    @Override
    public List<AnswersReader> answersReaders(Path file) throws IOException {
        var known = new ArrayList<AnswersReader>();
        for (var reader : answers) {
            if (reader.recognises(file)) {
                known.add(reader);
            }
        }
        return known;
    }

    @Override
    public Optional<RunFolder> folder(Path file) throws IOException {
        return Files.isDirectory(file) ? Optional.of(RunFolder.of(file, answers)) : Optional.empty();
    }

    @Override
    public List<Problem> survey(OpenStudy study, SurveyReader reader, SurveyRequest request, JobContext context)
            throws IOException, ProblemException {
        var result = reader.read(request, context.part(0, 0.5));
        var errors = result.report().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(result.report());
        }
        filed(study).file().addSurvey(result.survey(), context.part(0.5, 1));
        return result.report();
    }

    @Override
    public AnswersReport answers(OpenStudy study, AnswersReader reader, Path file, String model, JobContext context)
            throws IOException, ProblemException {
        var target = filed(study).file();
        var request = new AnswersRequest(file, all(target), Optional.of(model).filter(m -> !m.isBlank()), false);
        return answers(target, reader, request, context);
    }

    private static List<Survey> all(StudyFile target) {
        var all = new ArrayList<Survey>();
        for (var summary : target.surveys()) {
            target.survey(summary.id()).ifPresent(all::add);
        }
        return all;
    }

    private static AnswersReport answers(
            StudyFile target, AnswersReader reader, AnswersRequest request, JobContext context)
            throws IOException, ProblemException {
        var file = request.file();
        var name = String.valueOf(file.getFileName());
        try (var sink = target.beginAnswers(name, FileFacts.sha256(file, context))) {
            var report = reader.read(request, sink, context);
            if (report.matched() == 0) {
                var problems = new ArrayList<Problem>();
                problems.add(
                        Problem.error("views.nothing-matched", report.rows()).at(Place.file(name)));
                problems.addAll(report.problems());
                throw new ProblemException(problems);
            }
            context.checkCancelled();
            sink.commit(report);
            return report;
        }
    }

    /** A run that fails leaves the others; where none brings anything, that is the failure. */
    @Override
    public AnswersReport runs(OpenStudy study, RunChoice choice, JobContext context)
            throws IOException, ProblemException {
        var target = filed(study).file();
        var request = request(target, choice);
        var files = choice.meant();
        var problems = new ArrayList<Problem>();
        var counts = new HashMap<String, Integer>();
        var rows = 0L;
        var matched = 0L;
        for (var i = 0; i < files.size(); i++) {
            var part = context.part((double) i / files.size(), (i + 1.0) / files.size());
            try {
                var report = answers(target, choice.reader(), request.of(files.get(i)), part);
                rows += report.rows();
                matched += report.matched();
                problems.addAll(report.problems());
                report.counts().forEach((code, n) -> counts.merge(code, n, Integer::sum));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (matched == 0) {
            throw new ProblemException(problems);
        }
        return new AnswersReport(rows, matched, problems, counts);
    }

    @Override
    public RunPreview look(OpenStudy study, RunChoice choice, int most, JobContext context)
            throws IOException, ProblemException {
        var request = request(filed(study).file(), choice);
        var reader = choice.reader();
        var map = choice.map().isPresent()
                ? choice.map().get()
                : reader.propose(choice.file(), request.surveys(), context);
        var variables = request.surveys().stream()
                .flatMap(s -> s.dividing().stream())
                .filter(v -> v.role() != Role.COUNTRY)
                .map(v -> v.role() == Role.RELIGION ? "religion" : v.name())
                .distinct()
                .toList();
        return new RunPreview(
                map,
                reader.fields(choice.file(), context),
                variables,
                reader.look(
                        new AnswersRequest(choice.file(), request.surveys(), request.model(), false, Optional.of(map)),
                        most,
                        context));
    }

    private static AnswersRequest request(StudyFile target, RunChoice choice) {
        return new AnswersRequest(
                choice.file(), all(target), Optional.of(choice.model()).filter(m -> !m.isBlank()), false, choice.map());
    }

    private static FiledStudy filed(OpenStudy study) {
        if (study instanceof FiledStudy filed) {
            return filed;
        }
        throw new IllegalArgumentException("a study that is no file: " + study.path());
    }
}
