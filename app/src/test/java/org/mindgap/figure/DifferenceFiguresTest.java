package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mindgap.figure.FigureStudy.people;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.Uncertainty;
import org.mindgap.job.JobContext;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.AmplificationCalculator;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationTable;

/** A model that doubles what sets Muslims of India apart from Hindus, and one that says what Hindus say. */
class DifferenceFiguresTest {
    private final FigureStudy study = new FigureStudy()
            .published(people("IN", "H"), "q1", 10_000, 50, 30, 20)
            .published(people("IN", "H"), "q2", 10_000, 40, 30, 30)
            .published(people("IN", "M"), "q1", 3336, 65, 25, 10)
            .published(people("IN", "M"), "q2", 3336, 50, 30, 20)
            .published(people("IN", "B"), "q1", 8, 65, 25, 10)
            .published(people("IN", "B"), "q2", 8, 50, 30, 20)
            .model("m1", "Exaggerator", Model.Kind.INVENTED)
            .model("m2", "Majority exaggerator", Model.Kind.LANGUAGE_MODEL);

    DifferenceFiguresTest() {
        for (var model : List.of("m1", "m2")) {
            study.answer(model, AskedAs.GROUP, people("IN", "H"), "q1", "", 50, 30, 20)
                    .answer(model, AskedAs.GROUP, people("IN", "H"), "q2", "", 40, 30, 30)
                    .answer(model, AskedAs.GROUP, people("IN", "B"), "q1", "", 50, 30, 20)
                    .answer(model, AskedAs.GROUP, people("IN", "B"), "q2", "", 40, 30, 30);
        }
        study.answer("m1", AskedAs.GROUP, people("IN", "M"), "q1", "", 80, 20, 0)
                .answer("m1", AskedAs.GROUP, people("IN", "M"), "q2", "", 60, 30, 10)
                .answer("m2", AskedAs.GROUP, people("IN", "M"), "q1", "", 50, 30, 20)
                .answer("m2", AskedAs.GROUP, people("IN", "M"), "q2", "", 40, 30, 30);
    }

    private AmplificationTable table() {
        var query = AmplificationQuery.of(List.of("country", "religion", "model"));
        return AmplificationCalculator.of(GapCalculator.of(study.survey(), study))
                .table(
                        query.with(query.gaps().with(Uncertainty.USUAL)).with(Against.group("H")),
                        JobContext.unwatched());
    }

    private static List<AmplificationRow> muslims(AmplificationTable table) {
        return table.rows().stream()
                .filter(r -> r.group().equals(people("IN", "M")))
                .toList();
    }

    private DifferenceFigures figures() {
        return new DifferenceFigures(study, Locale.ENGLISH);
    }

    @Test
    void aMapHasARowForEachGroupAndNoneForThoseItIsComparedWith() {
        var spec = figures().map(table()).spec();
        assertThat(spec.columns())
                .extracting(DifferenceMapSpec.Column::name)
                .containsExactly("Exaggerator", "Majority exaggerator");
        assertThat(spec.blocks()).hasSize(1);
        var block = spec.blocks().get(0);
        assertThat(block.label()).isEqualTo("India");
        assertThat(block.against().name()).isEqualTo("Hindu");
        assertThat(block.against().after()).isEmpty();
        assertThat(block.rows()).extracting(DifferenceMapSpec.Row::label).containsExactly("Muslim", "Buddhist");
        assertThat(block.rows().get(0).base()).isEqualTo("3,336");
        assertThat(block.rows().get(1).base()).isEqualTo("<10");
        assertThat(block.rows().get(1).cells()).allSatisfy(c -> {
            assertThat(c.state().hasValue()).isFalse();
            assertThat(c.text()).isEmpty();
            assertThat(c.value()).isNaN();
        });
    }

