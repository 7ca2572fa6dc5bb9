package org.mindgap.views.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.Caption;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.figure.MultiplesFigure;
import org.mindgap.figure.MultiplesSpec;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.figure.RankedFigure;
import org.mindgap.figure.RankedRequest;
import org.mindgap.figure.RankedSpec;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.views.kit.study.Figures;

/** A heatmap of two countries with everyone, Sun and Moon; Terse and Verbose asked as no one; random guess. */
final class FakeFigures implements Figures {
    private static final Caption CAPTION = new Caption("Gaps.", "Invented for a test.", "INVENTED DATA");

    private static final Caption PENDING = new Caption(
            "Gaps.",
            "Invented. Intervals, and which gaps are within what sampling alone would cause, are still being computed.",
            "INVENTED DATA");

    private final FakeGaps gaps;
    private final BooleanSupplier held;
    private final BooleanSupplier valuesFirst;
    private final Predicate<HeatmapRequest> readApart;
    private final Consumer<HeatmapRequest> asked;

    /**
     * @param held whether a heatmap is still being computed
     * @param valuesFirst whether a heatmap comes at once, without its intervals
     * @param readApart whether the models of a heatmap are read in different ways
     * @param asked is told of each heatmap that is asked for
     */
    FakeFigures(
            FakeGaps gaps,
            BooleanSupplier held,
            BooleanSupplier valuesFirst,
            Predicate<HeatmapRequest> readApart,
            Consumer<HeatmapRequest> asked) {
        this.gaps = gaps;
        this.held = held;
        this.valuesFirst = valuesFirst;
        this.readApart = readApart;
        this.asked = asked;
    }

    @Override
    public HeatmapFigure heatmapAtOnce(HeatmapRequest request, JobContext context) {
        return valuesFirst.getAsBoolean() ? heatmap(request, true) : heatmap(request, context);
    }

    @Override
    public HeatmapFigure heatmap(HeatmapRequest request, JobContext context) {
        context.progress(1, 4);
        while (held.getAsBoolean()) {
            context.checkCancelled();
            Thread.onSpinWait();
        }
        return heatmap(request, false);
    }

    private HeatmapFigure heatmap(HeatmapRequest request, boolean pending) {
        asked.accept(request);
        var groups = new ArrayList<Group>();
        var blocks = new ArrayList<HeatmapSpec.Block>();
        var cells = new ArrayList<List<GapRow>>();
        var models = List.of(FakeStudy.TERSE, FakeStudy.VERBOSE, "guess");
        for (var country : List.of("1", "2")) {
            var rows = new ArrayList<HeatmapSpec.Row>();
            for (var faith : List.of("", "a", "b")) {
                var group = faith.isEmpty()
                        ? Group.of("land", country)
                        : Group.of("land", country).and("faith", faith);
                groups.add(group);
                var line = new ArrayList<GapRow>();
                var drawn = new ArrayList<HeatmapSpec.Cell>();
                for (var model : models) {
                    var row = row(request.query(), model, group, groups.size(), pending);
                    line.add(row);
                    drawn.add(cell(row));
                }
                cells.add(line);
                rows.add(new HeatmapSpec.Row(
                        String.valueOf(groups.size()), label(country, faith), "", faith.isEmpty(), "300", "", drawn));
            }
            blocks.add(new HeatmapSpec.Block(rows));
        }
        var spec = new HeatmapSpec(
                "Gap between people and models",
                request.query().metrics().get(0).id() + " by " + String.join(", ", request.rows()),
                pending ? PENDING : CAPTION,
                "INVENTED DATA",
                "A heatmap.",
                new HeatmapSpec.Scale("Gap (points)", List.of(0.0, 5.0, 10.0, 15.0, 20.0, 30.0, 40.0, 100.0)),
                "people asked",
                "",
                List.of(
                        new HeatmapSpec.ColumnGroup("Terse", "", false, List.of(column(FakeStudy.TERSE, "no one"))),
                        new HeatmapSpec.ColumnGroup(
                                "Verbose",
                                readApart.test(request) ? "50 draws" : "",
                                false,
                                List.of(column(FakeStudy.VERBOSE, "no one"))),
                        new HeatmapSpec.ColumnGroup("Yardsticks", "", true, List.of(column("guess", "random guess")))),
                blocks);
        var keys = models.stream()
                .map(m -> new HeatmapFigure.ColumnKey(m, AskedAs.NO_ONE))
                .toList();
        return new HeatmapFigure(spec, groups, keys, cells, narrowed(request.query()));
    }

    private GapQuery narrowed(GapQuery q) {
        return GapQuery.of(q.metrics(), q.by())
                .where(q.where())
                .models(q.models())
                .questions(Set.of("q1", "q2", "q3"))
                .topics(q.topics())
                .with(q.policy())
                .weighted(q.weighted())
                .with(q.scope())
                .uncertainty(q.uncertainty())
                .minus(q.minus())
                .narrowed(q.codes(), q.askedAs())
                .with(q.choice());
    }

    private static HeatmapSpec.Column column(String model, String head) {
        return new HeatmapSpec.Column(model + "|none", head);
    }

