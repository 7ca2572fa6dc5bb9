package org.mindgap.compare.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.gap.Column;
import org.mindgap.gap.PeopleRow;
import org.mindgap.gap.Sides;
import org.mindgap.job.JobContext;
import org.mindgap.stats.Multiplicity;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;

/**
 * Two ways of asking held against each other, with the answers that could not be put to an option (methods.md §3).
 * Distances are total variation; every answer counts once, whatever order or wording it came from. Answers that failed to
 * come are no answers.
 */
public final class Settings {
    private final AnswerSource answers;
    private final Seed seed;
    private final JobContext context;

    public Settings(AnswerSource answers, Seed seed, JobContext context) {
        this.answers = answers;
        this.seed = seed;
        this.context = context;
    }

    /**
     * A side with people and models as its query has them.
     *
     * @param side model and condition
     * @param sides people, and answers that belong to them
     */
    public record Asked(Side side, Sides sides) {}

    /** One question in one setting. */
    private record One(Bounds bounds, double open) {}

    /** A row for each of the first side's people whom a question was asked. */
    public List<SettingRow> rows(
            Asked first, Asked second, List<PeopleRow> people, List<Question> questions, Multiplicity how) {
        var one = byId(first);
        var other = byId(second);
        var rows = new ArrayList<SettingRow>();
        for (var row : people) {
            context.checkCancelled();
            var a = new ArrayList<One>();
            var b = new ArrayList<One>();
            for (var question : questions) {
                var left = one(first, question, row, one);
                var right = one(second, question, row, other);
                if (left.isPresent() && right.isPresent()) {
                    a.add(left.get());
                    b.add(right.get());
                }
            }
            rows.add(row(row, a, b));
        }
        var adjusted = how.adjust(rows.stream()
                .mapToDouble(r -> r.test().map(t -> t.flips().twoSided()).orElse(Double.NaN))
                .toArray());
        var all = new ArrayList<SettingRow>();
        for (var i = 0; i < adjusted.length; i++) {
            all.add(rows.get(i).adjusted(adjusted[i]));
        }
        return all;
    }

    private SettingRow row(PeopleRow row, List<One> a, List<One> b) {
        var differences = new double[a.size()];
        for (var i = 0; i < differences.length; i++) {
            differences[i] = a.get(i).bounds().distance() - b.get(i).bounds().distance();
        }
        var own = seed;
        for (var code : row.group().codes().values()) {
            own = own.and(code);
        }
        return new SettingRow(
                row.group(),
                a.size(),
                side(a),
                side(b),
                differences.length == 0 ? Optional.empty() : Optional.of(PairedTest.of(differences, own)),
                Double.NaN);
    }

    private static SettingSide side(List<One> of) {
        return new SettingSide(
                mean(of, o -> o.bounds().distance()),
                mean(of, One::open),
                mean(of, o -> o.bounds().low()),
                mean(of, o -> o.bounds().high()));
    }

    private static double mean(List<One> of, ToDoubleFunction<One> value) {
        return of.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private Map<Long, Answer> byId(Asked asked) {
        var survey = asked.sides().everyone().survey().id();
        var all = new HashMap<Long, Answer>();
        answers.answers(survey, asked.side().model()).stream()
                .filter(a -> asked.side().choice().takes(a.condition()))
                .forEach(a -> all.put(a.id(), a));
        return all;
    }

    private static Optional<One> one(Asked asked, Question question, PeopleRow row, Map<Long, Answer> byId) {
        var sides = asked.sides();
        var column = sides.columns().stream()
                .filter(c -> c.model().id().equals(asked.side().model()))
                .filter(c -> c.askedAs() == asked.side().askedAs())
                .findFirst();
        var people = sides.people(question, row.group());
        if (column.isEmpty() || !people.answered()) {
            return Optional.empty();
        }
        var counted = people.counted().stream().map(s -> s.option()).toList();
        var found = sum(sides, column.get(), question, row, byId, counted);
        var all = found.values().stream().mapToDouble(v -> v).sum();
        var open = found.getOrDefault("", 0.0);
        if (!(all - open > 0)) {
            return Optional.empty();
        }
        var model = counted.stream()
                .mapToDouble(o -> found.getOrDefault(o.code(), 0.0) / (all - open))
                .toArray();
        return Optional.of(new One(Bounds.of(people.shares(), model, open / all), open / all));
    }

    /** Answers by the code of a counted option; what was put to none under an empty code. */
    private static Map<String, Double> sum(
            Sides sides,
            Column column,
            Question question,
            PeopleRow row,
            Map<Long, Answer> byId,
            List<Option> counted) {
        var found = new LinkedHashMap<String, Double>();
        for (var id :
                sides.model(column, question, row.group(), row.group()).answer().answers()) {
            var answer = byId.get(id);
            if (answer == null || answer.status() == AnswerStatus.FAILED) {
                continue;
            }
            var times = Math.max(1, answer.draws());
            var on = 0.0;
            for (var option : counted) {
                var share = answer.status() == AnswerStatus.OK ? answer.shares().getOrDefault(option.code(), 0.0) : 0;
                found.merge(option.code(), times * share, Double::sum);
                on += share;
            }
            found.merge("", times * Math.max(0, 1 - on), Double::sum);
        }
        return found;
    }
}
