package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.gaps.InspectorFacts.Axis;
import org.mindgap.views.gaps.InspectorFacts.Block;
import org.mindgap.views.gaps.InspectorFacts.Door;
import org.mindgap.views.gaps.InspectorFacts.Kind;
import org.mindgap.views.gaps.InspectorFacts.Mark;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.ReadingWords;
import org.mindgap.views.kit.Texts;

/** Says in words where a number comes from. */
public final class Inspection {
    private final Texts texts;
    private final MetricWords metrics;
    private final SamplingWords sampling;
    private final ProblemTexts reasons;
    private final LanguageWords languages;

    public Inspection(Texts texts) {
        this.texts = texts;
        this.metrics = new MetricWords(texts);
        this.sampling = new SamplingWords(texts);
        this.reasons = new ProblemTexts(texts.locale());
        this.languages = new LanguageWords(texts);
    }

    /** Of a cell of the heatmap. */
    public InspectorFacts of(CellFacts cell, Survey survey) {
        var row = cell.row();
        var marks = new ArrayList<Mark>();
        for (var y : cell.yardsticks()) {
            marks.add(new Mark(y.name(), metrics.value(row.metric(), y.value()), y.value(), false));
        }
        if (row.state().hasValue()) {
            marks.add(
                    new Mark(texts.get("inspector.here"), metrics.value(row.metric(), row.value()), row.value(), true));
        }
        var estimates = cell.questions().stream()
                .map(q -> q.comparison().people())
                .filter(Estimate::answered)
                .toList();
        return new InspectorFacts(
                headline(row.state(), row.metric(), row.value()),
                interval(row.state(), row.metric(), row.interval()),
                drawn(cell),
                row.state().hasValue()
                        ? texts.get("inspector.whose", cell.rowName(), cell.columnName())
                        : cell.cell().sentence(),
                axis(row.metric(), marks, row.state(), row.interval()),
                blocks(
                        people(survey, cell.figure().query(), estimates, row.base(), row.effectiveBase()),
                        questions(cell, survey),
                        answers(row.reading(), row.coverage(), row.declined(), orders(cell.questions()))
                                .leading(texts.get("inspector.answers.way"), Door.REPLIES),
                        sampling.lines(row.metric(), row.value(), row.state().hasValue(), row.interval()),
                        why(row.state(), row.reason()),
                        formula(row.metric(), row.interval())));
    }

    /** Of one question of a cell. */
    public InspectorFacts of(CellFacts cell, RankedQuestion question, Survey survey) {
        var comparison = question.comparison();
        var people = comparison.people();
        var model = comparison.model();
        var metric = comparison.metric();
        var marks = new ArrayList<Mark>();
        if (!Double.isNaN(question.guess())) {
            marks.add(new Mark(
                    texts.get("inspector.guess"), metrics.value(metric, question.guess()), question.guess(), false));
        }
        if (comparison.state().hasValue()) {
            marks.add(new Mark(
                    texts.get("inspector.here"), metrics.value(metric, comparison.value()), comparison.value(), true));
        }
        var lines = new ArrayList<String>();
        lines.add(question.question().shownName());
        lines.add(texts.get(question.question().wording().isEmpty() ? "inspector.wording.none" : "inspector.wording"));
        if (!question.question().source().isEmpty()) {
            lines.add(question.question().source());
        }
        question.question().translations().stream()
                .filter(w -> !w.text().isBlank())
                .map(w -> texts.get("inspector.translation", languages.own(w.language()), w.text()))
                .forEach(lines::add);
        return new InspectorFacts(
                headline(comparison.state(), metric, comparison.value()),
                interval(comparison.state(), metric, comparison.interval()),
                "",
                texts.get("inspector.whose", cell.rowName(), cell.columnName()),
                axis(metric, marks, comparison.state(), comparison.interval()),
                blocks(
                        people(survey, cell.figure().query(), List.of(people), people.base(), people.effectiveBase()),
                        new Block(Kind.QUESTIONS, texts.get("inspector.question"), lines)
                                .leading(texts.get("inspector.question.way"), Door.WORDINGS),
                        answers(model.reading(), model.coverage(), model.declined(), model.orders())
                                .leading(texts.get("inspector.answers.way"), Door.REPLIES),
                        sampling.lines(
                                metric, comparison.value(), comparison.state().hasValue(), comparison.interval()),
                        why(comparison.state(), comparison.reason()),
                        formula(metric, comparison.interval())));
    }