    @Test
    void aMapOfValuesSaysThatTheRestFollowsOrWasStopped() {
        var query = AmplificationQuery.of(List.of("country", "religion", "model"));
        var table = AmplificationCalculator.of(GapCalculator.of(study.survey(), study))
                .table(
                        query.with(query.gaps().uncertainty(java.util.Optional.empty()))
                                .with(Against.group("H")),
                        JobContext.unwatched());
        var values = figures().values(table);
        assertThat(values.settled()).isFalse();
        assertThat(values.spec().caption().plain()).contains("are still being computed");
        assertThat(values.spec().subtitle()).contains("are still being computed");
        assertThat(values.spec().blocks().get(0).rows().get(0).cells().get(0).state())
                .isEqualTo(DifferenceState.UNCORRECTED);
        var stopped = values.stopped(Locale.ENGLISH);
        assertThat(stopped.settled()).isFalse();
        assertThat(stopped.spec().caption().plain())
                .contains("were not computed (stopped)")
                .doesNotContain("still being computed");
        assertThat(stopped.spec().subtitle())
                .contains("were not computed (stopped)")
                .doesNotContain("still being computed");
        assertThat(values.spec().rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .map(DifferenceMapSpec.Cell::text))
                .filteredOn(text -> !text.isEmpty())
                .isNotEmpty()
                .allMatch(text -> text.matches("\u2212?\\d+\\.\\d×"));
        var settled = figures().map(table());
        assertThat(settled.settled()).isTrue();
        assertThat(settled.stopped(Locale.ENGLISH)).isSameAs(settled);
        assertThat(settled.spec().caption().plain()).doesNotContain("being computed");
        assertThat(settled.spec().subtitle()).doesNotContain("being computed");
    }

    @Test
    void whatWasBuiltInIsFoundAndSaid() {
        var figure = figures().map(table());
        var cells = figure.spec().blocks().get(0).rows().get(0).cells();
        assertThat(cells.get(0).value()).isCloseTo(2, within(0.03));
        assertThat(cells.get(0).state()).isEqualTo(DifferenceState.STRONGER);
        assertThat(cells.get(0).text()).isEqualTo("2.0×");
        assertThat(cells.get(0).sentence())
                .startsWith("India: Muslim against Hindu. Exaggerator, asked as someone of the country and religion.")
                .contains("Stronger: 2.0× as strong in the model as among people (95 % interval ")
                .contains("Agreement r 1.00.")
                .contains("2 questions. Bases 3,336 and 10,000.")
                .doesNotContain("stereotype");
        assertThat(cells.get(1).state()).isEqualTo(DifferenceState.HARDLY);
        assertThat(cells.get(1).text()).isEqualTo("0.0×");
        assertThat(figure.spec().watermark()).isEqualTo("INVENTED MODELS");
        assertThat(figure.spec().caption().plain())
                .contains("Describes the model’s answers, not the group.")
                .endsWith("Invented models.")
                .doesNotContain("stereotype");
        assertThat(figure.spec().subtitle())
                .contains("differ from those of Hindu, model : people (1× as people differ)")
                .contains("2 questions");
        assertThat(figure.spec().altText()).contains("Describes the model’s answers, not the group.");
    }

    @Test
    void flagsHaveLettersThatTheLegendExplains() {
        var spec = figures().map(table()).spec();
        var exaggerator = spec.blocks().get(0).rows().get(0).cells().get(0);
        assertThat(spec.flags())
                .extracting(DifferenceMapSpec.Flag::words)
                .containsExactly("too little disagreement inside the group", "answers like the majority");
        assertThat(exaggerator.flags()).isNotEmpty();
        assertThat(exaggerator.flags().chars().mapToObj(c -> String.valueOf((char) c)))
                .isSubsetOf(spec.flags().stream()
                        .map(DifferenceMapSpec.Flag::letter)
                        .toList());
        assertThat(exaggerator.sentence()).contains("Too little disagreement inside the group.");
    }

    @Test
    void pointsStandAtTheDifferencesOfEveryAnswer() {
        var table = table();
        var row = muslims(table).get(0);
        var spec = figures().scatter(table, List.of(row)).spec();
        var panel = spec.panels().get(0);
        assertThat(panel.points()).hasSize(6);
        assertThat(panel.points().get(0).people()).isCloseTo(15, within(1e-9));
        assertThat(panel.points().get(0).model()).isCloseTo(30, within(1e-9));
        assertThat(panel.points().get(5).people()).isCloseTo(-10, within(1e-9));
        assertThat(panel.points().get(5).model()).isCloseTo(-20, within(1e-9));
        assertThat(panel.points().get(0).sentence())
                .contains("“very important”: Muslim +15 points among people, +30 points in Exaggerator.");
        assertThat(panel.slope().a()).isEqualTo(row.amplification());
        assertThat(panel.words().number()).isEqualTo("2.0×");
        assertThat(spec.axis().reach()).isBetween(30.0, 35.0);
        assertThat(panel.points().stream().filter(p -> !p.label().isEmpty()))
                .as("one name for each question")
                .hasSize(2);
        assertThat(spec.subtitle()).startsWith("Muslim against Hindu, India. Each point: one answer");
        assertThat(spec.caption().lead()).contains("Amplification A = 2.0×").contains("agreement r = 1.00");
    }

