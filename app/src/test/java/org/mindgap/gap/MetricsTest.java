package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;
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

    /** methods.md §10.1, cases A to E through the ids. */
    @Test
    void newIdsEqualTheOracleTable() throws ProblemException {
        var a = a(.1, .2, .3, .4);
        var quarters = a(.25, .25, .25, .25);
        assertThat(value("kl.nats", a, quarters)).isCloseTo(.106440, within(5e-7));
        assertThat(value("kl.nats", quarters, a)).isCloseTo(.121777, within(5e-7));
        assertThat(value("kl.nats", a(1, 0, 0, 0), a(0, 0, 0, 1))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(value("ks", a, quarters)).isCloseTo(.2, within(1e-12));
        var wide = a(.05, .15, .3, .3, .2);
        var narrow = a(0, .05, .8, .1, .05);
        assertThat(value("variance.ratio", wide, narrow)).isCloseTo(.262525, within(5e-7));
        assertThat(value("entropy.ratio", wide, narrow)).isCloseTo(.479057, within(5e-7));
        assertThat(value("legacy.rep.values", a, quarters)).isCloseTo(.966667, within(5e-7));
        assertThat(value("legacy.rep.values", a(.7, .3), a(.3, .7))).isEqualTo(1);
        assertThat(value("legacy.rep.values", a(1, 0, 0, 0), a(0, 0, 0, 1))).isEqualTo(1);
        assertThat(value("legacy.rep.values", wide, a(.1, .4, .3, .15, .05))).isCloseTo(.99, within(5e-7));
    }

    /** methods.md §2.5: Japan, Q1, five codes against uniform(5). */
    @Test
    void japanAsPublished() throws ProblemException {
        var p = a(.14246258, .38093045, .46840330, .00820366, 0);
        var q = a(.2, .2, .2, .2, .2);
        assertThat(value("legacy.rep.values", p, q)).isCloseTo(.955067, within(5e-7));
        assertThat(value("legacy.w1.codes", p, q)).isCloseTo(.193182, within(5e-7));
    }

    /** methods.md §6.8: TV .1, TV of uniform .166667, score 40. */
    @Test
    void simbench() throws ProblemException {
        assertThat(value("simbench", a(.5, .3, .2), a(.4, .4, .2))).isCloseTo(40, within(1e-9));
        var third = 1 / 3.0;
        assertThat(value("simbench", a(.5, .3, .2), a(third, third, third))).isCloseTo(0, within(1e-9));
        assertThat(value("simbench", a(.5, .3, .2), a(.5, .3, .2))).isEqualTo(100);
        assertThat(value("simbench", a(third, third, third), a(.5, .3, .2)))
                .as("people who answer like guessing leave nothing to compare with")
                .isNaN();
    }

    /** methods.md §6.8: the denominator belongs to the data set, so means are taken before dividing. */
    @Test
    void simbenchDividesByTheMeanOfTheRow() throws ProblemException {
        var metric = Metrics.get("simbench");
        var items = java.util.List.of(
                item(a(.5, .3, .2), a(.4, .4, .2)), item(a(.5, .5), a(.7, .3)), item(a(.9, .1), a(.7, .3)));
        var means = new double[2];
        for (var item : items) {
            means[0] += metric.part(0, item) / 3;
            means[1] += metric.part(1, item) / 3;
        }
        // TV .1, .2, .2 and TV of guessing 1/6, 0, .4
        assertThat(metric.combined(means)).isCloseTo(100 * (1 - .5 / (1 / 6.0 + .4)), within(1e-9));
    }

    /** methods.md §6.7: (1,3,K4) .3333; (2,2,K5) 1; (10,1,K10) 0. */
    @Test
    void softAccuracyOracles() throws ProblemException {
        assertThat(value("soft.hit", one(3, 4), one(1, 4))).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value("soft.hit", one(2, 5), one(2, 5))).isEqualTo(1);
        assertThat(value("soft.hit", one(1, 10), one(10, 10))).isZero();
        assertThat(value("soft.hit", a(.5, .5, 0), a(.4, .4, .2)))
                .as("of the model's tied answers the mean")
                .isCloseTo(.75, within(1e-12));
        // random soft for answer 1 of 4: (1 + 2/3 + 1/3 + 0)/4
        assertThat(Metrics.get("soft.hit.chance").part(1, item(one(1, 4), one(1, 4))))
                .isCloseTo(.5, within(1e-12));
    }

    @Test
    void guessingScoresZeroBeyondChance() throws ProblemException {
        var p = a(.5, .3, .15, .05);
        var guess = a(.25, .25, .25, .25);
        for (var id : new String[] {"rep.w1.chance", "modal.hit.chance", "soft.hit.chance"}) {
            assertThat(value(id, p, guess)).as(id).isCloseTo(0, within(1e-12));
        }
        assertThat(value("rep.w1.chance", p, p)).isEqualTo(1);
        assertThat(value("modal.hit.chance", p, one(1, 4))).isEqualTo(1);
        assertThat(value("modal.hit.chance", p, one(2, 4))).isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(value("modal.hit.chance", a(.5, .5), one(2, 2)))
                .as("where every option is right, nothing can be missed")
                .isNaN();
    }

    @Test
    void differencesInPoints() throws ProblemException {
        // differences .1, −.1, 0, 0
        var p = a(.4, .3, .2, .1);
        var q = a(.5, .2, .2, .1);
        assertThat(value("mae.points", p, q)).isCloseTo(5, within(1e-12));
        var rmse = Metrics.get("rmse.points");
        assertThat(rmse.shown(rmse.item(item(p, q)))).isCloseTo(100 * Math.sqrt(.02 / 4), within(1e-9));
    }

    /** By hand .06/√(.05·.09); of two questions over the shares of both together. */
    @Test
    void correlationOfShares() throws ProblemException {
        var metric = Metrics.get("corr.shares");
        assertThat(value("corr.shares", a(.4, .3, .2, .1), a(.5, .2, .2, .1))).isCloseTo(.894427, within(5e-7));
        assertThat(value("corr.shares", a(.6, .4), a(.4, .6))).isCloseTo(-1, within(1e-12));
        assertThat(value("corr.shares", a(.5, .5), a(.4, .6))).isNaN();
        var one = item(a(.4, .3, .2, .1), a(.5, .2, .2, .1));
        var two = item(a(.9, .1), a(.7, .3));
        var means = new double[metric.parts()];
        for (var i = 0; i < means.length; i++) {
            means[i] = (metric.part(i, one) + metric.part(i, two)) / 2;
        }
        assertThat(metric.combined(means))
                .isCloseTo(pearson(a(.4, .3, .2, .1, .9, .1), a(.5, .2, .2, .1, .7, .3)), within(1e-12));
    }

    @Test
    void meanDifferenceLooksTowardsThePole() throws ProblemException {
        var metric = Metrics.get("mean.diff");
        var p = a(.5, .3, .2);
        var q = a(.2, .3, .5);
        assertThat(value("mean.diff", p, q)).isCloseTo(.3, within(1e-12));
        var first = new Metric.Item(p, q, a(), true, org.mindgap.survey.Pole.End.FIRST);
        assertThat(metric.item(first)).isCloseTo(-.3, within(1e-12));
        assertThat(metric.item(first.with(q, p))).isCloseTo(.3, within(1e-12));
        assertThat(metric.needsPole()).isTrue();
        assertThat(metric.direction()).isEqualTo(Metric.Direction.NEITHER);
    }

    @Test
    void anUnknownIdListsTheIds() {
        assertThatThrownBy(() -> Metrics.get("wd")).isInstanceOfSatisfying(ProblemException.class, e -> {
            var texts = new ProblemTexts(Locale.ENGLISH);
            var problem = e.problems().get(0);
            assertThat(texts.sentence(problem)).isEqualTo("There is no metric “wd”.");
            Metrics.all().forEach(m -> assertThat(texts.hint(problem)).contains(m.id()));
            Metrics.legacy().forEach(m -> assertThat(texts.hint(problem)).contains(m.id()));
        });
    }

    @Test
    void everyMetricHasANameAndASentence() {
        var names = new MetricNames(Locale.ENGLISH);
        assertThat(everyMetric()).hasSize(27).allSatisfy(m -> {
            assertThat(names.name(m)).isNotBlank();
            assertThat(names.about(m)).endsWith(".");
        });
        assertThat(everyMetric().map(Metric::id)).doesNotHaveDuplicates();
    }

    @Test
    void metricsForReplicationAreOfferedNowhereAndNamedSo() throws ProblemException {
        var names = new MetricNames(Locale.ENGLISH);
        assertThat(Metrics.all()).noneMatch(Metric::legacy);
        assertThat(Metrics.legacy()).extracting(Metric::id).containsExactly("legacy.rep.values", "legacy.w1.codes");
        for (var metric : Metrics.legacy()) {
            assertThat(metric.legacy()).isTrue();
            assertThat(Metrics.get(metric.id())).isSameAs(metric);
            assertThat(names.name(metric)).startsWith("As published: ");
            assertThat(names.about(metric)).startsWith("For replication only");
        }
    }

    private static Stream<Metric> everyMetric() {
        return Stream.concat(Metrics.all().stream(), Metrics.legacy().stream());
    }

    private static double pearson(double[] x, double[] y) {
        var meanX = java.util.Arrays.stream(x).average().orElseThrow();
        var meanY = java.util.Arrays.stream(y).average().orElseThrow();
        var xy = 0.0;
        var xx = 0.0;
        var yy = 0.0;
        for (var i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
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

    private static double[] a(double... values) {
        return values;
    }
}