    /** Where the figure draws another number: which, and what the colour stands for. */
    private String drawn(CellFacts cell) {
        var row = cell.row();
        return row.state().hasValue()
                        && !metrics.points(row.metric())
                        && !cell.cell().text().isEmpty()
                ? texts.get(
                        "inspector.drawn",
                        cell.cell().text(),
                        cell.figure().spec().scale().title())
                : "";
    }

    /** The word for a state without a value, or the value. */
    public String headline(CellState state, String metric, double value) {
        return state.hasValue() && state != CellState.NOT_ABOVE_SAMPLING
                ? metrics.valueWithUnit(metric, value)
                : stateWord(state);
    }

    /** A state in a few words. */
    public String stateWord(CellState state) {
        return switch (state) {
            case VALUE -> texts.get("state.value");
            case NOT_ABOVE_SAMPLING -> texts.get("state.sampling");
            case FEW_PEOPLE -> texts.get("state.few");
            case HIDDEN -> texts.get("state.hidden");
            case NOT_ASKED -> texts.get("state.notAsked");
            case MODEL_NOT_ASKED -> texts.get("state.modelNotAsked");
            case FAILED_CHECKS -> texts.get("state.failed");
            case DECLINED -> texts.get("state.declined");
            case UNDEFINED -> texts.get("state.undefined");
            case DOES_NOT_APPLY -> texts.get("state.doesNotApply");
            case SINGLE_ANSWER -> texts.get("state.single");
        };
    }

    /** How answers are read, in words. */
    public String reading(Reading reading) {
        return new ReadingWords(texts).of(reading);
    }

    private List<Block> blocks(
            Block people, Block questions, Block answers, List<String> sampled, List<String> why, Block formula) {
        var blocks = new ArrayList<>(List.of(people, questions, answers));
        if (!sampled.isEmpty()) {
            blocks.add(new Block(Kind.SAMPLING, texts.get("inspector.sampling"), sampled));
        }
        var extended = new ArrayList<>(formula.lines());
        extended.addAll(0, why);
        blocks.add(new Block(Kind.FORMULA, formula.title(), extended, formula.more(), formula.way()));
        return blocks;
    }

    /** "21 to 27 (95 %)", of a value that may be shown. */
    private String interval(CellState state, String metric, GapInterval interval) {
        return state.hasValue() && interval.known()
                ? texts.get("inspector.interval", metrics.range(metric, interval))
                : "";
    }

    private Axis axis(String metric, List<Mark> marks, CellState state, GapInterval interval) {
        var shown = state.hasValue();
        var lower = shown ? interval.lower() : Double.NaN;
        var upper = shown ? interval.upper() : Double.NaN;
        var all = DoubleStream.concat(marks.stream().mapToDouble(Mark::value), DoubleStream.of(lower, upper))
                .filter(Double::isFinite)
                .summaryStatistics();
        return new Axis(
                metrics.axisStart(metric, Math.min(0, all.getMin())),
                metrics.axisEnd(metric, Math.max(0, all.getMax())),
                marks,
                lower,
                upper);
    }

    private Block people(Survey survey, GapQuery query, List<Estimate> estimates, int base, double effective) {
        var lines = new ArrayList<String>();
        if (base <= 0) {
            lines.add(texts.get("inspector.base.unknown"));
        } else if (base < 10 || effective < 10) {
            lines.add(texts.get("inspector.base.hidden"));
        } else if (Double.isNaN(effective)) {
            lines.add(texts.get("inspector.base", base));
        } else {
            lines.add(texts.get("inspector.base.effective", base, Math.round(effective)));
        }
        var weight = survey.withRole(Role.WEIGHT);
        if (query.weighted() && weight.isPresent()) {
            lines.add(texts.get("inspector.weight", weight.get().name()));
        } else {
            lines.add(texts.get("inspector.weight.none"));
        }
        var effect = estimates.stream()
                .mapToDouble(Estimate::designEffect)
                .filter(d -> !Double.isNaN(d))
                .summaryStatistics();
        designEffect(effect).ifPresent(lines::add);
        estimates.stream().findFirst().ifPresent(e -> lines.add(error(e)));
        var block = new Block(Kind.PEOPLE, texts.get("inspector.people"), lines);
        return estimates.isEmpty() ? block : block.leading(texts.get("inspector.people.way"), Door.CROSSTAB);
    }

