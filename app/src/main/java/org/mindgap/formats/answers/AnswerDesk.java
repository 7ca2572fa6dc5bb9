package org.mindgap.formats.answers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerMatcher;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Survey;

/**
 * What all readers of answers do alike while one file is read: match questions, announce each model once before its
 * first answer, hand answers on, count and report.
 */
public final class AnswerDesk {
    private final String file;
    private final AnswerSink sink;
    private final boolean invented;
    private final ProblemLog log = new ProblemLog();
    private final Map<String, AnswerMatcher> matchers = new HashMap<>();
    private final List<Survey> surveys;
    private final Map<String, Model> models = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private String reading;
    private long rows;
    private long matched;

    /** A desk for one file. */
    public AnswerDesk(AnswersRequest request, List<Survey> surveys, AnswerSink sink) {
        this.file = FileFacts.name(request.file());
        this.reading = file;
        this.sink = sink;
        this.invented = request.invented();
        this.surveys = surveys;
    }

    /** Name of the file that is read. */
    public String file() {
        return file;
    }

    /** One more row that holds an answer. */
    public void countRow() {
        rows++;
    }

    /** What is reported from now on stands in this file, where several are read together. */
    public void begin(String name) {
        reading = name;
    }

    /** Reports something about one line. */
    public void report(Problem problem, long line) {
        log.add(problem.place() == null ? problem.at(Place.line(line > 0 ? reading : file, line)) : problem);
    }

    /** Reports something that concerns the whole file, once. */
    public void reportOnce(Problem problem, long line) {
        if (reported.add(problem.code() + problem.arguments() + (line > 0 ? reading : ""))) {
            report(problem, line);
        }
    }

    /**
     * The question and people that a row means.
     *
     * @param survey id or name of the survey, or empty for any
     */
    public AnswerMatcher.Match.Found match(String survey, String question, Map<String, String> group)
            throws RowProblem {
        var match = matcher(survey).match(question, group);
        if (match instanceof AnswerMatcher.Match.Found found) {
            return found;
        }
        throw new RowProblem(((AnswerMatcher.Match.NotFound) match).problem());
    }

    /** The code of the option that a code or label means. */
    public String option(AnswerMatcher.Match.Found found, String codeOrLabel) throws RowProblem {
        return matcher("")
                .optionCode(found.question(), codeOrLabel)
                .orElseThrow(() -> new RowProblem(
                        "answers.option-unknown", codeOrLabel, found.question().id()));
    }

    /** Whether a dividing variable of any survey has this name, or stands for it. */
    public boolean divides(String name) {
        return surveys.stream()
                .anyMatch(s -> new org.mindgap.survey.GroupResolver(s)
                        .variable(name).stream().anyMatch(v -> v.role().divides()));
    }

    private AnswerMatcher matcher(String survey) throws RowProblem {
        var known = matchers.get(survey);
        if (known != null) {
            return known;
        }
        var meant = survey.isEmpty()
                ? surveys
                : surveys.stream()
                        .filter(s -> s.id().equals(survey) || s.name().equals(survey))
                        .toList();
        if (meant.isEmpty() && !survey.isEmpty()) {
            throw new RowProblem("answers.survey-unknown", survey);
        }
        var made = new AnswerMatcher(meant);
        matchers.put(survey, made);
        return made;
    }

    /** The model of a name, announced to the sink when it comes for the first time. */
    public Model model(String name, boolean madeUp, String details, long line) {
        var kind = invented || madeUp ? Model.Kind.INVENTED : Model.Kind.LANGUAGE_MODEL;
        var known = models.get(name);
        if (known != null) {
            if (known.kind() != kind) {
                reportOnce(Problem.warning("answers.model-invented", name), line);
            }
            if (!known.details().equals(details) && !known.descriptions().contains(details)) {
                reportOnce(Problem.warning("answers.model-changed", name, known.details(), details), line);
            }
            var both = known.also(details);
            if (!both.equals(known)) {
                models.put(name, both);
                sink.model(both);
            }
            return both;
        }
        var model = new Model(id(name), name, kind, details);
        models.put(name, model);
        sink.model(model);
        return model;
    }

    /** Plain where it is free among the models of this file, else with six digits of the name's hash. */
    private String id(String name) {
        var plain = FileFacts.plainId(name);
        var id = plain.isEmpty() || ids.contains(plain) ? FileFacts.id(name) : plain;
        ids.add(id);
        return id;
    }

    /** Hands an answer on. */
    public void answer(Answer answer, Evidence evidence) {
        matched++;
        sink.answer(new MatchedAnswer(answer, evidence));
    }

    /** Hands on a score that the file's author computed. */
    public void score(PublishedScore score) {
        sink.score(score);
    }

    /** What came of the file. */
    public AnswersReport done() {
        return new AnswersReport(rows, matched, log.problems(), log.counts());
    }
}
