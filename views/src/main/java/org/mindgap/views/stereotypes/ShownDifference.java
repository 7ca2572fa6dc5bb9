package org.mindgap.views.stereotypes;

import java.util.List;
import java.util.function.Function;
import org.mindgap.figure.DifferenceData;
import org.mindgap.figure.DifferenceQuestionFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.pin.PinRequest;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.Scale;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Pins;
import org.mindgap.views.kit.study.Workbench;

/** What is open, map, points or question: saves it into a file and pins it into the report. */
final class ShownDifference {
    private final DifferencesModel model;
    private final PairModel pairs;
    private final PointsView points;
    private final Workbench workbench;
    private final Saver saver;
    private final Texts texts;

    ShownDifference(StereotypesView.Parts parts, PointsView points, Texts texts) {
        this.model = parts.differences();
        this.pairs = parts.pairs();
        this.points = points;
        this.workbench = parts.workbench();
        this.saver = parts.saver();
        this.texts = texts;
    }

    /**
     * Whether there was a figure to save.
     *
     * @param opened whether the points of the chosen cell are shown
     */
    boolean save(boolean opened) {
        var survey = model.survey();
        var map = model.figure().get();
        if (survey.isEmpty() || map == null) {
            return false;
        }
        var models = workbench.current().map(o -> o.facts().models()).orElse(List.of());
        if (!map.settled()) {
            model.whenSettled(() -> save(opened)); // no file shows numbers whose sampling nobody looked at
            return true;
        }
        var data = new DifferenceData(survey.get(), models);
        var open = pairs.pair().get();
        var drawn = points.drawn();
        if (open != null) {
            open.figure()
                    .ifPresent(f -> saver.save(
                            texts.get("differ.export.question"),
                            "question-by-group",
                            f.spec(),
                            () -> data.question(f)));
        } else if (opened && drawn.isPresent()) {
            saver.save(
                    texts.get("differ.export.points"),
                    points.multiples() ? "points-by-group" : "points",
                    drawn.get().spec(),
                    () -> data.scatter(drawn.get()));
        } else {
            saver.save(texts.get("differ.export.map"), "group-differences", map.spec(), () -> data.map(map));
        }
        return true;
    }

    /** Whether what is open is drawn. */
    boolean pinnable() {
        var open = pairs.pair().get();
        return model.figure().get() != null && (open == null || open.figure().isPresent());
    }

    void pin(Pins to, boolean opened) {
        model.query().filter(q -> pinnable()).ifPresent(query -> {
            var cell = model.cell().get();
            var row = cell == null ? null : cell.row();
            var open = pairs.pair().get();
            var contrast = contrast(query);
            if (open != null) {
                open.figure().ifPresent(f -> to.pin(question(query, f.asked(), contrast)));
            } else if (opened && row != null) {
                var of = new PinRequest.Cell(row.group(), row.model(), row.askedAs());
                if (points.multiples()) {
                    to.pin(survey -> PinRequest.sideBySide(survey, request(query), contrast, of));
                } else {
                    to.points(request(query), contrast, of);
                }
            } else {
                to.differences(request(query), contrast);
            }
        });
    }

    private static Function<String, PinRequest> question(
            AmplificationQuery query, DifferenceQuestionFigure.Asked asked, PinRequest.Contrast contrast) {
        var gaps = query.gaps();
        var wanted = asked.language().isEmpty()
                ? query
                : query.with(gaps.with(gaps.choice().in(asked.language())));
        var of = new PinRequest.Cell(asked.item().group(), asked.row().model(), asked.way());
        return survey -> PinRequest.difference(
                survey, request(wanted), contrast, of, asked.item().question());
    }

    /** As a pin of the map keeps it. */
    static HeatmapRequest request(AmplificationQuery query) {
        var rows = query.gaps().by().stream()
                .filter(d -> !d.equals(GapQuery.MODEL))
                .toList();
        return new HeatmapRequest(query.gaps().metrics(List.of(Metrics.GAP_POINTS)), rows, false);
    }

    static PinRequest.Contrast contrast(AmplificationQuery query) {
        return new PinRequest.Contrast(query.against().word(), query.scale() == Scale.ORDINAL);
    }
}
