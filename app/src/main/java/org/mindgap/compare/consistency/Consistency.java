package org.mindgap.compare.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mindgap.job.JobContext;
import org.mindgap.stats.Seed;

/**
 * Consistency and alignment of models in languages (study S4; methods.md §5.4, §9.2, §9.3). Intervals are those of a
 * bootstrap of questions: responses to one question are not independent of one another.
 *
 * @param noise part of the opinions that the coder gets wrong; 0 corrects nothing (S4: 0.045)
 * @param copies of each response that are paired with one another in a number beside; 1 for none
 * @param draws of the bootstrap; 0 for no intervals
 * @param splits into halves, of which the mean is taken
 */
public record Consistency(double noise, int copies, int draws, int splits, Seed seed) {
    public Consistency {
        if (!(noise >= 0 && noise < 1) || copies < 1 || draws < 0 || splits < 0) {
            throw new IllegalArgumentException("noise " + noise + ", copies " + copies + ", draws " + draws);
        }
    }

    /** Models in languages whose responses, two or more, all have one score: they have no correlation. */
    public static int constant(List<Response> responses) {
        return (int) cells(responses).values().stream()
                .flatMap(c -> c.values().stream())
                .map(c -> c.questions().stream()
                        .flatMapToDouble(q -> Arrays.stream(q.scores()))
                        .toArray())
                .filter(scores -> scores.length > 1 && !WeightedRanks.varies(scores))
                .count();
    }

    /** Whether no model was asked a question twice in a language as the same persona: then nothing can be paired. */
    public static boolean askedOnce(List<Response> responses) {
        var prompts = responses.stream()
                .map(r -> List.of(r.model(), r.language(), r.question(), r.persona()))
                .distinct()
                .count();
        return !responses.isEmpty() && prompts == responses.size();
    }

    /** A row for each model and language, by their names. */
    public List<ConsistencyRow> rows(List<Response> responses) {
        return rows(responses, JobContext.unwatched());
    }

    /**
     * The same, which can be stopped.
     *
     * @param context asked at every draw
     */
    public List<ConsistencyRow> rows(List<Response> responses, JobContext context) {
        var rows = new ArrayList<ConsistencyRow>();
        cells(responses)
                .forEach((model, languages) ->
                        languages.forEach((language, cell) -> rows.add(row(model, language, cell, context))));
        return rows;
    }

    private ConsistencyRow row(String model, String language, Cell cell, JobContext context) {
        var own = seed.and(model).and(language);
        var pairs = cell.pairs(1);
        var matched = cell.matched();
        var means = cell.means();
        var estimates = estimates(
                cell.questions().size(),
                List.of(pairs::correlation, matched::correlation, means::correlation),
                own.generator(),
                context);
        var halves = halves(cell, own.and("halves").generator(), context);
        return new ConsistencyRow(
                model,
                language,
                cell.responses(),
                cell.questions().size(),
                cell.repeated(),
                estimates.get(0),
                Math.min(1, estimates.get(0).value() / (1 - noise)),
                copies > 1 ? cell.pairs(copies).correlation() : Double.NaN,
                estimates.get(1),
                estimates.get(2),
                cell.linear(),
                cell.nearness(),
                halves[0],
                halves[1]);
    }

    private double[] halves(Cell cell, RandomGenerator random, JobContext context) {
        var sums = new double[2];
        for (var split = 0; split < splits; split++) {
            context.checkCancelled();
            var halves = cell.halves(random);
            sums[0] += halves[0].pairs(1).correlation();
            sums[1] += halves[1].matched().correlation();
        }
        return Arrays.stream(sums)
                .map(s -> splits == 0 ? Double.NaN : s / splits)
                .toArray();
    }

