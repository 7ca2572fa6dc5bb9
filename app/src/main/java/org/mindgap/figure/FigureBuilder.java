package org.mindgap.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Builds figure specifications from numbers: the one place where numbers become words. Safe for many threads; keeps what
 * chosen answers are like, so that whoever keeps a builder throws it away with its calculator.
 */
public final class FigureBuilder {
    /** Choices of answers of which it is kept what they are like. */
    private static final int MOST_CHOICES = 32;

    private final GapCalculator gaps;
    private final AnswerSource answers;
    private final Locale locale;
    private final Map<AnswerChoice, AnswerSource> chosen = new ConcurrentHashMap<>();

    /**
     * A builder. Yardsticks stand in its figures where the calculator knows them: see {@link #of}.
     *
     * @param gaps of the same answers
     * @param locale of words and thousands signs on screen and in figures; machine files never use it
     */
    public FigureBuilder(GapCalculator gaps, AnswerSource answers, Locale locale) {
        this.gaps = gaps;
        this.answers = answers;
        this.locale = locale;
    }

    /** A builder for a survey whose figures have national result and random guess, whether the study has them or not. */
    public static FigureBuilder of(Survey survey, AnswerSource answers, Locale locale) {
        var all = new WithYardsticks(answers);
        return new FigureBuilder(GapCalculator.of(survey, all), all, locale);
    }

    /** Gaps by groups of people and models. */
    public HeatmapFigure heatmap(HeatmapRequest request, JobContext context) {
        return new HeatmapAssembly(survey(request.query()), gaps, answers(request.query()), new Words(locale))
                .build(request, context);
    }

    /**
     * The same for a first look: values, and what sampling alone would do as far as it is known already. Where the figure
     * is not {@linkplain HeatmapFigure#settled settled}, its caption says so and {@link #heatmap} brings the rest.
     */
    public HeatmapFigure heatmapAtOnce(HeatmapRequest request, JobContext context) {
        return new HeatmapAssembly(survey(request.query()), gaps.atOnce(), answers(request.query()), new Words(locale))
                .build(request, context);
    }

    /** The numbers of a heatmap without its words. */
    public HeatmapGrid grid(HeatmapRequest request, JobContext context) {
        return new HeatmapAssembly(survey(request.query()), gaps, answers(request.query()), new Words(locale))
                .grid(request, context);
    }

    /** People and a model on one question. The query names metric, filter, policy and weight. */
    public OverlaySpec overlay(String model, AskedAs askedAs, Group group, String question, GapQuery query) {
        return overlayFigure(model, askedAs, group, question, query).spec();
    }

    /**
     * The same for a first look: the bars, and the gap's interval where it is known already. Where the figure is not
     * {@linkplain OverlayFigure#settled settled}, its caption says so and {@link #overlayFigure} brings the rest.
     */
    public OverlayFigure overlayAtOnce(String model, AskedAs askedAs, Group group, String question, GapQuery query) {
        return new OverlayAssembly(survey(query), gaps.atOnce(), answers(query), new Words(locale))
                .build(model, askedAs, group, question, query);
    }

    /** The same, with the numbers behind it. */
    public OverlayFigure overlayFigure(String model, AskedAs askedAs, Group group, String question, GapQuery query) {
        return new OverlayAssembly(survey(query), gaps, answers(query), new Words(locale))
                .build(model, askedAs, group, question, query);
    }

    /** One question asked of one model in every way it was asked. */
    public MultiplesFigure multiples(String model, Group group, String question, GapQuery query) {
        var words = new Words(locale);
        var overlays = new OverlayAssembly(survey(query), gaps, answers(query), words);
        return new MultiplesAssembly(survey(query), overlays, answers(query), words)
                .build(model, group, question, query);
    }

    /** The questions of one group and one model, the largest sure gap first. */
    public RankedFigure ranked(RankedRequest request, JobContext context) {
        return new RankedAssembly(survey(request.query()), gaps, answers(request.query()), new Words(locale))
                .build(request, context);
    }

    /**
     * The rows a heatmap has where nobody says: country and religion where people are known by both, else country, else
     * religion, else the first variable that divides people; none where nothing does.
     */
    public List<Variable> usualRows(GapQuery query) {
        var survey = survey(query);
        var both = Stream.of(Role.COUNTRY, Role.RELIGION)
                .flatMap(r -> survey.withRole(r).stream())
                .toList();
        if (both.size() > 1 && gaps.baseline(query).groups(both).isEmpty()) {
            return both.subList(0, 1);
        }
        return both.isEmpty() ? survey.dividing().stream().limit(1).toList() : both;
    }

    /** The answers that a query looks at, so that no badge and no sentence speaks of others. */
    private AnswerSource answers(GapQuery query) {
        if (query.choice().isAll()) {
            return answers;
        }
        if (chosen.size() > MOST_CHOICES) {
            chosen.clear();
        }
        return chosen.computeIfAbsent(query.choice(), c -> c.of(answers));
    }

    private Survey survey(GapQuery query) {
        return gaps.baseline(query).survey();
    }
}
