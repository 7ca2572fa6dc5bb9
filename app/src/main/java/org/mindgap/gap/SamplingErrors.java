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
    private final KeptErrors kept;
    private final boolean atOnce;

    /**
     * For one table.
     *
     * @param everyone baseline without a filter: people carry theirs in their group
     * @param kept what was found before; what is found is added
     * @param atOnce whether intervals that were not found before stay pending
     */
    static SamplingErrors of(
            GapQuery query, HumanBaseline everyone, Collection<Column> columns, KeptErrors kept, boolean atOnce) {
        var halves = columns.stream()
                .map(Column::model)
                .filter(m -> m.kind() == Model.Kind.HALVES)
                .map(Model::id)
                .collect(Collectors.toSet());
        return new SamplingErrors(query, everyone, halves, kept, atOnce);
    }

    private SamplingErrors(
            GapQuery query, HumanBaseline everyone, Set<String> halves, KeptErrors kept, boolean atOnce) {
        this.query = query;
        this.everyone = everyone;
        this.halves = halves;
        this.kept = kept;
        this.atOnce = atOnce;
    }

    List<GapRow> of(List<Scored> rows, JobContext context) {
        var filled = withHalves(rows, context);
        if (query.uncertainty().isPresent()) {
            var how = query.uncertainty().get();
            filled = withKept(filled, how);
            if (atOnce) {
                return filled.stream().map(r -> pending(r).row()).toList();
            }
            var people = everyone.replicates(how.replicates(), how.seed());
            var intervals = new Intervals(how, people);
            filled = only(filled, this::lacksInterval, some -> keep(some, intervals.of(some, context), how));
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
                some -> new Halves(everyone.halves(Halves.SPLITS, seed), seed, kept)
                        .of(some, context).stream()
                                .map(r -> r.with(r.row()
                                        .with(
                                                GapInterval.none("gap.interval-yardstick"),
                                                r.row().state())))
                                .toList());
    }

    /** The rows of which an interval is known, with it. */
    private List<Scored> withKept(List<Scored> rows, Uncertainty how) {
        return only(
                rows,
                this::mayHaveInterval,
                some -> some.stream()
                        .map(r -> kept.get(r, how)
                                .map(k -> r.with(r.row().with(k.interval(), k.state())))
                                .orElse(r))
                        .toList());
    }

    private List<Scored> keep(List<Scored> before, List<Scored> after, Uncertainty how) {
        for (var i = 0; i < before.size(); i++) {
            kept.put(before.get(i), after.get(i), how);
        }
        return after;
    }

    private Scored pending(Scored row) {
        return lacksInterval(row)
                ? row.with(row.row()
                        .with(GapInterval.none(GapInterval.PENDING), row.row().state()))
                : row;
    }

    private boolean mayHaveInterval(Scored row) {
        return !ofHalves(row) && row.row().state().hasValue() && !row.items().isEmpty();
    }

    /** Whether nobody has looked for an interval yet: what was found says why there is none. */
    private boolean lacksInterval(Scored row) {
        return mayHaveInterval(row) && row.row().interval().reason().equals(GapInterval.NOT_ASKED);
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
