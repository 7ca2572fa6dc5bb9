package org.mindgap.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A study made of plain files that come with the program, through the readers that everybody uses. */
final class SampleStudy {
    private final boolean respondents;

    /** @param respondents whether its survey has one row per respondent, or published shares */
    SampleStudy(boolean respondents) {
        this.respondents = respondents;
    }

    /**
     * Makes it, whole or not at all.
     *
     * @param file the study to create; never overwritten
     * @param answers files with answers to the survey, each of which must fit as a whole
     */
    void build(Path file, SurveyRequest request, List<Path> answers) throws IOException, ProblemException {
        // what was there before is refused here, and never deleted below
        var study = StudyFile.create(file);
        var done = false;
        try (study) {
            var survey = people(request);
            study.addSurvey(survey, JobContext.unwatched());
            for (var each : answers) {
                models(each, study, survey);
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Survey people(SurveyRequest request) throws IOException, ProblemException {
        for (var reader : ServiceLoader.load(SurveyReader.class)) {
            if (reader.respondents() == respondents && reader.recognises(request.file())) {
                var result = reader.read(request, JobContext.unwatched());
                refuse(result.report());
                return result.survey();
            }
        }
        throw damaged(request.file());
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

    private static void refuse(List<Problem> report) throws ProblemException {
        var errors = report.stream().filter(p -> p.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
    }

    private static ProblemException damaged(Path file) {
        return new ProblemException(Problem.error("example.damaged", FileFacts.name(file)));
    }
}
