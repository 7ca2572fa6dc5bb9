package org.mindgap.replication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.elicit.Model;
import org.mindgap.figure.Caption;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapGrid;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.figure.PeopleNames;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Survey;

/**
 * The same heatmap twice, under a metric as a study published it and as it was meant to be. The colour is the value; the
 * number in a cell is the model's rank in its row, 1 the closest to people, with a mark where the two differ.
 *
 * @param which the metric and its correction
 * @param published as published
 * @param corrected as it was meant to be, of the same people and models in the same order
 * @param lines every cell under both, with its ranks
 * @param data the lines as a table
 */
public record PublishedHeatmaps(
        PublishedMetric which,
        HeatmapFigure published,
        HeatmapFigure corrected,
        List<AsPublished.Line> lines,
        DataTable data) {
    private static final List<String> COLUMNS = List.of(
            "people",
            "model",
            "asked_as",
            "published_metric",
            "published_options",
            "published",
            "published_rank",
            "corrected_metric",
            "corrected",
            "corrected_rank",
            "rank_changed",
            "invented");

    public PublishedHeatmaps {
        lines = List.copyOf(lines);
    }

    /** Who builds heatmaps. */
    @FunctionalInterface
    public interface Builder {
        HeatmapFigure heatmap(HeatmapRequest request, JobContext context);
    }

    /**
     * Computes both. Without yardsticks, which no study ranked; without intervals, which ranks have none of; in the
     * study's order, which no number changes.
     */
    public static PublishedHeatmaps of(
            PublishedMetric which,
            HeatmapRequest request,
            Survey survey,
            Builder builder,
            List<Model> models,
            JobContext context) {
        var first = builder.heatmap(
                AsPublished.asked(request, which.corrected(), OptionPolicy.SUBSTANTIVE), context.part(0, 0.4));
        var same = AsPublished.onSameQuestions(request, first.query(), survey);
        // again over those questions, so that both sides name the same ones; their numbers are known
        var after = builder.heatmap(
                AsPublished.asked(same, which.corrected(), OptionPolicy.SUBSTANTIVE), context.part(0.4, 0.5));
        var options = OptionPolicy.AS_PUBLISHED;
        var before = builder.heatmap(AsPublished.asked(same, which.published(), options), context.part(0.5, 0.8));
        if (!AsPublished.everyModel(grid(before), grid(after))) {
            options = OptionPolicy.SUBSTANTIVE;
            before = builder.heatmap(AsPublished.asked(same, which.published(), options), context.part(0.8, 1));
        }
        var lines = AsPublished.lines(which, grid(before), grid(after), options);
        return new PublishedHeatmaps(
                which,
                ranked(before, lines, which, true),
                ranked(after, lines, which, false),
                lines,
                table(lines, which, survey, models));
    }

    private static HeatmapGrid grid(HeatmapFigure figure) {
        return new HeatmapGrid(figure.rows(), figure.columns(), figure.cells(), figure.query(), 0);
    }

    /** Cells with a rank under both. */
    public int ranked() {
        return (int) lines.stream().filter(l -> l.publishedRank() > 0).count();
    }

    /** Those of them whose rank is another one. */
    public int moved() {
        return (int) lines.stream().filter(AsPublished.Line::changed).count();
    }

    /** Rows in which the closest model is another one. */
    public int firstChanged() {
        return (int) lines.stream()
                .filter(l -> l.publishedRank() == 1 && l.correctedRank() > 1)
                .map(AsPublished.Line::people)
                .distinct()
                .count();
    }

    private static HeatmapFigure ranked(
            HeatmapFigure figure, List<AsPublished.Line> lines, PublishedMetric which, boolean published) {
        Map<Group, Map<ColumnKey, AsPublished.Line>> byPlace = new HashMap<>();
        lines.forEach(
                l -> byPlace.computeIfAbsent(l.people(), p -> new HashMap<>()).put(l.column(), l));
        var spec = figure.spec();
        var blocks = new ArrayList<HeatmapSpec.Block>();
        var place = 0;
        for (var block : spec.blocks()) {
            var rows = new ArrayList<HeatmapSpec.Row>();
            for (var row : block.rows()) {
                var of = byPlace.getOrDefault(figure.rows().get(place++), Map.of());
                var cells = new ArrayList<HeatmapSpec.Cell>();
                for (var j = 0; j < row.cells().size(); j++) {
                    cells.add(cell(row.cells().get(j), of.get(figure.columns().get(j)), published));
                }
                rows.add(new HeatmapSpec.Row(
                        row.key(), row.label(), row.secondLabel(), row.everyone(), row.base(), row.questions(), cells));
            }
            blocks.add(new HeatmapSpec.Block(rows));
        }
        var said = (published ? which.error() : which.instead()) + options(lines, which) + " " + RANKS;
        var scale = spec.scale();
        var drawn = new HeatmapSpec(
                spec.title() + (published ? ": ranks as published" : ": ranks corrected"),
                spec.subtitle(),
                new Caption(said, spec.caption().text(), spec.caption().invented()),
                spec.watermark(),
                said + " " + spec.altText(),
                new HeatmapSpec.Scale(
                        scale.title() + LEGEND, scale.steps(), scale.ends(), scale.bracket(), scale.undefined()),
                spec.baseHead(),
                spec.questionsHead(),
                spec.columnGroups(),
                blocks);
        return new HeatmapFigure(
                drawn, figure.rows(), figure.columns(), figure.cells(), figure.query(), figure.notes());
    }

    /** The figure of one side. */
    public HeatmapFigure side(boolean asPublished) {
        return asPublished ? published : corrected;
    }

    private static final String LEGEND = "; the number is the rank, 1 the closest to people";
    private static final String RANKS = "The number in a cell is the model’s rank in its row, 1 the closest to people;"
            + " ▲ and ▼ mark models that rank better and worse here than under the other metric.";

    private static String options(List<AsPublished.Line> lines, PublishedMetric which) {
        return lines.stream().anyMatch(l -> l.options() == OptionPolicy.SUBSTANTIVE)
                ? " " + which.withoutDontKnow()
                : "";
    }

    private static HeatmapSpec.Cell cell(
            HeatmapSpec.Cell cell, AsPublished.@org.jspecify.annotations.Nullable Line line, boolean published) {
        if (line == null || line.publishedRank() == 0 || !cell.state().hasValue()) {
            return cell;
        }
        var own = published ? line.publishedRank() : line.correctedRank();
        var other = published ? line.correctedRank() : line.publishedRank();
        var sign = own < other ? "▲" : own > other ? "▼" : "";
        return new HeatmapSpec.Cell(
                cell.state(),
                cell.value(),
                own + sign,
                cell.interval(),
                cell.sentence() + " Rank " + own + "; under the other metric " + other + ".");
    }

    /** As the command line prints it. */
    public static DataTable table(
            List<AsPublished.Line> lines, PublishedMetric which, Survey survey, List<Model> models) {
        var names = new PeopleNames(survey, Locale.ENGLISH);
        Map<String, Model> byId = new HashMap<>();
        models.forEach(m -> byId.put(m.id(), m));
        List<List<Object>> rows = new ArrayList<>();
        for (var line : lines) {
            var model = byId.get(line.column().model());
            var made = model != null && model.kind() == Model.Kind.INVENTED;
            rows.add(List.of(
                    names.name(line.people()),
                    model == null ? line.column().model() : model.name(),
                    line.column().askedAs().word(),
                    which.published().id(),
                    line.options() == OptionPolicy.SUBSTANTIVE ? "substantive" : "as-published",
                    line.published(),
                    rank(line.publishedRank()),
                    which.corrected().id(),
                    line.corrected(),
                    rank(line.correctedRank()),
                    line.changed(),
                    survey.invented() ? made ? "people and model" : "people" : made ? "model" : ""));
        }
        return new DataTable(COLUMNS, rows);
    }

    private static Object rank(int rank) {
        return rank == 0 ? (Object) Double.NaN : rank;
    }
}
