package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;

/**
 * Looks at the answers of all models for what cannot be true, was left out, or is no distribution (methods.md §2.6, §7
 * rule 5, §13). Numbers of language models are withheld where the answers cannot be what the model said of the question;
 * invented models were made that way and keep theirs (docs/decisions/0011).
 */
final class SheetAlarms {
    private static final Map<AnswerStatus, String> LEFT_OUT = Map.of(
            AnswerStatus.DECLINED, "gap.alarm-declined",
            AnswerStatus.BLOCKED, "gap.alarm-blocked",
            AnswerStatus.NOT_CODED, "gap.alarm-not-coded",
            AnswerStatus.FAILED, "gap.alarm-failed");
    private static final int ENOUGH = 3;

    /** Less than this is nothing with four decimals. */
    private static final double SHOWN_BY_FOUR = 5e-5;

    private final List<AnswerSheet> sheets = new ArrayList<>();
    private final List<Alarm> found = new ArrayList<>();
    private final AskedNames names;

    private SheetAlarms(Survey survey) {
        names = new AskedNames(survey);
    }

    /** Looks at every answer of the survey. */
    static List<Alarm> of(Survey survey, AnswerSource source) {
        var alarms = new SheetAlarms(survey);
        alarms.read(survey, source);
        return alarms.look();
    }

    private void read(Survey survey, AnswerSource source) {
        var questions = new HashMap<String, SheetQuestion>();
        survey.asked().forEach(q -> questions.put(q.id(), new SheetQuestion(q)));
        // what was recoded is not looked at a second time
        var recoded = survey.questions().stream()
                .filter(q -> q.recoded().isPresent())
                .map(q -> q.id())
                .collect(java.util.stream.Collectors.toSet());
        // model by model side by side, put together in the order of models
        source.models().parallelStream()
                .filter(m -> !m.kind().yardstick())
                .map(model -> sheets(
                        model,
                        source.together(survey.id(), model.id()).stream()
                                .filter(s -> !recoded.contains(s.first().question()))
                                .toList(),
                        questions))
                .toList()
                .forEach(sheets::addAll);
    }

    private static List<AnswerSheet> sheets(
            Model model, List<SameAnswers> answers, Map<String, SheetQuestion> questions) {
        var own = new LinkedHashMap<AskedAs, AnswerSheet>();
        for (var same : answers) {
            own.computeIfAbsent(same.first().condition().askedAs(), a -> new AnswerSheet(model, a))
                    .add(same, questions.get(same.first().question()));
        }
        return List.copyOf(own.values());
    }

