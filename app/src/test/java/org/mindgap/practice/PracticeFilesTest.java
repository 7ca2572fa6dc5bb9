package org.mindgap.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;

/** The files of sample-data/practice are what the generator writes, and hold what their README says. */
class PracticeFilesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("mindgap.root", "..")).resolve("sample-data/practice");

    private static final PracticeFiles FILES = new PracticeFiles();
    private static Map<String, String> written = Map.of();

    @BeforeAll
    static void writeWhereAsked() throws IOException {
        written = FILES.all();
        if (Boolean.getBoolean("mindgap.sample.write")) {
            Files.createDirectories(FOLDER);
            for (var file : written.entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
            }
        }
    }

    @Test
    void theFilesAreWhatTheGeneratorWrites() throws IOException {
        for (var file : written.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey())).equals(file.getValue()))
                    .as(file.getKey())
                    .isTrue();
        }
        try (var there = Files.list(FOLDER)) {
            var names = new ArrayList<>(written.keySet());
            names.add("README.md");
            assertThat(there.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void allOfItIsSmall() throws IOException {
        var bytes = 0L;
        try (var there = Files.list(FOLDER)) {
            for (var file : there.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(3_200_000);
    }

    @Test
    void theWeightsCostWhatRealWeightsCost() {
        var sample = FILES.sample();
        assertThat(sample.count()).isEqualTo(6000);
        for (var place = -1; place < 4; place++) {
            var p = place;
            var sum = 0.0;
            var squares = 0.0;
            var n = 0;
            for (var i : IntStream.range(0, sample.count())
                    .filter(i -> p < 0 || sample.place()[i] == p)
                    .toArray()) {
                sum += sample.weight()[i];
                squares += sample.weight()[i] * sample.weight()[i];
                n++;
            }
            assertThat(sum / n).isCloseTo(1, within(.05));
            assertThat(n * squares / (sum * sum))
                    .as("design effect of place " + place)
                    .isBetween(1.2, 1.8);
        }
    }

    /** A replicate weighs as much as the sample on average, and some clusters are left out of each. */
    @Test
    void replicateWeightsAreABootstrapOfClusters() {
        var sample = FILES.sample();
        var replicates = BootstrapWeights.of(sample, 40, 13);
        assertThat(replicates).hasSize(40);
        var ratio = replicates.stream()
                        .mapToDouble(w -> DoubleStream.of(w).sum())
                        .average()
                        .orElseThrow()
                / DoubleStream.of(sample.weight()).sum();
        assertThat(ratio).isCloseTo(1, within(.01));
        for (var weights : replicates) {
            for (var i = 0; i < weights.length; i++) {
                var units =
                        FILES.truth().world().places().get(sample.place()[i]).units();
                var came = weights[i] / sample.weight()[i] * (units - 1) / units;
                assertThat(came).isCloseTo(Math.rint(came), within(1e-9));
            }
            assertThat(weights).contains(0);
        }
    }

    @Test
    void thereAreSmallMinorities() {
        var sample = FILES.sample();
        var n = new HashMap<Target, Integer>();
        for (var i = 0; i < sample.count(); i++) {
            n.merge(new Target(sample.place()[i], sample.faith()[i]), 1, Integer::sum);
        }
        assertThat(n).hasSize(19).doesNotContainKey(new Target(3, 2));
        assertThat(n.get(new Target(0, 3))).isBetween(15, 25);
        assertThat(n.get(new Target(2, 3))).isBetween(1, 9);
    }

    @Test
    void theQuestionsAreOfManyKinds() {
        var items = FILES.questionnaire().items();
        assertThat(items).hasSize(40);
        assertThat(items.stream().map(Item::topic).distinct()).hasSize(5).contains(Truth.ALIKE);
        assertThat(items.stream().map(Item::options).distinct()).containsExactlyInAnyOrder(2, 3, 4, 5, 10);
        assertThat(items.stream().filter(i -> i.battery().equals("trust"))).hasSize(5);
        assertThat(FILES.questionnaire().questions()).allSatisfy(q -> {
            for (var language : Questionnaire.LANGUAGES) {
                assertThat(q.wordings().get(language)).isNotBlank();
                assertThat(q.options().get(language))
                        .hasSize(q.item().options())
                        .doesNotContain("");
            }
        });
    }

    /** Over many samples the weighted shares are the truth, and clusters are more alike than people. */
    @Test
    void samplesAreDrawnFromTheTruth() {
        var items = FILES.questionnaire().items().subList(0, 3);
        var drawing = new Drawing(FILES.truth(), items, Questionnaire.skips());
        var rounds = 20;
        var sums = new ArrayList<double[]>();
        items.forEach(i -> sums.add(new double[i.options()]));
        var weights = new double[items.size()];
        for (var seed = 0; seed < rounds; seed++) {
            var sample = drawing.draw(1000 + seed);
            for (var q = 0; q < items.size(); q++) {
                for (var i = 0; i < sample.count(); i++) {
                    var answer = sample.answers()[q][i];
                    if (sample.place()[i] == 0
                            && answer >= 0
                            && answer < items.get(q).options()) {
                        sums.get(q)[answer] += sample.weight()[i];
                        weights[q] += sample.weight()[i];
                    }
                }
            }
        }
        for (var q = 0; q < items.size(); q++) {
            var truth = FILES.truth().of(items.get(q), 0);
            for (var i = 0; i < truth.length; i++) {
                // 20 samples of 1,800, a design effect of about 2: four standard errors are .0149 at most
                assertThat(sums.get(q)[i] / weights[q]).isCloseTo(truth[i], within(.015));
            }
        }
    }

    @Test
    void faithsAreAlikeInOneTopicAndDifferInOthers() {
        for (var item : FILES.questionnaire().items()) {
            var tuzendic = FILES.truth().of(item, 0, 0);
            var pyllowan = FILES.truth().of(item, 0, 1);
            if (item.topic().equals(Truth.ALIKE)) {
                assertThat(tuzendic).isEqualTo(pyllowan);
            } else {
                assertThat(tuzendic).isNotEqualTo(pyllowan);
            }
        }
    }

    /** What is planted has the size that the README says: in points, half the sum of squares, rooted. */
    @Test
    void theModelsAreOffByWhatIsSaid() {
        var truth = FILES.truth();
        var models = PracticeModel.all(truth);
        for (var item : FILES.questionnaire().items()) {
            for (var target : Target.all(truth.world())) {
                var people = truth.of(item, target);
                assertThat(points(people, models.get(0).rule().says(item, target)))
                        .isCloseTo(2, within(.02));
                var exaggerated = models.get(4).rule().says(item, target);
                if (target.faith() >= 0) {
                    var place = truth.of(item, target.place());
                    for (var i = 0; i < people.length; i++) {
                        assertThat(exaggerated[i] - place[i])
                                .isCloseTo(PracticeModel.EXAGGERATION * (people[i] - place[i]), within(1e-12));
                    }
                    var largest = truth.world().places().get(target.place()).largest()[0];
                    var pushed = item.topic().equals(Truth.ALIKE) && target.faith() != largest;
                    assertThat(points(people, models.get(5).rule().says(item, target)))
                            .isCloseTo(pushed ? 8 : 0, within(.02));
                    assertThat(models.get(3).rule().says(item, target))
                            .isEqualTo(truth.of(item, target.place(), largest));
                }
            }
        }
    }

    private static double points(double[] people, double[] model) {
        var sum = 0.0;
        for (var i = 0; i < people.length; i++) {
            sum += (people[i] - model[i]) * (people[i] - model[i]);
        }
        return 100 * Math.sqrt(sum / 2);
    }

    @Test
    void everyModelSaysSharesThatAddUpToOne() {
        var truth = FILES.truth();
        for (var model : PracticeModel.all(truth)) {
            for (var item : FILES.questionnaire().items()) {
                for (var target : Target.all(truth.world())) {
                    var says = model.rule().says(item, target);
                    if (says.length > 0) {
                        assertThat(DoubleStream.of(says).sum()).isCloseTo(1, within(1e-12));
                    } else {
                        assertThat(model.id() + target.as()).isEqualTo("exaggerator" + AskedAs.NO_ONE);
                    }
                }
            }
        }
        assertThat(List.of(PracticeModel.NOISE, PracticeModel.INVENTION)).containsExactly(.02, .08);
    }
}
