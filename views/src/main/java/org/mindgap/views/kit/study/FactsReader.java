package org.mindgap.views.kit.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.gap.Alarms;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.study.StudyFacts.AnswerFacts;

/** Reads what a study holds. Slow: called from jobs. */
public final class FactsReader {

    /**
     * @param wanted id of the survey to look at; the study's first where it is absent or not there
     */
    public StudyFacts read(OpenStudy study, Optional<String> wanted, JobContext context) {
        var surveys = study.surveys();
        var survey = wanted.flatMap(study::survey)
                .or(() -> surveys.stream().findFirst().flatMap(s -> study.survey(s.id())));
        var models = study.answers().models();
        var answers = new LinkedHashMap<String, AnswerFacts>();
        for (var model : models) {
            context.checkCancelled();
            if (!model.kind().yardstick()) {
                answers.put(
                        model.id(),
                        survey.map(s -> facts(study.answers().answers(s.id(), model.id())))
                                .orElseGet(() -> facts(List.of())));
            }
        }
        var alarms = survey.map(s -> new Alarms(s, study.answers()).all()).orElse(List.of());
        return new StudyFacts(surveys, survey, models, answers, alarms);
    }

    private static AnswerFacts facts(List<Answer> answers) {
        return new AnswerFacts(
                answers.size(),
                count(answers, AnswerStatus.OK),
                (int) answers.stream().map(Answer::question).distinct().count(),
                new java.util.ArrayList<>(new TreeSet<>(
                        answers.stream().map(a -> a.condition().askedAs()).toList())),
                new java.util.ArrayList<>(new TreeSet<>(
                        answers.stream().map(a -> a.condition().reading()).toList())),
                answers.stream()
                        .map(a -> a.condition().language())
                        .filter(l -> !l.isEmpty())
                        .distinct()
                        .toList(),
                (int) answers.stream()
                        .map(a -> a.condition().order())
                        .filter(o -> !o.isEmpty())
                        .distinct()
                        .count(),
                answers.stream()
                        .mapToDouble(Answer::coverage)
                        .filter(c -> !Double.isNaN(c))
                        .average()
                        .orElse(Double.NaN),
                count(answers, AnswerStatus.DECLINED) + count(answers, AnswerStatus.BLOCKED),
                count(answers, AnswerStatus.NOT_CODED),
                count(answers, AnswerStatus.FAILED),
                (int) answers.stream()
                        .filter(a -> a.condition().order().isEmpty())
                        .count());
    }

    private static int count(List<Answer> answers, AnswerStatus status) {
        return (int) answers.stream().filter(a -> a.status() == status).count();
    }

    /** Topics of a survey's questions, in the order in which they come. */
    public static List<String> topics(Survey survey) {
        return survey.questions().stream()
                .map(org.mindgap.survey.Question::topic)
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
    }
}
