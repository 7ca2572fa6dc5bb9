package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.compare.association.Pair;
import org.mindgap.compare.pooling.PooledGaps;
import org.mindgap.compare.rank.RankedGaps;
import org.mindgap.compare.score.LogScore;
import org.mindgap.compare.style.StyleRow;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.GroupWords;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.Words;
import org.mindgap.figure.comparison.DotFigures.Dot;
import org.mindgap.figure.comparison.DotFigures.Kind;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/**
 * Draws what stands beyond the questions of the studies: places that models may have, pooled gaps, response styles, log
 * scores, associations. Each result has a figure and its numbers under heads that people read. Immutable.
 */
public final class FurtherFigures {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TAIL = 0.025;
    private static final double POINTS = 100;

    private final Survey survey;
    private final Collection<Model> models;
    private final Locale locale;
    private final Words words;
    private final GroupWords groups;

    /** @param models of the study */
    public FurtherFigures(Survey survey, Collection<Model> models, Locale locale) {
        this.survey = survey;
        this.models = List.copyOf(models);
        this.locale = locale;
        this.words = new Words(locale);
        this.groups = new GroupWords(survey, words);
    }

    /** Places of models by a gap; nothing where no row has one. */
    public Optional<ComparedFigure<EffectsSpec>> ranks(RankedGaps.Result result, Metric metric) {
        var rows = new ArrayList<Line>();
        for (var row : result.rows()) {
            var place = row.interval();
            rows.add(new Line(
                    keys(row.row()),
                    new Range(place.rank(), place.lowest(), place.highest()),
                    Double.NaN,
                    List.of(row.row().value(), place.rank(), place.lowest(), place.highest(), row.of())));
        }
        return drawn(
                Kind.RANKS,
                keyed("value", "place", "lowest", "highest", "of"),
                rows,
                new MetricNames(locale).name(metric),
                result.table().query());
    }

    /** Gaps drawn towards a regression, beside the raw ones; nothing where none was pooled. */
    public Optional<ComparedFigure<EffectsSpec>> pooled(PooledGaps.Result result, Metric metric) {
        var rows = new ArrayList<Line>();
        for (var row : result.rows()) {
            var half = NORMAL.inverseSurvivalProbability(TAIL) * Math.sqrt(row.error());
            var range = new Range(
                    metric.shown(row.pooled()), metric.shown(row.pooled() - half), metric.shown(row.pooled() + half));
            var raw = metric.shown(row.raw());
            rows.add(new Line(
                    keys(row.row()),
                    range,
                    raw,
                    List.of(
                            row.row().effectiveBase(),
                            raw,
                            range.value(),
                            range.lower(),
                            range.upper(),
                            row.weight())));
        }
        return drawn(
                Kind.POOLED,
                keyed("effective", "raw", "pooled", "lower", "upper", "weight"),
                rows,
                new MetricNames(locale).name(metric),
                result.table().query());
    }

    /** Differences of response styles; nothing where no question can show one. */
    public Optional<ComparedFigure<EffectsSpec>> styles(List<StyleRow> styles, GapQuery query) {
        var rows = new ArrayList<Line>();
        for (var row : styles) {
            var df = row.people().degreesOfFreedom();
            var half =
                    df < 1 ? Double.NaN : TDistribution.of(df).inverseSurvivalProbability(TAIL) * row.differenceError();
            var range = new Range(
                    POINTS * row.difference(), POINTS * (row.difference() - half), POINTS * (row.difference() + half));
            var keys = new ArrayList<>(
                    keys(row.column().model().name(), row.column().askedAs(), row.group()));
            keys.add(words.text("dots.style." + row.style().word()));
            rows.add(new Line(
                    keys,
                    range,
                    Double.NaN,
                    List.of(
                            row.questions(),
                            POINTS * row.people().value(),
                            POINTS * row.model(),
                            range.value(),
                            range.lower(),
                            range.upper())));
        }
        var heads = keyed("style", "questions", "people", "model-value", "difference", "lower", "upper");
        return drawn(Kind.STYLES, heads, rows, survey.name(), query.metrics(List.of()));
    }