    /**
     * Numbers of questions with their intervals; the same questions are drawn for all of them.
     *
     * @param of from how often each question was drawn
     */
    private List<Estimate> estimates(
            int questions, List<ToDoubleFunction<int[]>> of, RandomGenerator random, JobContext context) {
        var drawn = new double[of.size()][draws];
        for (var draw = 0; draw < draws; draw++) {
            context.checkCancelled();
            var times = times(questions, random);
            for (var i = 0; i < drawn.length; i++) {
                drawn[i][draw] = of.get(i).applyAsDouble(times);
            }
        }
        var once = new int[questions];
        Arrays.fill(once, 1);
        return IntStream.range(0, drawn.length)
                .mapToObj(i -> Estimate.of(
                        of.get(i).applyAsDouble(once),
                        drawn[i],
                        draws == 0 ? new double[0] : without(questions, of.get(i))))
                .toList();
    }

    /** The number without each of the questions. */
    static double[] without(int questions, ToDoubleFunction<int[]> of) {
        return IntStream.range(0, questions)
                .mapToDouble(q -> {
                    var times = new int[questions];
                    Arrays.fill(times, 1);
                    times[q] = 0;
                    return of.applyAsDouble(times);
                })
                .toArray();
    }

    /** How often each question is drawn when as many are drawn with replacement. */
    static int[] times(int questions, RandomGenerator random) {
        var times = new int[questions];
        for (var i = 0; i < questions; i++) {
            times[random.nextInt(questions)]++;
        }
        return times;
    }

    /** A row for each model that has responses in two languages or more. */
    public List<LanguageGap> gaps(List<Response> responses) {
        return gaps(responses, JobContext.unwatched());
    }

    /**
     * The same, which can be stopped.
     *
     * @param context asked at every draw
     */
    public List<LanguageGap> gaps(List<Response> responses, JobContext context) {
        var rows = new ArrayList<LanguageGap>();
        cells(responses).forEach((model, languages) -> {
            if (languages.size() > 1) {
                rows.add(gap(model, List.copyOf(languages.values()), context));
            }
        });
        return rows;
    }

    private LanguageGap gap(String model, List<Cell> languages, JobContext context) {
        var questions = new LinkedHashSet<Response.Prompt>();
        languages.forEach(c -> c.questions().forEach(q -> questions.add(q.prompt())));
        var scores = questions.stream()
                .map(q -> languages.stream().map(c -> scores(c, q)).toList())
                .toList();
        var between = Pairs.between(scores);
        var each = IntStream.range(0, languages.size())
                .mapToObj(l -> Pairs.within(scores.stream().map(q -> q.get(l)).toList(), 1))
                .toList();
        ToDoubleFunction<int[]> within = times ->
                each.stream().mapToDouble(p -> p.correlation(times)).average().orElse(Double.NaN);
        var estimates = estimates(
                scores.size(),
                List.of(
                        within,
                        between::correlation,
                        times -> within.applyAsDouble(times) - between.correlation(times)),
                seed.and(model).generator(),
                context);
        return new LanguageGap(
                model,
                languages.size(),
                estimates.get(0).value(),
                estimates.get(1).value(),
                estimates.get(2));
    }

    private static double[] scores(Cell cell, Response.Prompt prompt) {
        return cell.questions().stream()
                .filter(q -> q.prompt().equals(prompt))
                .findFirst()
                .map(Cell.Asked::scores)
                .orElse(new double[0]);
    }

    /** The cells of responses by model and language, by their names. */
    static Map<String, Map<String, Cell>> cells(List<Response> responses) {
        Map<String, Map<String, List<Response>>> by = new TreeMap<>();
        for (var response : responses) {
            by.computeIfAbsent(response.model(), m -> new TreeMap<>())
                    .computeIfAbsent(response.language(), l -> new ArrayList<>())
                    .add(response);
        }
        Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
        by.forEach((model, languages) -> {
            Map<String, Cell> own = new LinkedHashMap<>();
            languages.forEach((language, of) -> own.put(language, Cell.of(of)));
            cells.put(model, own);
        });
        return cells;
    }
}
