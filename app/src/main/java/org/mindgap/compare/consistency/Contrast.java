package org.mindgap.compare.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mindgap.stats.Seed;

/**
 * Whether what a model says in a language is nearer to the people of that language or to those of one country, in study S4
 * the United States (methods.md §5.5). Both alignments are of the same responses to the same questions; beside them stands
 * how alike the two peoples are themselves, without which a small difference says nothing.
 *
 * @param model name
 * @param language of the prompts
 * @param home the people of the language
 * @param against the people compared with
 * @param responses number of them
 * @param questions that have responses and numbers of both peoples
 * @param toHome Spearman's correlation of responses with the numbers at home
 * @param toOther the same with those of the other country
 * @param difference to the other country minus to home: above 0 where the model is nearer to the other country
 * @param people Spearman's correlation of the two peoples over these questions
 * @param same what responses that say exactly what people at home say would have with the other country
 */
public record Contrast(
        String model,
        String language,
        String home,
        String against,
        int responses,
        int questions,
        Estimate toHome,
        Estimate toOther,
        Estimate difference,
        double people,
        double same) {

    /**
     * A row for each model, language and people of that language.
     *
     * @param against name of the group compared with
     * @param draws of questions for the intervals; 0 for none
     */
    public static List<Contrast> rows(List<Response> responses, People people, String against, int draws, Seed seed) {
        var rows = new ArrayList<Contrast>();
        Consistency.cells(responses)
                .forEach((model, languages) -> languages.forEach((language, cell) -> people.of(language).stream()
                        .filter(home -> !home.equals(against))
                        .forEach(home -> rows.add(row(model, language, cell, people, home, against, draws, seed)))));
        return rows;
    }

    private static Contrast row(
            String model,
            String language,
            Cell cell,
            People people,
            String home,
            String against,
            int draws,
            Seed seed) {
        var both = people.both(home, against);
        var asked = cell.questions().stream()
                .filter(q -> both.contains(q.question()))
                .toList();
        var near = cell(asked, people, home);
        var far = cell(asked, people, against);
        var toHome = near.matched();
        var toOther = far.matched();
        var random = seed.and(model).and(language).and(home).generator();
        var one = new double[draws];
        var other = new double[draws];
        var between = new double[draws];
        for (var draw = 0; draw < draws && !asked.isEmpty(); draw++) {
            var times = Consistency.times(asked.size(), random);
            one[draw] = toHome.correlation(times);
            other[draw] = toOther.correlation(times);
            between[draw] = other[draw] - one[draw];
        }
        return new Contrast(
                model,
                language,
                home,
                against,
                near.responses(),
                asked.size(),
                Estimate.of(toHome.correlation(), one, Consistency.without(asked.size(), toHome::correlation)),
                Estimate.of(toOther.correlation(), other, Consistency.without(asked.size(), toOther::correlation)),
                Estimate.of(
                        toOther.correlation() - toHome.correlation(),
                        between,
                        Consistency.without(
                                asked.size(), times -> toOther.correlation(times) - toHome.correlation(times))),
                alike(asked, q -> people.number(home, q.question()), q -> people.number(against, q.question()), false),
                alike(asked, q -> people.number(home, q.question()), q -> people.number(against, q.question()), true));
    }

    private static Cell cell(List<Cell.Asked> asked, People people, String group) {
        return new Cell(asked.stream()
                .map(q -> new Cell.Asked(q.question(), q.persona(), q.scores(), people.number(group, q.question())))
                .toList());
    }

    /** @param repeated whether a question counts as often as it has responses */
    private static double alike(
            List<Cell.Asked> asked,
            ToDoubleFunction<Cell.Asked> one,
            ToDoubleFunction<Cell.Asked> other,
            boolean repeated) {
        var all = asked.stream()
                .flatMap(q ->
                        IntStream.range(0, repeated ? q.scores().length : 1).mapToObj(i -> q))
                .toList();
        return WeightedRanks.correlation(
                WeightedRanks.of(all.stream().mapToDouble(one).toArray()),
                WeightedRanks.of(all.stream().mapToDouble(other).toArray()));
    }
}
