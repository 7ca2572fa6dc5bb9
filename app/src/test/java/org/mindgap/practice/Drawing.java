package org.mindgap.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Draws respondents from the truth: places, strata and clusters are given, people within them are drawn. Every answer
 * follows, whatever the cluster, the shares of its place, faith, sex and age exactly; but with a probability of
 * {@value #LOCAL} it is the voice of the cluster, and with one of {@value #OWN} that of the person, which are the same
 * for all questions of a topic. So two answers of a cluster to one question are the same answer with a probability of
 * {@value #LOCAL} squared more than by chance, the intra-cluster correlation.
 */
final class Drawing {
    static final int MISSING = -1;
    static final int NOT_ASKED = -2;
    static final int UNREAD = -3;

    /** Probability of the cluster's voice: an intra-cluster correlation of .0144. */
    static final double LOCAL = .12;

    static final double OWN = .25;

    /** The same for the faith of a cluster's people: a correlation of .04. */
    private static final double LOCAL_FAITH = .2;

    /** Standard deviation of the logarithm of what is in a weight besides stratum, sex and age. */
    private static final double SPREAD = .33;

    private final World world;
    private final List<Item> items;
    private final Skips skips;
    private final List<String> topics;
    private final List<Map<Kind, double[]>> shares = new ArrayList<>();

    private record Kind(int place, int faith, int sex, int age) {}

    /**
     * Respondents, one array position each.
     *
     * @param place from 0; so are faith, sex, age, stratum (within the place) and unit (within the stratum)
     * @param answers by question, then respondent: the option from 0, k for don't know, k + 1 for refused, or one of the
     *     constants below 0
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, read by its readers in this package
    record Sample(
            int[] place,
            int[] faith,
            int[] sex,
            int[] age,
            int[] stratum,
            int[] unit,
            double[] weight,
            int[][] answers) {
        int count() {
            return place.length;
        }

        private static Sample of(int respondents, int questions) {
            return new Sample(
                    new int[respondents],
                    new int[respondents],
                    new int[respondents],
                    new int[respondents],
                    new int[respondents],
                    new int[respondents],
                    new double[respondents],
                    new int[questions][respondents]);
        }
    }

    Drawing(Truth truth, List<Item> items, Skips skips) {
        this.world = truth.world();
        this.items = List.copyOf(items);
        this.skips = skips;
        this.topics = items.stream().map(Item::topic).distinct().toList();
        for (var item : items) {
            var kinds = new HashMap<Kind, double[]>();
            for (var p = 0; p < world.places().size(); p++) {
                for (var f : world.faiths(p)) {
                    for (var sex = 0; sex < World.SEXES.size(); sex++) {
                        for (var age = 0; age < World.AGES.size(); age++) {
                            kinds.put(new Kind(p, f, sex, age), truth.of(item, p, f, sex, age));
                        }
                    }
                }
            }
            shares.add(kinds);
        }
    }

    Sample draw(long seed) {
        var random = new Random(seed);
        var sample = Sample.of(world.respondents(), items.size());
        var at = 0;
        for (var p = 0; p < world.places().size(); p++) {
            var place = world.places().get(p);
            for (var h = 0; h < place.strata(); h++) {
                var faiths = place.faiths(h);
                for (var u = 0; u < place.units(); u++) {
                    var unit = new Unit(p, draw(faiths, random.nextDouble()), voices(random));
                    for (var i = 0; i < place.perUnit(); i++) {
                        sample.place[at] = p;
                        sample.stratum[at] = h;
                        sample.unit[at] = u;
                        person(sample, at++, unit, faiths, place.share(h) * place.strata(), random);
                    }
                }
            }
        }
        return sample;
    }

    /** What the people of a cluster share. */
    @SuppressWarnings("ArrayRecordComponent") // lives as long as its cluster is drawn
    private record Unit(int place, int faith, double[] voices) {}

    private void person(Sample sample, int at, Unit unit, double[] faiths, double base, Random random) {
        var faith = random.nextDouble() < LOCAL_FAITH ? unit.faith : draw(faiths, random.nextDouble());
        var sex = draw(World.sexReached(), random.nextDouble());
        var age = draw(World.ageReached(), random.nextDouble());
        sample.faith[at] = faith;
        sample.sex[at] = sex;
        sample.age[at] = age;
        var other = StrictMath.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
        sample.weight[at] = Math.round(base * World.balance(sex, age) * other * 10_000) / 10_000.0;
        var own = voices(random);
        var kind = new Kind(unit.place, faith, sex, age);
        for (var q = 0; q < items.size(); q++) {
            var item = items.get(q);
            var topic = topics.indexOf(item.topic());
            var which = random.nextDouble();
            var voice = which < LOCAL ? unit.voices[topic] : which < LOCAL + OWN ? own[topic] : random.nextDouble();
            var skipped = skips.draw(item, unit.place, random.nextDouble());
            sample.answers[q][at] = skipped == UNREAD
                    ? draw(Objects.requireNonNull(shares.get(q).get(kind)), voice)
                    : skipped;
        }
    }

    /** One number for each topic. */
    private double[] voices(Random random) {
        var voices = new double[topics.size()];
        for (var i = 0; i < voices.length; i++) {
            voices[i] = random.nextDouble();
        }
        return voices;
    }

    /** The option in whose part of 0 to 1 a number lies. */
    static int draw(double[] shares, double number) {
        var left = number;
        var last = 0;
        for (var i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                left -= shares[i];
                last = i;
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