    private Optional<String> designEffect(DoubleSummaryStatistics effect) {
        if (effect.getCount() == 0) {
            return Optional.empty();
        }
        var low = texts.number(effect.getMin(), 1);
        var high = texts.number(effect.getMax(), 1);
        return Optional.of(
                low.equals(high) ? texts.get("inspector.deff", low) : texts.get("inspector.deff.range", low, high));
    }

    private String error(Estimate estimate) {
        return switch (estimate.error()) {
            case LINEARISED -> texts.get("inspector.error.linearised");
            case REPLICATES -> texts.get("inspector.error.replicates");
            case SIMPLE_RANDOM -> texts.get("inspector.error.simple");
            case UNKNOWN -> texts.get("inspector.error.unknown");
        };
    }

    private Block questions(CellFacts cell, Survey survey) {
        var query = cell.figure().query();
        var lines = new ArrayList<String>();
        var all = survey.questions().size();
        lines.add(texts.get(
                query.scope() == GapQuery.Scope.SAME_IN_ALL_ROWS
                        ? "inspector.questions.same"
                        : "inspector.questions.all",
                cell.row().questions(),
                all));
        if (survey.offersNonresponse()) {
            lines.add(texts.get(policy(query.policy())));
        } else {
            lines.add(texts.get("policy.none"));
        }
        return new Block(Kind.QUESTIONS, texts.get("inspector.questions"), lines)
                .leading(
                        texts.count(
                                "inspector.questions.way.one",
                                "inspector.questions.way",
                                cell.questions().size()),
                        Door.RANKING);
    }

    private static String policy(OptionPolicy policy) {
        return switch (policy) {
            case SUBSTANTIVE -> "policy.substantive";
            case ALL -> "policy.all";
            case AS_PUBLISHED -> "policy.as-published";
        };
    }

    private Block answers(Reading reading, double coverage, double declined, int orders) {
        var lines = new ArrayList<String>();
        lines.add(reading(reading));
        if (reading != Reading.YARDSTICK) {
            lines.add(
                    orders == 0
                            ? texts.get("inspector.orders.unknown")
                            : texts.count("inspector.orders.one", "inspector.orders", orders));
            lines.add(
                    Double.isNaN(coverage)
                            ? texts.get("inspector.coverage.unknown")
                            : texts.get("inspector.coverage", texts.percent(coverage)));
            if (declined > 0) {
                lines.add(texts.get("inspector.declined", texts.percent(declined)));
            }
        }
        return new Block(Kind.ANSWERS, texts.get("inspector.answers"), lines);
    }

    private static int orders(List<RankedQuestion> questions) {
        return questions.stream()
                .mapToInt(q -> q.comparison().model().orders())
                .max()
                .orElse(0);
    }

    private List<String> why(CellState state, String reason) {
        if (state == CellState.VALUE || (state == CellState.NOT_ABOVE_SAMPLING && reason.isEmpty())) {
            return List.of();
        }
        return reason.isEmpty() ? List.of(stateWord(state)) : List.of(reasons.line(Problem.note(reason)));
    }

    private Block formula(String metric, GapInterval interval) {
        var more = new ArrayList<String>();
        Metrics.find(metric).map(metrics::about).ifPresent(more::add);
        more.add(texts.get("inspector.metric", metric));
        if (interval.replicates() > 0) {
            more.add(texts.get("inspector.replicates", interval.replicates(), String.valueOf(interval.seed())));
        }
        more.add(texts.get("inspector.version", version()));
        return new Block(
                        Kind.FORMULA,
                        texts.get("inspector.formula"),
                        List.of(metrics.formula(metric)),
                        more,
                        Optional.empty())
                .leading(texts.get("inspector.formula.way"), Door.MORE);
    }

    private String version() {
        var built = Inspection.class.getPackage().getImplementationVersion();
        return built == null ? texts.get("inspector.version.unknown") : built;
    }
}
