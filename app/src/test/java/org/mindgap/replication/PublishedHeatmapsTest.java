package org.mindgap.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * 75 % of Indians say yes. The model that says so of 25 % has the same two shares, and so is perfect as published; the
 * other one says 60 %, 15 points away.
 */
class PublishedHeatmapsTest {
    private static final Group INDIA = Group.of("country", "IN");
    private final PublishedHeatmaps both = PublishedHeatmaps.of(
            PublishedMetric.REPRESENTATIVENESS,
            new HeatmapRequest(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()), List.of("country"), true),
            survey(),
            FigureBuilder.of(survey(), new Answers(), Locale.ENGLISH)::heatmap,
            new Answers().models(),
            JobContext.unwatched());

    @Test
    void theModelThatHasItTheWrongWayRoundIsFirstAsPublishedAndLastCorrected() {
        assertThat(both.lines()).extracting(AsPublished.Line::publishedRank).containsExactly(1, 2);
        assertThat(both.lines()).extracting(AsPublished.Line::correctedRank).containsExactly(2, 1);
        assertThat(both.lines().get(0).published()).isCloseTo(1, within(1e-12));
        assertThat(both.lines().get(0).corrected()).isCloseTo(0.5, within(1e-12));
        assertThat(both.lines().get(1).corrected()).isCloseTo(0.85, within(1e-12));
        assertThat(both.moved()).isEqualTo(2);
        assertThat(both.ranked()).isEqualTo(2);
        assertThat(both.firstChanged()).isEqualTo(1);
    }

    @Test
    void theCellsShowRanksAndMarkThoseThatChanged() {
        assertThat(texts(both.published().spec())).containsExactly("1▲", "2▼");
        assertThat(texts(both.corrected().spec())).containsExactly("2▼", "1▲");
        assertThat(both.corrected().spec().rows().get(0).cells().get(0).sentence())
                .endsWith("Rank 2; under the other metric 1.");
    }

    @Test
    void captionAndTextAlternativeSayWhichOfTheTwoItIs() {
        assertThat(both.published().query().questions())
                .isEqualTo(both.corrected().query().questions());
        var published = both.side(true).spec();
        var corrected = both.side(false).spec();
        assertThat(published.title()).endsWith("ranks as published");
        assertThat(corrected.title()).endsWith("ranks corrected");
        assertThat(published.scale().title()).endsWith("the number is the rank, 1 the closest to people");
        assertThat(published.caption().plain()).contains("arXiv 2603.06264", "rank in its row");
        assertThat(published.altText()).startsWith("As published in Mind the Gap");
        assertThat(corrected.caption().plain()).contains("Corrected: one minus the distance along");
        assertThat(corrected.altText()).startsWith("Corrected");
        assertThat(published.watermark()).contains("INVENTED");
        assertThat(both.data().columns()).contains("published_rank", "corrected_rank", "invented");
        assertThat(both.data().rows().get(0)).contains("people and model", 1, 2, true);
    }

    private static List<String> texts(HeatmapSpec spec) {
        return spec.rows().get(0).cells().stream().map(HeatmapSpec.Cell::text).toList();
    }

    private static Survey survey() {
        var country = new Variable(
                "country", "Country", Role.COUNTRY, Measure.NOMINAL, List.of(new Variable.Value("IN", "India")));
        var options = List.of(
                new Option("1", "yes", 1, OptionKind.SUBSTANTIVE), new Option("2", "no", 2, OptionKind.SUBSTANTIVE));
        var question = new Question("q", "q", "Yes or no?", "en", Measure.ORDINAL, "", "", options);
        return new Survey(
                "s",
                "Survey",
                List.of(country),
                List.of(question),
                new PublishedShares(List.of(new PublishedCell(INDIA, "q", 1000, Map.of("1", 0.75, "2", 0.25), "here"))),
                Provenance.ofFile("s.csv", ""),
                true);
    }

    private static final class Answers implements AnswerSource {
        @Override
        public List<Model> models() {
            return List.of(
                    new Model("round", "Wrong way round", Model.Kind.INVENTED, ""),
                    new Model("near", "Near", Model.Kind.INVENTED, ""));
        }

        @Override
        public List<Answer> answers(String survey, String model) {
            if (models().stream().noneMatch(m -> m.id().equals(model))) {
                return List.of();
            }
            var yes = model.equals("round") ? 0.25 : 0.6;
            var how = new Condition(AskedAs.NO_ONE, "en", "", "0,1", Reading.PROBABILITIES, null);
            return List.of(new Answer(
                    1, model, "s", "q", how, Group.everyone(), Map.of("1", yes, "2", 1 - yes), 0, 1, AnswerStatus.OK));
        }

        @Override
        public Evidence evidence(long answer) {
            return new Evidence("", "", "run.jsonl", answer, "");
        }
    }
}
