package org.mindgap.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapRows.HeatmapRow;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;

/** Puts a heatmap together: rows, columns, cells, and the words about them. */
final class HeatmapAssembly {
    private static final List<Model.Kind> YARDSTICKS =
            List.of(Model.Kind.HALVES, Model.Kind.NATIONAL, Model.Kind.MAJORITY, Model.Kind.UNIFORM);

    private final Survey survey;
    private final GapCalculator gaps;
    private final AnswerSource answers;
    private final Words words;
    private final GroupWords groups;
    private final ModelWords models;

    HeatmapAssembly(Survey survey, GapCalculator gaps, AnswerSource answers, Words words) {
        this.survey = survey;
        this.gaps = gaps;
        this.answers = answers;
        this.words = words;
        this.groups = new GroupWords(survey, words);
        this.models = new ModelWords(answers, survey.id(), words);
    }

    HeatmapFigure build(HeatmapRequest request, JobContext context) {
        var numbers = HeatmapNumbers.compute(request, survey, gaps, answers, context);
        var found = new HeatmapRows(survey, groups).blocks(request.rows(), numbers, gaps);
        var cells = new HeatmapCells(numbers);
        var asked = shown(numbers);
        var columns = meaningful(
                columns(asked, cells), found.stream().flatMap(List::stream).toList(), cells);
        var scale = new MetricScale(numbers.query().metrics().get(0));
        var blocks = request.order().sorted(found, columns, asked, cells, scale);
        var rows = blocks.stream().flatMap(List::stream).toList();
        var shown = asked.stream()
                .filter(m -> columns.stream().anyMatch(c -> c.model().equals(m.id())))
                .toList();
        var values = rows.stream()
                .map(r -> columns.stream()
                        .map(c -> cells.cell(r.people(), r.everyone(), c))
                        .toList())
                .toList();
        var most = new MostDifferent(numbers, survey, gaps);
        most.lookAhead(
                rows,
                columns.stream()
                        .filter(c -> !models.model(c.model()).kind().yardstick())
                        .toList());
        var content = new HeatmapContent(request.rows(), numbers, rows, shown, columns, values, most, request.order());
        var text = new HeatmapWords(survey, content, models, groups, words);
        var spec = new HeatmapSpec(
                text.title(),
                text.subtitle(),
                text.caption(),
                text.watermark(),
                text.altText(),
                text.scale(),
                text.baseHead(),
                numbers.sameQuestions() ? "" : words.text("heatmap.questions-head"),
                columnGroups(content, request.rows()),
                specBlocks(blocks, content, text));
        var where = request.query().where();
        return new HeatmapFigure(
                spec,
                rows.stream().map(r -> where.and(r.people())).toList(),
                columns,
                values,
                numbers.query(),
                notes(request, numbers));
    }

    /** The numbers alone: every column that was asked, whether or not it means anything in some row. */
    HeatmapGrid grid(HeatmapRequest request, JobContext context) {
        var numbers = HeatmapNumbers.compute(request, survey, gaps, answers, context);
        var rows = new HeatmapRows(survey, groups)
                .blocks(request.rows(), numbers, gaps).stream()
                        .flatMap(List::stream)
                        .toList();
        var cells = new HeatmapCells(numbers);
        var columns = columns(shown(numbers), cells);
        var where = request.query().where();
        return new HeatmapGrid(
                rows.stream().map(r -> where.and(r.people())).toList(),
                columns,
                rows.stream()
                        .map(r -> columns.stream()
                                .map(c -> cells.cell(r.people(), r.everyone(), c))
                                .toList())
                        .toList(),
                numbers.query(),
                numbers.questionsInAll());
    }

    /** As the tables say them; that no question is shared is found before the tables, which then are not asked to. */
    private static List<Problem> notes(HeatmapRequest request, HeatmapNumbers numbers) {
        var notes = new LinkedHashSet<Problem>();
        if (request.query().scope() == GapQuery.Scope.SAME_IN_ALL_ROWS && !numbers.sameQuestions()) {
            notes.add(Problem.warning("gap.no-shared-question"));
        }
        notes.addAll(numbers.notes());
        return List.copyOf(notes);
    }

    /** Language models in the study's order, then two halves, national result, most common answer, random guess. */
    private List<Model> shown(HeatmapNumbers numbers) {
        var chosen = answers.models().stream()
                .filter(m -> numbers.models().contains(m.id()))
                .toList();
        var shown = new ArrayList<>(
                chosen.stream().filter(m -> !m.kind().yardstick()).toList());
        for (var kind : YARDSTICKS) {
            chosen.stream().filter(m -> m.kind() == kind).findFirst().ifPresent(shown::add);
        }
        return shown;
    }

