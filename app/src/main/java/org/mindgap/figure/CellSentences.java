package org.mindgap.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.HeatmapRows.HeatmapRow;
import org.mindgap.gap.GapRow;
import org.mindgap.survey.Group;

/**
 * Each cell of a heatmap as sentences, for tooltips and screen readers. Hundreds of cells share a few names and phrases,
 * which are made once. For one figure and one thread.
 */
final class CellSentences {
    private final HeatmapContent content;
    private final ModelWords models;
    private final GroupWords groups;
    private final MetricWords metric;
    private final IntervalWords intervals;
    private final Words words;
    private final List<Model> columns;
    private final List<String> rowWords;
    /** Columns of random guess and of two halves of the survey, -1 for none. */
    private final int[] beside;

    private final Map<Group, String> names = new HashMap<>();
    private final Map<AskedAs, String> phrases = new EnumMap<>(AskedAs.class);

    CellSentences(
            HeatmapContent content,
            ModelWords models,
            GroupWords groups,
            MetricWords metric,
            IntervalWords intervals,
            Words words) {
        this.content = content;
        this.models = models;
        this.groups = groups;
        this.metric = metric;
        this.intervals = intervals;
        this.words = words;
        this.columns = IntStream.range(0, content.columns().size())
                .mapToObj(content::model)
                .toList();
        this.rowWords = content.variables().stream().map(groups::variable).toList();
        this.beside = new int[] {content.column(Model.Kind.UNIFORM), content.column(Model.Kind.HALVES)};
    }

    /** The whole cell. */
    String sentence(HeatmapRow row, int i, int j) {
        var cell = content.cells().get(i).get(j);
        var model = columns.get(j);
        var state = metric.state(cell.state(), cell.reason(), cell.value(), cell.declined(), cell.interval());
        var people = names.computeIfAbsent(row.people(), groups::name);
        var parts = new ArrayList<String>();
        parts.add(
                model.kind().yardstick()
                        ? words.text("cell.yardstick", people, models.name(model), state)
                        : words.text("cell.model", people, model.name(), phrase(cell.askedAs()), state));
        if (cell.state().hasValue()) {
            metric.drawn(cell.state(), cell.value()).ifPresent(parts::add);
            intervals.floor(cell.interval()).ifPresent(parts::add);
            var yardsticks = yardsticks(i, j);
            if (!yardsticks.isEmpty()) {
                parts.add(words.stopped(words.sentence(String.join("; ", yardsticks))));
            }
            parts.add(words.plural("cell.basis", cell.questions(), basis(cell)));
            if (!Double.isNaN(cell.coverage()) && !model.kind().yardstick()) {
                parts.add(words.text("cell.coverage", words.percent(cell.coverage())));
            }
            if (!model.kind().yardstick() && cell.questions() > 1) {
                content.most()
                        .in(row.people(), content.columns().get(j))
                        .map(this::mostDifferent)
                        .ifPresent(parts::add);
            }
        }
        return String.join(" ", parts);
    }

    private String phrase(AskedAs askedAs) {
        return phrases.computeIfAbsent(askedAs, a -> models.askedPhrase(a, rowWords));
    }

    /** Random guess and two halves of the survey, in this row. */
    private List<String> yardsticks(int row, int column) {
        var texts = new ArrayList<String>();
        for (var at : beside) {
            if (at < 0 || at == column) {
                continue;
            }
            var cell = content.cells().get(row).get(at);
            if (cell.state().hasValue()) {
                texts.add(words.text(at == beside[0] ? "cell.guess" : "cell.halves", metric.number(cell.value())));
            }
        }
        return texts;
    }

    private String mostDifferent(MostDifferent.Found most) {
        var question = most.question();
        var name = question.label().isEmpty() ? question.text() : question.label();
        return words.text("cell.most-different", name, metric.number(most.value()));
    }

    private String basis(GapRow cell) {
        if (cell.base() == 0) {
            return words.text("cell.base-unknown");
        }
        return Double.isNaN(cell.effectiveBase())
                ? words.text("cell.base-only", words.count(cell.base()))
                : words.text("cell.base", words.count(cell.base()), words.whole(cell.effectiveBase()));
    }
}
