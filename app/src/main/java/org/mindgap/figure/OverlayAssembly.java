package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.Alarm;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.PooledAnswer;
import org.mindgap.gap.PooledAnswer.ModelShare;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionShare;
import org.mindgap.survey.Survey;

/** Puts an overlay together: pairs of bars and the words about them. */
final class OverlayAssembly {
    private final Survey survey;
    private final GapCalculator gaps;
    private final AnswerSource answers;
    private final Words words;

    OverlayAssembly(Survey survey, GapCalculator gaps, AnswerSource answers, Words words) {
        this.survey = survey;
        this.gaps = gaps;
        this.answers = answers;
        this.words = words;
    }

    OverlayFigure build(String modelId, AskedAs askedAs, Group group, String questionId, GapQuery query) {
        var models = new ModelWords(answers, survey.id(), words);
        var model = models.model(modelId);
        var people = group.and(query.where());
        var metric = query.metrics().get(0);
        var comparison = gaps.compare(modelId, askedAs, people, questionId, metric, query);
        var hidden = comparison.state() == CellState.HIDDEN;
        var options = counted(comparison).stream().map(b -> shown(b, hidden)).toList();
        var apart = apart(comparison).stream().map(b -> shown(b, hidden)).toList();
        var text = new OverlayWords(
                survey,
                new OverlayContent(comparison, model, askedAs, people, query, options, apart),
                answers,
                alarms(modelId, askedAs),
                words);
        var spec = new OverlaySpec(
                comparison.people().question().text(),
                "",
                text.subtitle(),
                text.lead(),
                text.sentence(),
                text.caption(),
                text.watermark(),
                text.altText(),
                text.peopleLegend(),
                text.modelLegend(),
                models.index(model),
                single(comparison),
                options,
                apart.isEmpty() ? "" : words.text("overlay.apart"),
                apart);
        return new OverlayFigure(spec, comparison, model, askedAs, people, query);
    }

    /** What looks wrong in the model's answers, as sentences. */
    List<String> alarms(String model, AskedAs askedAs) {
        return AlarmWords.said(
                gaps.alarms(model, askedAs).stream().map(Alarm::problem).toList(), words);
    }

    static boolean single(QuestionComparison comparison) {
        return comparison.state() == CellState.SINGLE_ANSWER
                || (comparison.model().reading() == Reading.DRAWS
                        && comparison.model().draws() == 1);
    }

    /** Few people are hidden: no bar of theirs. */
    private static OverlaySpec.Bar shown(OverlaySpec.Bar bar, boolean hidden) {
        return hidden
                ? new OverlaySpec.Bar(
                        bar.label(),
                        bar.secondLabel(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        bar.model(),
                        bar.modelLowest(),
                        bar.modelHighest(),
                        bar.notFound(),
                        bar.modelWord())
                : bar;
    }

    private static List<OverlaySpec.Bar> counted(QuestionComparison comparison) {
        return comparison.people().counted().stream()
                .map(o -> bar(o, comparison.people(), share(comparison.model().shares(), o)))
                .toList();
    }

    private List<OverlaySpec.Bar> apart(QuestionComparison comparison) {
        var bars = new ArrayList<OverlaySpec.Bar>();
        for (var option : comparison.people().apart()) {
            var model = share(comparison.model().apart(), option);
            if (option.share() > 0 || model.map(ModelShare::share).orElse(0.0) > 0) {
                bars.add(bar(option, comparison.people(), model)
                        .withModelWord(word(comparison.model().reading(), model)));
            }
        }
        var missing = notFound(comparison.model());
        if (missing > 0) {
            bars.add(new OverlaySpec.Bar(
                    words.text("overlay.not-found"),
                    "",
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    missing,
                    Double.NaN,
                    Double.NaN,
                    true));
        }
        return bars;
    }

    private static OverlaySpec.Bar bar(OptionShare people, Estimate estimate, Optional<ModelShare> model) {
        var interval = estimate.interval(people);
        return new OverlaySpec.Bar(
                people.option().label(),
                "",
                people.share(),
                interval.lower(),
                interval.upper(),
                model.map(ModelShare::share).orElse(Double.NaN),
                model.map(ModelShare::lowest).orElse(Double.NaN),
                model.map(ModelShare::highest).orElse(Double.NaN),
                false);
    }

    /** Why there is no share of the model on an option: that is not 0. */
    private String word(Reading reading, Optional<ModelShare> model) {
        if (model.isEmpty() || !Double.isNaN(model.get().share())) {
            return "";
        }
        if (model.get().offered()) {
            return words.text("overlay.share-unknown");
        }
        return words.text(reading == Reading.DRAWS ? "overlay.not-chosen" : "overlay.not-offered");
    }

    private static Optional<ModelShare> share(List<ModelShare> shares, OptionShare option) {
        return shares.stream()
                .filter(s -> s.code().equals(option.option().code()))
                .findFirst();
    }

    /** Share of the answer not found on the options, 0 where unknown. */
    private static double notFound(PooledAnswer model) {
        var missing = 1 - model.coverage();
        return missing > 0.0005 ? missing : 0;
    }
}
