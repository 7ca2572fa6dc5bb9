package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Raking;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Ungrouped;
import org.mindgap.survey.Variable;

/**
 * What raking to given margins does to a survey's weights.
 *
 * @param edit complete: with a factor for each category, and what trimming adds
 * @param people with a base weight
 * @param without rows without a base weight, or of weight 0: they have none afterwards either
 * @param rounds how many it took until every margin held
 * @param trimmed people whose weight was cut
 * @param off the largest distance of a share from what was wanted; above 0 after trimming
 * @param effectiveBefore Kish's effective n of the base weight
 * @param effective of the new one
 * @param largest new weight over their mean
 * @param shares what each category of each margin had and has
 */
public record RakedFacts(
        Edit.RakedWeight edit,
        int people,
        int without,
        int rounds,
        int trimmed,
        double off,
        double effectiveBefore,
        double effective,
        double largest,
        List<Share> shares) {
    private static final double ROUNDED = 0.005;
    private static final double PERCENT = 100;

    public RakedFacts {
        shares = List.copyOf(shares);
    }

    /**
     * The share of a category, as a part of 1.
     *
     * @param before with the weight that it starts from
     * @param after with the new one
     * @param wanted what was given
     */
    public record Share(String variable, String code, double before, double after, double wanted) {}

    /** Kish's design effect of the weight that it starts from. */
    public double designEffectBefore() {
        return people / effectiveBefore;
    }

    /** Kish's design effect of the new weight. */
    public double designEffect() {
        return people / effective;
    }

    /**
     * Rakes. Slow: reads columns.
     *
     * @throws ProblemException where margins and survey do not fit each other, or no weights have all of these shares
     */
    public static RakedFacts of(Respondents respondents, Edit.RakedWeight edit) throws ProblemException {
        var base = base(respondents, edit);
        var rows = IntStream.range(0, base.length)
                .filter(i -> base[i] > 0 && base[i] < Double.POSITIVE_INFINITY)
                .toArray();
        if (rows.length == 0) {
            throw new ProblemException(Problem.error("edit.weight-useless", edit.base()));
        }
        var weights = Arrays.stream(rows).mapToDouble(i -> base[i]).toArray();
        var margins = new ArrayList<Raking.Margin>();
        var problems = new ArrayList<Problem>();
        for (var margin : edit.margins()) {
            try {
                margins.add(margin(respondents, margin, rows));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        var outcome = Raking.of(weights, margins);
        if (!outcome.converged()) {
            throw new ProblemException(Problem.error(
                    "edit.rake-apart", outcome.rounds(), String.format(Locale.ROOT, "%.2g", outcome.off() * PERCENT)));
        }
        return finished(edit, weights, base.length, margins, outcome);
    }

    private static RakedFacts finished(
            Edit.RakedWeight edit, double[] weights, int rows, List<Raking.Margin> margins, Raking.Outcome outcome)
            throws ProblemException {
        var raked = weights.clone();
        for (var m = 0; m < margins.size(); m++) {
            for (var i = 0; i < raked.length; i++) {
                raked[i] *= outcome.factors()[m][margins.get(m).of()[i]];
            }
        }
        var mean = Arrays.stream(raked).average().orElse(Double.NaN);
        var limit = edit.most() > 0 ? edit.most() * mean : Double.POSITIVE_INFINITY;
        var added = Raking.added(raked, limit);
        if (Double.isNaN(added)) {
            throw new ProblemException(Problem.error("edit.rake-trim", edit.most()));
        }
        var trimmed = 0;
        for (var i = 0; i < raked.length; i++) {
            trimmed += raked[i] + added > limit ? 1 : 0;
            raked[i] = Math.min(limit, raked[i] + added);
        }
        return new RakedFacts(
                edit.with(outcome.factors(), edit.most() > 0 ? limit : 0, added),
                weights.length,
                rows - weights.length,
                outcome.rounds(),
                trimmed,
                Raking.off(raked, margins),
                effective(weights),
                effective(raked),
                Arrays.stream(raked).max().orElse(Double.NaN) / mean,
                shares(edit, margins, weights, raked));
    }

    private static List<Share> shares(
            Edit.RakedWeight edit, List<Raking.Margin> margins, double[] before, double[] after) {
        var all = new ArrayList<Share>();
        for (var m = 0; m < margins.size(); m++) {
            var margin = margins.get(m);
            var was = Raking.shares(before, margin);
            var is = Raking.shares(after, margin);
            for (var c = 0; c < was.length; c++) {
                var of = edit.margins().get(m);
                all.add(new Share(of.variable(), of.targets().get(c).code(), was[c], is[c], margin.shares()[c]));
            }
        }
        return all;
    }

    private static double effective(double[] weights) {
        var sum = Arrays.stream(weights).sum();
        return sum * sum / Arrays.stream(weights).map(w -> w * w).sum();
    }

    private static double[] base(Respondents respondents, Edit.RakedWeight edit) {
        if (edit.base().isEmpty()) {
            var ones = new double[respondents.count()];
            Arrays.fill(ones, 1);
            return ones;
        }
        return Made.numbers(respondents.column(edit.base()));
    }

    /** The category of each row, and the shares of the categories as parts of 1. */
    private static Raking.Margin margin(Respondents respondents, Edit.RakedWeight.Margin margin, int[] rows)
            throws ProblemException {
        var places = new HashMap<String, Integer>();
        for (var target : margin.targets()) {
            if (places.put(target.code(), places.size()) != null) {
                throw refusal("edit.rake-twice", margin.variable(), target.code());
            }
            if (!(target.share() > 0) || Double.isInfinite(target.share())) {
                throw refusal("edit.rake-share", margin.variable(), target.code(), target.share());
            }
        }
        var codes = Made.codes(respondents.column(margin.variable()));
        var of = new int[rows.length];
        var seen = new int[places.size()];
        var nowhere = new HashMap<String, Integer>();
        var missing = 0;
        for (var i = 0; i < rows.length; i++) {
            var at = codes.index()[rows[i]];
            var place = at < 0 ? null : places.get(codes.dictionary().get(at));
            if (at < 0) {
                missing++;
            } else if (place == null) {
                nowhere.merge(codes.dictionary().get(at), 1, Integer::sum);
            } else {
                of[i] = place;
                seen[place]++;
            }
        }
        if (missing > 0) {
            throw refusal(
                    "edit.rake-missing", missing, margin.variable(), without(respondents, margin.variable(), rows));
        }
        refuse(margin, seen, nowhere);
        return new Raking.Margin(of, shares(margin));
    }

    /** Why some of the rows have no value: "-1 35, -2 26", codes that are declared missing. */
    private static String without(Respondents respondents, String variable, int[] rows) {
        var among = new BitSet();
        Arrays.stream(rows).forEach(among::set);
        var unlabelled = new Variable(variable, "", Role.GROUP, Measure.NOMINAL, List.of());
        var reasons = Ungrouped.of(unlabelled, respondents, among::get);
        return reasons.words();
    }

    private static void refuse(Edit.RakedWeight.Margin margin, int[] seen, Map<String, Integer> nowhere)
            throws ProblemException {
        if (!nowhere.isEmpty()) {
            throw refusal(
                    "edit.rake-no-share",
                    margin.variable(),
                    nowhere.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        for (var c = 0; c < seen.length; c++) {
            if (seen[c] == 0) {
                throw refusal(
                        "edit.rake-nobody",
                        margin.variable(),
                        margin.targets().get(c).code());
            }
        }
    }

    /** Shares that add up to 1, or percent that add up to 100, but for rounding. */
    private static double[] shares(Edit.RakedWeight.Margin margin) throws ProblemException {
        var sum = margin.targets().stream()
                .mapToDouble(Edit.RakedWeight.Target::share)
                .sum();
        var near = Math.abs(sum - 1) <= ROUNDED || Math.abs(sum - PERCENT) <= ROUNDED * PERCENT;
        if (!near) {
            throw refusal("edit.rake-sum", margin.variable(), Recode.code(Math.rint(sum * 1e6) / 1e6));
        }
        return margin.targets().stream().mapToDouble(t -> t.share() / sum).toArray();
    }

    private static ProblemException refusal(String code, Object... arguments) {
        return new ProblemException(Problem.error(code, arguments));
    }
}
