package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.elicit.Model;
import org.mindgap.job.JobContext;
import org.mindgap.survey.HumanBaseline;

/** What of a table comes from replicates of the survey: the yardstick of two halves, intervals, differences. */
final class SamplingErrors {
    private final GapQuery query;
    private final HumanBaseline everyone;
    private final Set<String> halves;

    /**
     * For one table.
     *
     * @param everyone baseline without a filter: people carry theirs in their group
     */
    static SamplingErrors of(GapQuery query, HumanBaseline everyone, Collection<Column> columns) {
        var halves = columns.stream()
                .map(Column::model)
                .filter(m -> m.kind() == Model.Kind.HALVES)
                .map(Model::id)
                .collect(Collectors.toSet());
        return new SamplingErrors(query, everyone, halves);
    }

    private SamplingErrors(GapQuery query, HumanBaseline everyone, Set<String> halves) {
        this.query = query;
        this.everyone = everyone;
        this.halves = halves;
    }

    List<GapRow> of(List<Scored> rows, JobContext context) {
        var filled = withHalves(rows, context);
        if (query.uncertainty().isPresent()) {
            var how = query.uncertainty().get();
            var people = everyone.replicates(how.replicates(), how.seed());
            var intervals = new Intervals(how, people);
            filled = only(filled, r -> !ofHalves(r), some -> intervals.of(some, context));
            if (!query.minus().isEmpty()) {
                var contrasts = new Contrasts(query.minus(), intervals, new IntervalRule(how, people));
                filled = only(filled, r -> !ofHalves(r), some -> contrasts.of(some, context));
            }
        }
        return filled.stream().map(Scored::row).toList();
    }

    private List<Scored> withHalves(List<Scored> rows, JobContext context) {
        if (halves.isEmpty()) {
            return rows;
        }
        var seed = query.uncertainty().map(Uncertainty::seed).orElse(Uncertainty.USUAL.seed());
        return only(
                rows,
                this::ofHalves,
                some -> new Halves(everyone.halves(Halves.SPLITS, seed))
                        .of(some, context).stream()
                                .map(r -> r.with(r.row()
                                        .with(
                                                GapInterval.none("gap.interval-yardstick"),
                                                r.row().state())))
                                .toList());
    }

    private boolean ofHalves(Scored row) {
        return halves.contains(row.row().model());
    }

    /** Some of the rows as something makes them, the others as they are, in their places. */
    private static List<Scored> only(
            List<Scored> rows,
            java.util.function.Predicate<Scored> which,
            java.util.function.UnaryOperator<List<Scored>> change) {
        var at = IntStream.range(0, rows.size())
                .filter(i -> which.test(rows.get(i)))
                .toArray();
        var changed = change.apply(IntStream.of(at).mapToObj(rows::get).toList());
        var all = new ArrayList<>(rows);
        for (var i = 0; i < at.length; i++) {
            all.set(at[i], changed.get(i));
        }
        return all;
    }
}