    private List<Alarm> look() {
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            changed(sheet, sheets.subList(0, i));
            uniform(sheet);
            sheets.subList(0, i).forEach(other -> identical(sheet, other));
            languages(sheet);
            place(sheet);
            single(sheet);
            sums(sheet);
            coverage(sheet);
            order(sheet);
            leftOut(sheet);
        }
        return List.copyOf(found);
    }

    /** Once for a model, however it was asked. */
    private void changed(AnswerSheet sheet, List<AnswerSheet> before) {
        var descriptions = sheet.model().descriptions();
        if (descriptions.size() > 1
                && before.stream()
                        .noneMatch(b -> b.model().id().equals(sheet.model().id()))) {
            var about = sheets.stream()
                    .filter(s -> s.model().id().equals(sheet.model().id()))
                    .map(AnswerSheet::about)
                    .toArray(Alarm.About[]::new);
            found.add(Alarm.of(
                    Problem.warning(
                            "gap.alarm-model-changed",
                            name(sheet),
                            descriptions.size(),
                            String.join("; ", descriptions)),
                    about));
        }
    }

    /** Invented models are no exception: a guesser of an example shows what the alarm looks like. */
    private void uniform(AnswerSheet sheet) {
        if (sheet.uniform()) {
            var alarm = Alarm.of(warning("gap.alarm-uniform", sheet), sheet.about());
            found.add(said(sheet) ? alarm.withholding(CellState.FAILED_CHECKS, "gap.failed-uniform") : alarm);
        }
    }

    /** Sheets that are both uniform are alike by that alone, which has been said. */
    private void identical(AnswerSheet sheet, AnswerSheet other) {
        if (sheet.uniform() && other.uniform()) {
            return;
        }
        if (sheet.model().id().equals(other.model().id())) {
            var wider = sheet.askedAs().compareTo(other.askedAs()) < 0 ? sheet : other;
            personas(wider, wider == sheet ? other : sheet);
        } else if (sheet.askedAs() == other.askedAs()) {
            sheet.same(other).ifPresent(number -> {
                var alarm = Alarm.of(
                        Problem.warning("gap.alarm-same-model", name(other), name(sheet), persona(sheet), number),
                        other.about(),
                        sheet.about());
                // which of the two was asked under the other's name nobody can tell
                found.add(
                        said(sheet) && said(other)
                                ? alarm.withholding(CellState.FAILED_CHECKS, "gap.failed-same-model")
                                : alarm);
            });
        }
    }

    /** What the wider persona answered may be right: it is the narrower that never reached the model. */
    private void personas(AnswerSheet wider, AnswerSheet narrower) {
        narrower.same(wider).ifPresent(number -> {
            var alarm = Alarm.of(
                    Problem.warning("gap.alarm-same-persona", name(wider), persona(wider), persona(narrower), number),
                    narrower.about());
            found.add(said(narrower) ? alarm.withholding(CellState.FAILED_CHECKS, "gap.failed-same-persona") : alarm);
        });
    }

    private void languages(AnswerSheet sheet) {
        if (sheet.uniform()) {
            return;
        }
        var languages = List.copyOf(sheet.languages());
        for (var i = 0; i < languages.size(); i++) {
            for (var language : languages.subList(i + 1, languages.size())) {
                var first = languages.get(i);
                if (!first.isEmpty()) {
                    sheet.same(first, language)
                            .ifPresent(n -> add(sheet, warning("gap.alarm-same-language", sheet, first, language, n)));
                }
            }
        }
    }

    private void place(AnswerSheet sheet) {
        sheet.place().ifPresent(place -> {
            var code = place.orders() ? "gap.alarm-place" : "gap.alarm-first";
            add(sheet, warning(code, sheet, place.word(), place.chosen(), place.answers(), place.questions()));
        });
    }

    private void single(AnswerSheet sheet) {
        var oneHot = sheet.counts().oneHotQuestions();
        if (oneHot >= ENOUGH) {
            var alarm = Alarm.of(warning("gap.alarm-one-hot", sheet, oneHot), sheet.about());
            found.add(said(sheet) ? alarm.withholding(CellState.SINGLE_ANSWER, "gap.single-answer") : alarm);
        }
        var draws = sheet.draws();
        if (draws.items() > 0 && draws.single() == draws.items()) {
            add(sheet, warning("gap.alarm-single", sheet, draws.items()));
        } else if (draws.few() > 0) {
            add(
                    sheet,
                    warning(
                            "gap.alarm-few-draws",
                            sheet,
                            draws.few(),
                            draws.items(),
                            AnswerSheet.FEW_DRAWS,
                            draws.fewest()));
        }
    }

    private void sums(AnswerSheet sheet) {
        var counts = sheet.counts();
        if (counts.lackingOption() > 0) {
            add(sheet, warning("gap.alarm-missing-option", sheet, counts.lackingOption(), counts.answers()));
        }
        if (counts.offSum() > 0) {
            var what = warning(
                    "gap.alarm-sum",
                    sheet,
                    counts.offSum(),
                    counts.answers(),
                    decimal(counts.lowestSum(), counts),
                    decimal(counts.highestSum(), counts),
                    decimal(counts.furthest(), counts));
            add(sheet, counts.offByRounding() ? note(what) : what);
        }
    }

    private void coverage(AnswerSheet sheet) {
        var little = sheet.counts().littleFound();
        if (little > 0) {
            add(
                    sheet,
                    warning("gap.alarm-coverage", sheet, little, sheet.counts().answers()));
        }
    }

    /** Nobody showed an invented model any options. */
    private void order(AnswerSheet sheet) {
        var unknown = sheet.counts().orderUnknown();
        if (unknown > 0 && said(sheet)) {
            add(
                    sheet,
                    note(warning(
                            "gap.alarm-order", sheet, unknown, sheet.counts().answers())));
        }
    }

    private void leftOut(AnswerSheet sheet) {
        for (var status : AnswerStatus.values()) {
            var code = LEFT_OUT.get(status);
            var count = sheet.counts().with(status);
            if (code != null && count > 0) {
                add(sheet, warning(code, sheet, count, sheet.counts().answers()));
            }
        }
    }

    private void add(AnswerSheet sheet, Problem problem) {
        found.add(Alarm.of(problem, sheet.about()));
    }

    /** Whether a language model is said to have said it. */
    private static boolean said(AnswerSheet sheet) {
        return sheet.model().kind() == Model.Kind.LANGUAGE_MODEL;
    }

    /** A warning about a model asked as one thing, which are its first two arguments. */
    private Problem warning(String code, AnswerSheet sheet, Object... more) {
        var arguments = new ArrayList<Object>(List.of(name(sheet), persona(sheet)));
        arguments.addAll(List.of(more));
        return Problem.warning(code, arguments.toArray());
    }

    /** Worth knowing, and no more. */
    private static Problem note(Problem what) {
        return Problem.note(what.code(), what.arguments().toArray());
    }

    /** With as many decimals as show that it is off. */
    private static String decimal(double sum, AnswerCounts counts) {
        return String.format(Locale.ROOT, counts.furthest() < SHOWN_BY_FOUR ? "%.6f" : "%.4f", sum);
    }

    private static String name(AnswerSheet sheet) {
        return sheet.model().name();
    }

    private String persona(AnswerSheet sheet) {
        return names.of(sheet.askedAs(), sheet.variables());
    }
}