    private static List<ColumnKey> columns(List<Model> shown, HeatmapCells cells) {
        var columns = new ArrayList<ColumnKey>();
        for (var model : shown) {
            if (model.kind().yardstick()) {
                columns.add(new ColumnKey(model.id(), AskedAs.NO_ONE));
            } else {
                columns.addAll(cells.columns(model));
            }
        }
        return columns;
    }

    /** Without yardsticks that apply in no row: where every row is a country, the national result is the row itself. */
    private static List<ColumnKey> meaningful(List<ColumnKey> columns, List<HeatmapRow> rows, HeatmapCells cells) {
        var kept = columns.stream()
                .filter(c -> {
                    var states = rows.stream()
                            .map(r -> cells.cell(r.people(), r.everyone(), c).state())
                            .filter(s -> s != CellState.HIDDEN && s != CellState.NOT_ASKED)
                            .distinct()
                            .toList();
                    return !states.equals(List.of(CellState.DOES_NOT_APPLY));
                })
                .toList();
        return kept.isEmpty() ? columns : kept;
    }

    private List<HeatmapSpec.ColumnGroup> columnGroups(HeatmapContent content, List<String> variables) {
        var rowWords = variables.stream().map(groups::variable).toList();
        var all = new ArrayList<HeatmapSpec.ColumnGroup>();
        var yardsticks = new ArrayList<HeatmapSpec.Column>();
        for (var model : content.shown()) {
            var own = content.columns().stream()
                    .filter(c -> c.model().equals(model.id()))
                    .toList();
            if (model.kind().yardstick()) {
                own.forEach(c -> yardsticks.add(new HeatmapSpec.Column(key(c), models.yardstickHead(model))));
            } else {
                var heads = own.stream()
                        .map(c -> new HeatmapSpec.Column(key(c), models.head(c.askedAs(), rowWords)))
                        .toList();
                all.add(new HeatmapSpec.ColumnGroup(
                        model.name(), models.reading(model, content.readings(model)), false, heads));
            }
        }
        if (!yardsticks.isEmpty()) {
            all.add(new HeatmapSpec.ColumnGroup(
                    words.text("heatmap.yardsticks"), words.text("heatmap.yardsticks.badge"), true, yardsticks));
        }
        return all;
    }

    private List<HeatmapSpec.Block> specBlocks(
            List<List<HeatmapRow>> blocks, HeatmapContent content, HeatmapWords text) {
        var result = new ArrayList<HeatmapSpec.Block>();
        var i = 0;
        for (var block : blocks) {
            var rows = new ArrayList<HeatmapSpec.Row>();
            var headed = block.stream().anyMatch(HeatmapRow::everyone);
            for (var row : block) {
                rows.add(specRow(row, label(row, headed, content.variables()), i++, content, text));
            }
            result.add(new HeatmapSpec.Block(rows));
        }
        return result;
    }

    /** The last variable's label says enough under a row of everyone, or where there is no other variable. */
    private String label(HeatmapRow row, boolean headed, List<String> variables) {
        var alone = variables.size() == 1 && !row.people().isEveryone();
        if (row.everyone() || (!headed && !alone)) {
            return groups.name(row.people());
        }
        var last = variables.get(variables.size() - 1);
        return groups.label(last, row.people().code(last).orElse(""));
    }

    private HeatmapSpec.Row specRow(HeatmapRow row, String label, int i, HeatmapContent content, HeatmapWords text) {
        var cells = new ArrayList<HeatmapSpec.Cell>();
        for (var j = 0; j < content.columns().size(); j++) {
            var cell = content.cells().get(i).get(j);
            cells.add(new HeatmapSpec.Cell(
                    cell.state(),
                    onScale(cell, text),
                    cellText(cell, text),
                    text.interval(cell),
                    text.sentence(row, i, j)));
        }
        return new HeatmapSpec.Row(
                rowKey(row),
                label,
                "",
                row.everyone(),
                text.base(row),
                content.numbers().sameQuestions() ? "" : words.count(row.questions()),
                cells);
    }

    private static double onScale(GapRow cell, HeatmapWords text) {
        return cell.state().hasValue() ? text.metric().onScale(cell.value()) : Double.NaN;
    }

    private static String cellText(GapRow cell, HeatmapWords text) {
        return text.metric().cellText(cell.state(), cell.value(), cell.declined());
    }

    private static String key(ColumnKey column) {
        return column.model() + "|" + column.askedAs().word();
    }

    private static String rowKey(HeatmapRow row) {
        return String.join("|", row.people().codes().values());
    }
}
