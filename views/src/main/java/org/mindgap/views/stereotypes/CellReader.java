package org.mindgap.views.stereotypes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DifferenceFigures;
import org.mindgap.figure.DifferenceMapFigure;
import org.mindgap.figure.DifferenceScatterFigure;
import org.mindgap.job.JobContext;
import org.mindgap.stereotype.AmplificationItem;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.survey.Option;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Brings what stands behind a cell of the map. Slow: called from jobs. */
final class CellReader {
    private static final int MOST_PANELS = 16;

    private final Texts texts;

    CellReader(Texts texts) {
        this.texts = texts;
    }

    CellDifferences read(Workbench.Opened now, DifferenceMapFigure map, FigureScreen.Cell place, JobContext context) {
        var row = map.cells().get(place.row()).get(place.column());
        var survey = map.table().survey();
        var figures = new DifferenceFigures(now.study().answers(), texts.locale());
        var points = row.filter(CellReader::drawn).map(r -> figures.scatter(map.table(), List.of(r)));
        context.checkCancelled();
        return new CellDifferences(
                map,
                place,
                row.orElse(null),
                points,
                multiples(map, place, row.orElse(null), figures),
                row.map(r -> ranked(survey, r)).orElse(List.of()));
    }

    /** The model's groups, country by country, side by side. */
    private static Optional<DifferenceScatterFigure> multiples(
            DifferenceMapFigure map,
            FigureScreen.Cell place,
            @Nullable AmplificationRow row,
            DifferenceFigures figures) {
        var all = map.cells().stream()
                .flatMap(line -> line.get(place.column()).stream())
                .filter(CellReader::drawn)
                .toList();
        return row == null || all.size() < 2
                ? Optional.empty()
                : Optional.of(figures.scatter(map.table(), all.subList(0, Math.min(MOST_PANELS, all.size()))));
    }

    private static boolean drawn(AmplificationRow row) {
        return row.state().hasRaw() && !row.items().isEmpty();
    }

    private static List<RankedItem> ranked(Survey survey, AmplificationRow row) {
        return row.items().stream()
                .map(i -> RankedItem.of(i, title(survey, i), answer(survey, i)))
                .sorted(Comparator.comparingDouble(RankedItem::sure).reversed())
                .toList();
    }

    private static String title(Survey survey, AmplificationItem item) {
        return survey.question(item.question())
                .map(q -> q.label().isEmpty() ? q.text() : q.label())
                .orElse(item.question());
    }

    private static String answer(Survey survey, AmplificationItem item) {
        return item.shown().isEmpty()
                ? ""
                : survey.question(item.question())
                        .flatMap(q -> q.option(item.shown()))
                        .map(Option::label)
                        .orElse(item.shown());
    }
}