    private static String label(String country, String faith) {
        var land = country.equals("1") ? "Northland" : "Southland";
        return faith.isEmpty() ? land + ", everyone" : faith.equals("a") ? "Sun" : "Moon";
    }

    private static GapRow row(GapQuery query, String model, Group group, int number, boolean pending) {
        var hidden = model.equals(FakeStudy.VERBOSE) && number == 6;
        var state = hidden ? CellState.HIDDEN : CellState.VALUE;
        // of a metric as it was published the models stand the other way round
        var legacy = query.metrics().get(0).legacy();
        var value = model.equals("guess") ? 33 : 4.0 * number + (model.equals(FakeStudy.TERSE) == legacy ? 2 : 0);
        return new GapRow(
                Map.of("model", model),
                model,
                AskedAs.NO_ONE,
                model.equals("guess") ? Reading.YARDSTICK : Reading.PROBABILITIES,
                group,
                3,
                300,
                200,
                query.metrics().get(0).id(),
                hidden ? Double.NaN : value,
                Double.NaN,
                state,
                "",
                0.97,
                0,
                pending
                        ? GapInterval.none("gap.interval-pending")
                        : query.uncertainty().isPresent() && !hidden
                                ? FakeGaps.around(value, GapInterval.Kind.SAMPLED_ITEMS)
                                : GapInterval.none(""),
                Optional.empty());
    }

    private static HeatmapSpec.Cell cell(GapRow row) {
        var text = row.state() == CellState.VALUE ? String.valueOf(Math.round(row.value())) : "";
        var range = row.interval().known()
                ? Math.round(row.interval().lower()) + " to "
                        + Math.round(row.interval().upper())
                : "";
        return new HeatmapSpec.Cell(
                row.state(), row.value(), text, range, "People of a land. Gap " + text + " points.");
    }

    @Override
    public RankedFigure ranked(RankedRequest request, JobContext context) {
        var row = new RankedSpec.Row(
                "Importance of bread", "", "300", 14, 11, 17, 3, 30, "", "Very important", "+14", "Gap 14 points.");
        var spec = new RankedSpec(
                "Ranked",
                "People and " + request.model(),
                CAPTION,
                "INVENTED DATA",
                "Ranked questions.",
                new RankedSpec.Heads("question", "people", "gap in points", "most different answer, points"),
                new RankedSpec.Legend("Terse", "sampling alone", "random guess"),
                0,
                new RankedSpec.Axis(0, 40, 10, 0),
                List.of(row));
        return new RankedFigure(
                spec,
                List.of(),
                List.of(),
                new Model(request.model(), request.model(), Model.Kind.INVENTED, ""),
                request.askedAs(),
                request.group());
    }

    @Override
    public MultiplesFigure multiples(String model, Group group, String question, GapQuery query) {
        var one = overlay(model, AskedAs.NO_ONE, group, question, query);
        var panel = new MultiplesSpec.Panel(
                "no one in particular", "10 points", "", false, one.spec().options(), List.of());
        var spec = new MultiplesSpec(
                one.spec().title(),
                "",
                one.spec().subtitle(),
                CAPTION,
                "INVENTED DATA",
                "One question asked in one way.",
                "asked as",
                "people",
                "model",
                "",
                0,
                "",
                List.of(panel));
        return new MultiplesFigure(spec, List.of(one));
    }

    @Override
    public OverlayFigure overlayAtOnce(String model, AskedAs askedAs, Group group, String question, GapQuery query) {
        return overlay(gaps.atOnce(), model, askedAs, group, question, query);
    }

    @Override
    public OverlayFigure overlay(String model, AskedAs askedAs, Group group, String question, GapQuery query) {
        return overlay(gaps, model, askedAs, group, question, query);
    }

    private OverlayFigure overlay(
            GapCalculator from, String model, AskedAs askedAs, Group group, String question, GapQuery query) {
        var comparison =
                from.compare(model, askedAs, group, question, query.metrics().get(0), query);
        var caption = comparison.interval().pending() ? PENDING : CAPTION;
        return overlay(comparison, caption, model, askedAs, group, query);
    }

    private OverlayFigure overlay(
            QuestionComparison comparison,
            Caption caption,
            String model,
            AskedAs askedAs,
            Group group,
            GapQuery query) {
        var q = comparison.people().question();
        var bars = q.options().stream()
                .limit(3)
                .map(o -> new OverlaySpec.Bar(o.label(), "", 0.3, 0.28, 0.32, 0.5, 0.4, 0.6, false))
                .toList();
        var spec = new OverlaySpec(
                q.text(),
                "",
                "People and " + model,
                "10 points:",
                "the model says “Very important” 20 points more often",
                caption,
                "INVENTED DATA",
                "An overlay.",
                "people, 95 % interval",
                "model, range over orders",
                0,
                false,
                bars,
                "Outside the gap: share of all answers",
                List.of());
        var named = new Model(model, model, Model.Kind.INVENTED, "");
        return new OverlayFigure(spec, comparison, named, askedAs, group, query);
    }
}