    /** Mean log probabilities of the answers that people gave. */
    public Optional<ComparedFigure<EffectsSpec>> logScores(List<LogScore> scores, GapQuery query) {
        var rows = new ArrayList<Line>();
        for (var row : scores) {
            var half = NORMAL.inverseSurvivalProbability(TAIL) * row.score().error();
            var at = row.score().value();
            rows.add(new Line(
                    keys(row.column().model().name(), row.column().askedAs(), row.group()),
                    new Range(at, at - half, at + half),
                    row.ceiling(),
                    List.of(
                            row.questions(),
                            row.zeros(),
                            at,
                            at - half,
                            at + half,
                            row.ceiling(),
                            row.floor(),
                            row.part())));
        }
        return drawn(
                Kind.LOG_SCORE,
                keyed("questions", "zeros", "score", "lower", "upper", "best", "floor", "part"),
                rows,
                survey.name(),
                query.metrics(List.of()));
    }

    /** Cramér's V of pairs of questions among people. */
    public Optional<ComparedFigure<EffectsSpec>> associations(List<Pair> pairs, GapQuery query) {
        var rows = new ArrayList<Line>();
        for (var pair : pairs) {
            var v = pair.v();
            rows.add(new Line(
                    List.of(pair.first().shownName(), pair.second().shownName()),
                    new Range(v.corrected(), v.lower(), v.upper()),
                    Double.NaN,
                    List.of(pair.people(), v.plain(), v.corrected(), v.lower(), v.upper(), pair.effect(), pair.p())));
        }
        var heads = new ArrayList<String>();
        for (var head : List.of("first", "second", "n", "plain", "v", "lower", "upper", "effect", "p")) {
            heads.add(words.text("dots.column." + head));
        }
        return drawn(Kind.ASSOCIATION, heads, rows, survey.name(), query.metrics(List.of()));
    }

    /** A row before it is drawn: what names it, what is drawn, and its numbers. */
    private record Line(List<String> keys, Range value, double other, List<Object> numbers) {}

    private List<String> keyed(String... numbers) {
        var heads = new ArrayList<String>();
        for (var head : List.of("model", "asked", "group")) {
            heads.add(words.text("dots.column." + head));
        }
        for (var head : numbers) {
            heads.add(words.text("dots.column." + head));
        }
        return heads;
    }

    private List<String> keys(GapRow row) {
        var name = models.stream()
                .filter(m -> m.id().equals(row.model()))
                .map(Model::name)
                .findFirst()
                .orElse(row.model());
        return keys(name, row.askedAs(), row.group());
    }

    private List<String> keys(String model, AskedAs asked, Group group) {
        var who = switch (asked) {
            case NO_ONE -> words.text("asked.none");
            case COUNTRY -> words.text("asked.country");
            case GROUP -> words.text("asked.group", words.text("variable.group"));
        };
        return List.of(model, words.text("asked.phrase", who), groups.name(group));
    }

    private Optional<ComparedFigure<EffectsSpec>> drawn(
            Kind kind, List<String> heads, List<Line> lines, String what, GapQuery query) {
        if (lines.stream().allMatch(l -> Double.isNaN(l.value().value()))) {
            return Optional.empty();
        }
        var named = RowKeys.of(kind, lines.stream().map(Line::keys).toList());
        var dots = new ArrayList<Dot>();
        for (var i = 0; i < lines.size(); i++) {
            dots.add(new Dot(named.label(i), lines.get(i).value(), lines.get(i).other(), named.block(i)));
        }
        var around = new ArrayList<>(List.of(named.same(), what));
        around.removeIf(String::isBlank);
        var table = new TableWords(survey, locale);
        var rows = new ArrayList<List<Object>>();
        for (var line : lines) {
            var values = new ArrayList<Object>(line.keys());
            values.addAll(line.numbers());
            rows.add(values);
        }
        return Optional.of(new DotFigures(locale)
                .of(
                        kind,
                        dots,
                        new DotFigures.Around(
                                String.join("; ", around),
                                table.notes(query, models),
                                table.watermark(models),
                                table.invented(models)),
                        new DataTable(heads, rows)));
    }
}
