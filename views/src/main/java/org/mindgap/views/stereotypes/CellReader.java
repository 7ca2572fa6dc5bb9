package org.mindgap.views.stereotypes;

import java.util.Comparator;
import java.util.List;
import org.mindgap.figure.DifferenceFigures;
import org.mindgap.figure.DifferenceMapFigure;
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
                row.flatMap(r -> figures.sideBySide(map, r.model(), r.askedAs())),
                row.map(r -> ranked(survey, r)).orElse(List.of()));
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
