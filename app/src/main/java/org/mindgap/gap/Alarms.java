package org.mindgap.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Looks at a survey's answers for what cannot be true or was left out (methods.md §7, identity alarms): the tool that ran
 * a model often fills in the uniform distribution, asks one model twice under two names, or never passes the persona on.
 * Computes no gap and changes nothing.
 */
public final class Alarms {
    private static final Map<AnswerStatus, String> LEFT_OUT = Map.of(
            AnswerStatus.DECLINED, "gap.alarm-declined",
            AnswerStatus.BLOCKED, "gap.alarm-blocked",
            AnswerStatus.NOT_CODED, "gap.alarm-not-coded",
            AnswerStatus.FAILED, "gap.alarm-failed");

    private final Map<String, Question> questions;
    private final List<AnswerSheet> sheets = new ArrayList<>();

    public Alarms(Survey survey, AnswerSource source) {
        this.questions = survey.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        for (var model : source.models()) {
            if (!model.kind().yardstick()) {
                var byPersona = source.answers(survey.id(), model.id()).stream()
                        .collect(Collectors.groupingBy(
                                a -> a.condition().askedAs(), LinkedHashMap::new, Collectors.toList()));
                byPersona.forEach((askedAs, answers) -> sheets.add(new AnswerSheet(model, askedAs, answers)));
            }
        }
    }

    /** Every alarm as a warning, model by model; empty where nothing looks wrong. */
    public List<Problem> found() {
        var found = new ArrayList<Problem>();
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            uniform(sheet, found);
            sheets.subList(0, i).forEach(other -> identical(sheet, other, found));
            coverage(sheet, found);
            leftOut(sheet, found);
        }
        return found;
    }

    /** Invented models are no exception: a guesser of an example shows what the alarm looks like. */
    private void uniform(AnswerSheet sheet, List<Problem> found) {
        if (sheet.uniform(questions)) {
            found.add(Problem.warning("gap.alarm-uniform", name(sheet), persona(sheet)));
        }
    }

    /** Sheets that are both uniform are alike by that alone, which has been said. */
    private void identical(AnswerSheet sheet, AnswerSheet other, List<Problem> found) {
        if (sheet.uniform(questions) && other.uniform(questions)) {
            return;
        }
        if (sheet.model().id().equals(other.model().id())) {
            var wider = sheet.askedAs().compareTo(other.askedAs()) < 0 ? sheet : other;
            var narrower = wider == sheet ? other : sheet;
            narrower.same(wider)
                    .ifPresent(number -> found.add(Problem.warning(
                            "gap.alarm-same-persona", name(sheet), persona(wider), persona(narrower), number)));
        } else if (sheet.askedAs() == other.askedAs()) {
            sheet.same(other)
                    .ifPresent(number -> found.add(
                            Problem.warning("gap.alarm-same-model", name(other), name(sheet), persona(sheet), number)));
        }
    }

    private static void coverage(AnswerSheet sheet, List<Problem> found) {
        var low = sheet.answers().stream()
                .filter(a -> a.status() == AnswerStatus.OK
                        && a.coverage() < AnswerPool.LOWEST_COVERAGE - AnswerPool.ROUNDING)
                .count();
        if (low > 0) {
            found.add(Problem.warning(
                    "gap.alarm-coverage",
                    name(sheet),
                    persona(sheet),
                    low,
                    sheet.answers().size()));
        }
    }

    private static void leftOut(AnswerSheet sheet, List<Problem> found) {
        var counts = sheet.answers().stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        for (var status : AnswerStatus.values()) {
            var code = LEFT_OUT.get(status);
            var count = counts.getOrDefault(status, 0L);
            if (code != null && count > 0) {
                found.add(Problem.warning(
                        code,
                        name(sheet),
                        persona(sheet),
                        count,
                        sheet.answers().size()));
            }
        }
    }

    private static String name(AnswerSheet sheet) {
        return sheet.model().name();
    }

    private static String persona(AnswerSheet sheet) {
        return switch (sheet.askedAs()) {
            case NO_ONE -> "no one in particular";
            case COUNTRY -> "someone from the country";
            case GROUP -> "someone of the group";
        };
    }
}
