package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;

class MetricsTest {

    /** methods.md §10.1, case D, through the ids. */
    @Test
    void idsCarryFormAndBase() throws ProblemException {
        var p = a(.5, .3, .2, 0);
        var q = a(.2, .2, .5, .1);
        assertThat(value("tv", p, q)).isCloseTo(.4, within(1e-12));
        assertThat(value("jsd.div.bits", p, q)).isCloseTo(.153078, within(5e-7));
        assertThat(value("jsd.div.nats", p, q)).isCloseTo(.153078 * Math.log(2), within(5e-7));
        assertThat(value("jsd.dist.bits", p, q)).isCloseTo(.391252, within(5e-7));
        assertThat(value("jsd.dist.nats", p, q)).isCloseTo(.325738, within(5e-7));
        assertThat(value("sim.jsd.dist.nats", p, q)).isCloseTo(1 - .325738, within(5e-7));
        assertThat(value("hellinger", p, q)).isCloseTo(.350136, within(5e-7));
        assertThat(value("w1.norm", p, q)).isCloseTo(.266667, within(5e-7));
        assertThat(value("rep.w1", p, q)).isCloseTo(.733333, within(5e-7));
    }

    /** methods.md §6.2: the floor of the similarity with base e. */
    @Test
    void similarityWithBaseEHasAFloor() throws ProblemException {
        assertThat(value("sim.jsd.dist.nats", a(1, 0), a(0, 1))).isCloseTo(.167445, within(5e-7));
    }

    /** methods.md §6.11: for two options it is the difference in points; clipped for display only. */
    @Test
    void gapPointsOfTwoOptionsIsTheDifferenceInPoints() throws ProblemException {
        var metric = Metrics.get("gap.points");
        var item = metric.item(new Metric.Item(a(.7, .3), a(.3, .7), a(0, 0), false));
        assertThat(item).isCloseTo(.16, within(1e-12));
        assertThat(metric.shown(item)).isCloseTo(40, within(1e-12));
        assertThat(metric.shown(-.001)).isZero();
        assertThat(metric.item(new Metric.Item(a(.7, .3), a(.7, .3), a(.01, .01), false)))
                .isCloseTo(-.01, within(1e-12));
        assertThat(metric.item(new Metric.Item(a(.7, .3), a(.7, .3), a(Double.NaN, .01), false)))
                .isNaN();
    }

    @Test
    void wassersteinIsNotOfferedOnNominalItems() throws ProblemException {
        for (var id : new String[] {"w1.norm", "rep.w1"}) {
            var metric = Metrics.get(id);
            assertThat(metric.needsOrder()).isTrue();
            assertThat(metric.item(new Metric.Item(a(.7, .3), a(.3, .7), a(0, 0), false)))
                    .isNaN();
        }
    }

    @Test
    void modalHitSharesTies() throws ProblemException {
        assertThat(value("modal.hit", a(.5, .3, .2), a(.4, .3, .3))).isEqualTo(1);
        assertThat(value("modal.hit", a(.5, .3, .2), a(.3, .4, .3))).isZero();
        assertThat(value("modal.hit", a(.5, .3, .2), a(.4, .4, .2)))
                .as("the model's tie")
                .isEqualTo(.5);
        assertThat(value("modal.hit", a(.4, .4, .2), a(0, 1, 0)))
                .as("the people's tie")
                .isEqualTo(1);
        assertThat(value("modal.hit", a(.1 + .2, .3, .4 - .0), a(0, 0, 1))).isEqualTo(1);
        assertThat(value("modal.hit", a(.1 + .2, .3, .1), a(1, 0, 0)))
                .as(".1 + .2 is tied with .3")
                .isEqualTo(1);
        assertThat(value("modal.hit", a(.1 + .2, .3, .1), a(0, 1, 0)))
                .as(".1 + .2 is tied with .3")
                .isEqualTo(1);
        assertThat(value("modal.hit", a(Double.NaN, .5), a(0, 1))).isNaN();
    }

    /** methods.md §4.2: ŷ = [1,2,4,10,3], y = [1,3,2,7,3] gives an accuracy of .4. */
    @Test
    void modalAccuracyOracle() throws ProblemException {
        var predicted = new int[] {1, 2, 4, 10, 3};
        var actual = new int[] {1, 3, 2, 7, 3};
        var options = new int[] {4, 4, 4, 10, 5};
        var sum = 0.0;
        for (var i = 0; i < 5; i++) {
            sum += value("modal.hit", one(actual[i], options[i]), one(predicted[i], options[i]));
        }
        assertThat(sum / 5).isCloseTo(.4, within(1e-12));
    }

    /** formats.md §3, T1 and T2. */
    @Test
    void mirroredIsNotEqualAndOrderMattersOnlyWhereItShould() throws ProblemException {
        var random = new Random(3);
        for (var metric : Metrics.all()) {
            var same = metric.item(item(a(.6, .3, .1), a(.6, .3, .1)));
            assertThat(metric.item(item(a(.6, .3, .1), a(.1, .3, .6))))
                    .as(metric.id())
                    .isNotEqualTo(same);
        }
        for (var round = 0; round < 100; round++) {
            var p = distribution(random);
            var q = distribution(random);
            for (var metric : Metrics.all()) {
                var there = metric.item(item(p, q));
                var mirrored = metric.item(item(swapped(p), swapped(q)));
                if (metric.needsOrder()) {
                    assertThat(mirrored).as(metric.id()).isNotCloseTo(there, within(1e-9));
                } else {
                    assertThat(mirrored).as(metric.id()).isCloseTo(there, within(1e-12));
                }
                assertThat(there).as(metric.id()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void anUnknownIdListsTheIds() {
        assertThatThrownBy(() -> Metrics.get("wd")).isInstanceOfSatisfying(ProblemException.class, e -> {
            var texts = new ProblemTexts(Locale.ENGLISH);
            var problem = e.problems().get(0);
            assertThat(texts.sentence(problem)).isEqualTo("There is no metric “wd”.");
            Metrics.all().forEach(m -> assertThat(texts.hint(problem)).contains(m.id()));
        });
    }

    @Test
    void everyMetricHasANameAndASentence() {
        var names = new MetricNames(Locale.ENGLISH);
        assertThat(Metrics.all()).hasSize(11).allSatisfy(m -> {
            assertThat(names.name(m)).isNotBlank();
            assertThat(names.about(m)).endsWith(".");
        });
    }

    private static double value(String id, double[] p, double[] q) throws ProblemException {
        return Metrics.get(id).item(item(p, q));
    }

    private static Metric.Item item(double[] p, double[] q) {
        return new Metric.Item(p, q, new double[p.length], true);
    }

    private static double[] one(int option, int options) {
        var shares = new double[options];
        shares[option - 1] = 1;
        return shares;
    }

    private static double[] swapped(double[] p) {
        return a(p[1], p[0], p[2], p[3]);
    }

    private static double[] distribution(Random random) {
        var shares = random.doubles(4, .01, 1).toArray();
        var sum = java.util.Arrays.stream(shares).sum();
        return java.util.Arrays.stream(shares).map(s -> s / sum).toArray();
    }

    private static double[] a(double... values) {
        return values;
    }
}
