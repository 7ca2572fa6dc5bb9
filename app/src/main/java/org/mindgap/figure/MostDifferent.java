package org.mindgap.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;

/** In each cell the question on which people and model are furthest apart. Questions of few people do not count. */
final class MostDifferent {
    /** Rows of one table: they are held in memory until the largest are found. */
    private static final int MOST_ROWS = 50_000;

    private record Place(Group people, ColumnKey column) {}

    private final Map<Place, GapRow> found = new HashMap<>();
    private final MetricScale scale;

    private MostDifferent(MetricScale scale) {
        this.scale = scale;
    }

    /**
     * Finds them.
     *
     * @param numbers of the heatmap
     * @param models ids of those whose cells are looked at
     */
    static MostDifferent of(HeatmapNumbers numbers, List<String> models, GapCalculator gaps, JobContext context) {
        var most = new MostDifferent(new MetricScale(numbers.query().metrics().get(0)));
        var questions = Math.max(1, numbers.questions().size());
        var rows =
                Math.max(1, numbers.rows().size() / Math.max(1, numbers.models().size()));
        var together = (int) Math.max(1, MOST_ROWS / ((long) questions * rows));
        for (var level : numbers.levels()) {
            for (var some : parts(models, together)) {
                context.checkCancelled();
                var query = HeatmapNumbers.at(numbers.query(), level, some, Optional.empty());
                var by = new ArrayList<>(query.by());
                by.add(GapQuery.QUESTION);
                gaps.table(HeatmapNumbers.by(query, by), context).rows().forEach(most::take);
            }
        }
        return most;
    }

    private static List<Set<String>> parts(List<String> models, int size) {
        var parts = new ArrayList<Set<String>>();
        for (var i = 0; i < models.size(); i += size) {
            parts.add(Set.copyOf(models.subList(i, Math.min(models.size(), i + size))));
        }
        return parts;
    }

    private void take(GapRow row) {
        if (row.state() == CellState.VALUE) {
            var place = new Place(HeatmapCells.people(row), new ColumnKey(row.model(), row.askedAs()));
            found.merge(place, row, (a, b) -> scale.away(b.value()) > scale.away(a.value()) ? b : a);
        }
    }

    /** The row of that question, or nothing where no question has a value. */
    Optional<GapRow> in(Group people, ColumnKey column) {
        return Optional.ofNullable(found.get(new Place(people, column)));
    }
}