    @Test
    void oneQuestionHasFourDistributions() {
        var panels = question(table(), AskedAs.GROUP).spec().panels();
        assertThat(panels).extracting(MultiplesSpec.Panel::head).containsExactly("India, Muslim", "India, Hindu");
        assertThat(panels.get(0).options().get(0).people()).isCloseTo(.65, within(1e-9));
        assertThat(panels.get(0).options().get(0).model()).isCloseTo(.8, within(1e-9));
        assertThat(panels.get(1).options().get(0).people()).isCloseTo(.5, within(1e-9));
        assertThat(panels.get(1).options().get(0).model()).isCloseTo(.5, within(1e-9));
    }

    @Test
    void aWayInWhichTheModelWasNotAskedHasNoFigure() {
        var table = table();
        var row = muslims(table).get(0);
        var asked = new DifferenceQuestionFigure.Asked(row, row.items().get(0), AskedAs.NO_ONE, "");
        assertThat(figures().question(overlays(), table, asked)).isEmpty();
    }

    private DifferenceQuestionFigure question(AmplificationTable table, AskedAs way) {
        var row = muslims(table).get(0);
        var asked = new DifferenceQuestionFigure.Asked(row, row.items().get(0), way, "");
        return figures().question(overlays(), table, asked).orElseThrow();
    }

    private DifferenceFigures.Overlays overlays() {
        return FigureBuilder.of(study.survey(), study, Locale.ENGLISH)::overlayFigure;
    }

    @Test
    void severalPanelsSayWhatTellsThemApart() {
        var table = table();
        var spec = figures().scatter(table, muslims(table)).spec();
        assertThat(spec.panels())
                .extracting(DifferenceScatterSpec.Panel::head)
                .containsExactly("Exaggerator", "Majority exaggerator");
        assertThat(spec.panels())
                .extracting(DifferenceScatterSpec.Panel::modelIndex)
                .containsExactly(0, 1);
    }

    @Test
    void theDataFileHasWhatTheFigureShowsAndNothingHidden() {
        var table = table();
        var files = new DifferenceData(study.survey(), study.models());
        var data = files.map(figures().map(table));
        assertThat(data.rows()).hasSize(4);
        var amplification = data.columns().indexOf("amplification");
        var word = data.columns().indexOf("word");
        assertThat(data.rows().get(0).get(word)).isEqualTo("stronger");
        assertThat((double) data.rows().get(0).get(amplification)).isCloseTo(2, within(0.03));
        var hidden = data.rows().get(2);
        assertThat(hidden.get(word)).isEqualTo("hidden");
        assertThat(hidden.get(amplification)).isEqualTo(Double.NaN);
        assertThat(hidden.get(data.columns().indexOf("n"))).isEqualTo(Double.NaN);
        assertThat(data.columns())
                .contains(
                        "invented",
                        "source",
                        "lower",
                        "upper",
                        "agreement",
                        "flags",
                        "invented_topics",
                        "untold_topics");
        var points = files.scatter(figures().scatter(table, muslims(table).subList(0, 1)));
        assertThat(points.rows()).hasSize(6);
        assertThat((double) points.rows().get(0).get(points.columns().indexOf("people_points")))
                .isCloseTo(15, within(1e-9));
    }

    @Test
    void aNumberIsNeverRoundedIntoAnotherBin() {
        var words = new DifferenceWords(table(), study, new Words(Locale.ENGLISH));
        assertThat(words.factor(0.81)).isEqualTo("0.81×");
        assertThat(words.factor(0.86)).isEqualTo("0.9×");
        assertThat(words.factor(0.41)).isEqualTo("0.41×");
        assertThat(words.factor(2.51)).isEqualTo("2.51×");
        assertThat(words.factor(1.249)).isEqualTo("1.2×");
        assertThat(words.factor(-0.02)).isEqualTo("0.0×");
        assertThat(words.factor(-0.63)).isEqualTo("\u22120.6×");
        assertThat(words.factor(Double.NaN)).isEqualTo("–");
        assertThat(words.agreement(0.914)).isEqualTo(".91");
        assertThat(words.agreement(-0.05)).isEqualTo("\u2212.05");
        assertThat(words.agreement(1)).isEqualTo("1.00");
    }
}
