package org.mindgap.pin;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.compare.paired.Side;
import org.mindgap.compare.polarity.Middle;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Group;

/**
 * What was asked for when something was pinned: enough to compute the same figure again, seed and replicates included.
 *
 * @param kind what is shown
 * @param survey id of the survey
 * @param heatmap metric, rows, filters, option policy, same questions, uncertainty
 * @param cell the cell of whose questions or of one of whose questions this is; a heatmap has none
 * @param question id, for an overlay and for one question of group differences only
 * @param contrast whom groups are compared with, for figures of group differences only
 * @param compared which models are compared how, for figures of comparisons only
 * @param benchmark which benchmark, for figures that show one only
 * @param keepFailed whether answers that failed the checks as a whole show their numbers, as somebody had asked for
 */
public record PinRequest(
        Kind kind,
        String survey,
        HeatmapRequest heatmap,
        Optional<Cell> cell,
        Optional<String> question,
        Optional<Contrast> contrast,
        Optional<Compared> compared,
        Optional<Benchmark> benchmark,
        boolean keepFailed) {

    /** What is shown. */
    public enum Kind {
        /** Groups of people by models, drawn. */
        HEATMAP,
        /** The same as a table. */
        HEATMAP_TABLE,
        /** The models' ranks in every row, drawn, under a metric as a study published it. */
        RANKS_AS_PUBLISHED,
        /** The same under the metric as it was meant to be. */
        RANKS_CORRECTED,
        /** The questions of one cell, ranked, as a table. */
        QUESTIONS,
        /** People and a model on one question, drawn. */
        OVERLAY,
        /** How strongly groups differ in models beside people, drawn; the metric of the request means nothing. */
        DIFFERENCES_MAP,
        /** The same of one group and one model answer by answer, drawn. */
        DIFFERENCES_POINTS,
        /** The points of every group of one model side by side, drawn. */
        DIFFERENCES_SIDE_BY_SIDE,
        /** One question of a group beside those it is compared with, people and model, drawn. */
        DIFFERENCES_QUESTION,
        /** Scores of a benchmark by category, drawn; of the request nothing else means anything. */
        BENCHMARK,
        /** Group differences in opinions against scores of a benchmark about the same groups, drawn. */
        JOINED,
        /** Two sides on the same people and questions, drawn. */
        COMPARISON,
        /** Groups of people ranked by how near a model is to them, drawn; the metric of the request means nothing. */
        SUBGROUPS,
        /** Whether models say the same when asked again, drawn; nothing else of the request counts. */
        CONSISTENCY,
        /** A regression of the study's gaps, drawn. */
        REGRESSION,
        /** A number beyond those of the published studies, drawn; the metric of the request means nothing. */
        FURTHER,
        /** What a published study's preset sets and where we deviate; nothing else of the request counts. */
        SHEET
    }

    /**
     * A benchmark of the study.
     *
     * @param set id
     * @param measure word of the score, or empty for the one that the benchmark is known for
     */
    public record Benchmark(String set, String measure) {}

    /** What is compared. */
    public sealed interface Compared permits Pair, Groups, Steady, Fitted, Further, Sheet, Tabled {}

    /**
     * Two sides.
     *
     * @param margin the largest difference that would not matter, in units of the metric, where one was chosen
     * @param adjustment of p-values of all rows
     */
    public record Pair(Side first, Side second, Optional<Double> margin, Multiplicity adjustment) implements Compared {}

    /**
     * Groups of people and one model.
     *
     * @param model id
     * @param fewest people of a group on a question
     * @param distance whether groups are ranked by the distance of the most common answers, and not by accuracy
     */
    public record Groups(String model, AskedAs askedAs, int fewest, boolean distance) implements Compared {}

    /**
     * Answers of the study that are put into numbers.
     *
     * @param models ids; all where it is empty
     * @param languages the variable whose codes are the prompts' languages, where there is one
     */
    public record Steady(Set<String> models, AskedAs askedAs, Optional<String> languages, Middle middle)
            implements Compared {
        public Steady {
            models = Set.copyOf(models);
        }
    }

    /**
     * A regression of the study's gaps.
     *
     * @param formula as it is written
     * @param against another formula that a mixed model is compared with
     * @param likelihood whether a mixed model is fitted by maximum likelihood instead of REML
     * @param cluster whose values' rows may depend on one another
     * @param part what of it is drawn
     */
    public record Fitted(
            String formula, Optional<String> against, boolean likelihood, Optional<String> cluster, FitPart part)
            implements Compared {}

    /** One of the further numbers. */
    public record Further(FurtherNumber what) implements Compared {}

    /** The preset of this id. */
    public record Sheet(String preset) implements Compared {}

    /**
     * Whom groups are compared with.
     *
     * @param against largest, public, rest, or the code of a group
     * @param ordinal whether differences are of mean positions on ordered answers, and not of shares
     */
    public record Contrast(String against, boolean ordinal) {}

    /** A cell of a heatmap: people in the survey's own codes, filter included, and a model asked in one way. */
    public record Cell(Group people, String model, AskedAs askedAs) {}

    private static final Set<Kind> OF_A_CELL = EnumSet.of(
            Kind.OVERLAY,
            Kind.QUESTIONS,
            Kind.DIFFERENCES_POINTS,
            Kind.DIFFERENCES_SIDE_BY_SIDE,
            Kind.DIFFERENCES_QUESTION);
    private static final Set<Kind> OF_A_CONTRAST = EnumSet.of(
            Kind.DIFFERENCES_MAP,
            Kind.DIFFERENCES_POINTS,
            Kind.DIFFERENCES_SIDE_BY_SIDE,
            Kind.DIFFERENCES_QUESTION,
            Kind.JOINED);

    private static final Set<Kind> OF_A_COMPARISON =
            EnumSet.of(Kind.COMPARISON, Kind.SUBGROUPS, Kind.CONSISTENCY, Kind.REGRESSION, Kind.FURTHER, Kind.SHEET);

    public PinRequest {
        if (OF_A_CELL.contains(kind) && cell.isEmpty()) {
            throw new IllegalArgumentException(kind + " without a cell");
        }
        if ((kind == Kind.OVERLAY || kind == Kind.DIFFERENCES_QUESTION) != question.isPresent()) {
            throw new IllegalArgumentException("a question belongs to one question's figure and to nothing else");
        }
        if (OF_A_CONTRAST.contains(kind) != contrast.isPresent()) {
            throw new IllegalArgumentException("whom groups are compared with belongs to group differences");
        }
        if (!compared.map(PinRequest::kind).equals(Optional.of(kind).filter(OF_A_COMPARISON::contains))) {
            throw new IllegalArgumentException("what is compared belongs to comparisons");
        }
        if ((kind == Kind.BENCHMARK || kind == Kind.JOINED) != benchmark.isPresent()) {
            throw new IllegalArgumentException("a benchmark belongs to figures that show one");
        }
    }

    /** The same, with or without numbers of answers that failed the checks as a whole. */
    public PinRequest keepingFailed(boolean now) {
        return new PinRequest(kind, survey, heatmap, cell, question, contrast, compared, benchmark, now);
    }

    /** One that shows no benchmark. */
    public PinRequest(
            Kind kind,
            String survey,
            HeatmapRequest heatmap,
            Optional<Cell> cell,
            Optional<String> question,
            Optional<Contrast> contrast,
            Optional<Compared> compared) {
        this(kind, survey, heatmap, cell, question, contrast, compared, Optional.empty(), false);
    }

    private static Kind kind(Compared of) {
        if (of instanceof Pair) {
            return Kind.COMPARISON;
        }
        if (of instanceof Groups) {
            return Kind.SUBGROUPS;
        }
        if (of instanceof Steady || (of instanceof Tabled t && t.fitted().isEmpty())) {
            return Kind.CONSISTENCY;
        }
        if (of instanceof Fitted || of instanceof Tabled) {
            return Kind.REGRESSION;
        }
        return of instanceof Further ? Kind.FURTHER : Kind.SHEET;
    }

    public static PinRequest heatmap(String survey, HeatmapRequest request) {
        return new PinRequest(
                Kind.HEATMAP, survey, request, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PinRequest table(String survey, HeatmapRequest request) {
        return new PinRequest(
                Kind.HEATMAP_TABLE,
                survey,
                request,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Ranks under a metric that a study got wrong.
     *
     * @param request of either of the two metrics
     */
    public static PinRequest ranks(String survey, HeatmapRequest request, boolean asPublished) {
        var kind = asPublished ? Kind.RANKS_AS_PUBLISHED : Kind.RANKS_CORRECTED;
        return new PinRequest(
                kind, survey, request, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PinRequest questions(String survey, HeatmapRequest request, Cell cell) {
        return new PinRequest(
                Kind.QUESTIONS,
                survey,
                request,
                Optional.of(cell),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static PinRequest overlay(String survey, HeatmapRequest request, Cell cell, String question) {
        return new PinRequest(
                Kind.OVERLAY,
                survey,
                request,
                Optional.of(cell),
                Optional.of(question),
                Optional.empty(),
                Optional.empty());
    }

    /** Rows of the request are the variables of countries and groups. */
    public static PinRequest differences(String survey, HeatmapRequest request, Contrast contrast) {
        return new PinRequest(
                Kind.DIFFERENCES_MAP,
                survey,
                request,
                Optional.empty(),
                Optional.empty(),
                Optional.of(contrast),
                Optional.empty());
    }

    /**
     * The points behind a cell of such a map.
     *
     * @param cell people of the row, filter included, and the model
     */
    public static PinRequest points(String survey, HeatmapRequest request, Contrast contrast, Cell cell) {
        return new PinRequest(
                Kind.DIFFERENCES_POINTS,
                survey,
                request,
                Optional.of(cell),
                Optional.empty(),
                Optional.of(contrast),
                Optional.empty());
    }

    /** The points of every group of the cell's model side by side. */
    public static PinRequest sideBySide(String survey, HeatmapRequest request, Contrast contrast, Cell cell) {
        return new PinRequest(
                Kind.DIFFERENCES_SIDE_BY_SIDE,
                survey,
                request,
                Optional.of(cell),
                Optional.empty(),
                Optional.of(contrast),
                Optional.empty());
    }

    /**
     * One question of a group and of those it is compared with.
     *
     * @param cell people in one country, the model, and as whom it is asked here
     */
    public static PinRequest difference(
            String survey, HeatmapRequest request, Contrast contrast, Cell cell, String question) {
        return new PinRequest(
                Kind.DIFFERENCES_QUESTION,
                survey,
                request,
                Optional.of(cell),
                Optional.of(question),
                Optional.of(contrast),
                Optional.empty());
    }

    /** Scores of a benchmark; the survey is the study's own, which they have nothing to do with. */
    public static PinRequest benchmark(String survey, Benchmark of) {
        return new PinRequest(
                Kind.BENCHMARK,
                survey,
                new HeatmapRequest(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()), List.of(), false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(of),
                false);
    }

    /** Group differences beside a benchmark. */
    public static PinRequest joined(String survey, HeatmapRequest request, Contrast contrast, Benchmark of) {
        return new PinRequest(
                Kind.JOINED,
                survey,
                request,
                Optional.empty(),
                Optional.empty(),
                Optional.of(contrast),
                Optional.empty(),
                Optional.of(of),
                false);
    }

    /** Rows of the request are the dimensions of the rows. */
    public static PinRequest compared(String survey, HeatmapRequest request, Compared compared) {
        return new PinRequest(
                kind(compared),
                survey,
                request,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(compared));
    }

    /** Whether it is drawn; the rest are tables. */
    public boolean drawn() {
        return kind != Kind.HEATMAP_TABLE && kind != Kind.QUESTIONS && kind != Kind.SHEET;
    }

    /** Whether it is of group differences. */
    public boolean differences() {
        return contrast.isPresent();
    }

    /** Whether people of the survey stand in it. */
    public boolean ofPeople() {
        return kind != Kind.BENCHMARK
                && !(compared.orElse(null) instanceof Tabled t && t.file().isPresent());
    }

    /** Whether programs before version 5 of pins do not know its kind. */
    boolean ofVersionFive() {
        return benchmark.isPresent()
                || compared.filter(c -> !(c instanceof Pair || c instanceof Groups))
                        .isPresent()
                || kind == Kind.DIFFERENCES_SIDE_BY_SIDE
                || kind == Kind.DIFFERENCES_QUESTION;
    }

    /** Whether it shows ranks and not numbers. */
    public boolean ranks() {
        return kind == Kind.RANKS_AS_PUBLISHED || kind == Kind.RANKS_CORRECTED;
    }

    public GapQuery query() {
        return heatmap.query();
    }
}
