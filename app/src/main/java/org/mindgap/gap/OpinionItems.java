package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Column;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Finds questions that are used as opinions and look like facts about the interview or the person (methods.md §2.6,
 * defect 7): by name or label; because everybody in each country gave one answer; because the answer fixes a variable
 * that divides people, or follows from it; because there are more than 20 options without an order. Each question is
 * named once. Nothing is taken out.
 */
final class OpinionItems {
    private static final int MANY_OPTIONS = 20;
    private static final int PEOPLE = 30;
    private static final int PER_CODE = 5;
    private static final int NAMED = 12;

    private final Survey survey;
    private final List<String> named = new ArrayList<>();
    private final List<String> constant = new ArrayList<>();
    private final Map<String, List<String>> dividing = new LinkedHashMap<>();
    private final List<String> manyOptions = new ArrayList<>();

    private OpinionItems(Survey survey) {
        this.survey = survey;
    }

    static List<Alarm> of(Survey survey) {
        var items = new OpinionItems(survey);
        survey.questions().forEach(items::look);
        return items.alarms();
    }

    private void look(Question question) {
        if (FactWords.fit(question)) {
            named.add(question.id());
            return;
        }
        if (survey.source() instanceof Respondents respondents
                && respondents.column(question.id()) instanceof Column.Codes codes
                && byData(question, respondents, codes)) {
            return;
        }
        var substantive = question.options().stream()
                .filter(o -> o.kind() == OptionKind.SUBSTANTIVE)
                .count();
        if (question.measure() == Measure.NOMINAL && substantive > MANY_OPTIONS) {
            manyOptions.add(question.id());
        }
    }

    private boolean byData(Question question, Respondents respondents, Column.Codes codes) {
        var answers = answers(question, codes);
        var country = survey.withRole(Role.COUNTRY);
        var countries = country.map(v -> column(respondents, v))
                .orElseGet(() -> new Column.Codes(new int[answers.length], List.of("")));
        if (oneAnswerPerCountry(answers, countries)) {
            constant.add(question.id());
            return true;
        }
        for (var variable : survey.dividing()) {
            var groups = column(respondents, variable);
            if (fixes(
                            answers,
                            codes.dictionary().size(),
                            groups.index(),
                            groups.dictionary().size())
                    || fixes(
                            groups.index(),
                            groups.dictionary().size(),
                            answers,
                            codes.dictionary().size())) {
                dividing.computeIfAbsent(variable.title(), v -> new ArrayList<>())
                        .add(question.id());
                return true;
            }
        }
        return false;
    }

    private static Column.Codes column(Respondents respondents, Variable variable) {
        return respondents.column(variable.name()) instanceof Column.Codes codes
                ? codes
                : new Column.Codes(new int[respondents.count()], List.of(""));
    }

    /** Per respondent the place of the answer in the dictionary; -1 without a substantive one. */
    private static int[] answers(Question question, Column.Codes codes) {
        var counts = new boolean[codes.dictionary().size()];
        for (var i = 0; i < counts.length; i++) {
            counts[i] = question.option(codes.dictionary().get(i))
                    .map(o -> o.substantive())
                    .orElse(false);
        }
        var answers = codes.index().clone();
        for (var i = 0; i < answers.length; i++) {
            answers[i] = answers[i] >= 0 && counts[answers[i]] ? answers[i] : -1;
        }
        return answers;
    }

    /** Whether in every country with 30 answers or more, and in at least one, everybody gave the same. */
    private static boolean oneAnswerPerCountry(int[] answers, Column.Codes countries) {
        var first = new int[countries.dictionary().size()];
        var number = new int[first.length];
        var differs = new boolean[first.length];
        Arrays.fill(first, -1);
        for (var i = 0; i < answers.length; i++) {
            var country = countries.index()[i];
            if (country >= 0 && answers[i] >= 0) {
                first[country] = first[country] < 0 ? answers[i] : first[country];
                differs[country] |= first[country] != answers[i];
                number[country]++;
            }
        }
        var any = false;
        for (var country = 0; country < first.length; country++) {
            if (number[country] >= PEOPLE) {
                if (differs[country]) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /**
     * Whether the first value tells the second, for at least 30 people and five per value, and both take two values or
     * more.
     */
    private static boolean fixes(int[] one, int ones, int[] other, int others) {
        var told = new int[ones];
        Arrays.fill(told, -1);
        var seen = new boolean[others];
        var people = 0;
        for (var i = 0; i < one.length; i++) {
            if (one[i] >= 0 && other[i] >= 0) {
                if (told[one[i]] >= 0 && told[one[i]] != other[i]) {
                    return false;
                }
                told[one[i]] = other[i];
                seen[other[i]] = true;
                people++;
            }
        }
        var values = Arrays.stream(told).filter(t -> t >= 0).count();
        var results = 0;
        for (var was : seen) {
            results += was ? 1 : 0;
        }
        return results > 1 && values > 1 && people >= PEOPLE && people >= PER_CODE * values;
    }

    private List<Alarm> alarms() {
        var alarms = new ArrayList<Alarm>();
        add(alarms, "gap.alarm-items-named", named, "");
        add(alarms, "gap.alarm-items-constant", constant, "");
        dividing.forEach((variable, ids) -> add(alarms, "gap.alarm-items-dividing", ids, variable));
        add(alarms, "gap.alarm-items-options", manyOptions, "");
        return alarms;
    }

    private void add(List<Alarm> alarms, String code, List<String> ids, String variable) {
        if (!ids.isEmpty()) {
            var more = ids.size() - NAMED;
            var names = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())))
                    + (more > 0 ? " and " + more + " more" : "");
            alarms.add(Alarm.of(Problem.warning(code, survey.name(), ids.size(), names, variable)));
        }
    }
}
