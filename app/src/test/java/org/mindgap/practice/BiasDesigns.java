package org.mindgap.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Measure;

/** What is simulated: the practice survey, a survey of few clusters, and questions drawn from many. */
final class BiasDesigns {
    /** One of each number of options, ordered and not. */
    private static final Set<String> FIVE = Set.of("FA4", "PU1", "FA1", "TR7", "FN8");

    private static final long TRUTH = 20260301;
    private static final int POOL = 400;

    private BiasDesigns() {}

    /** What people of the practice survey think. */
    static Truth truth() {
        return new Truth(World.usual(), TRUTH);
    }

    /** The practice survey, every question asked of everybody. */
    static Simulation practice(int replicates, Coverage coverage) {
        var truth = new Truth(World.usual(), TRUTH);
        return new Simulation(truth, Questionnaire.read().items(), models(truth), replicates, coverage);
    }

    /** A place of eight clusters in four strata: four degrees of freedom. */
    static Simulation fewClusters(int replicates, Coverage coverage) {
        var world = new World(List.of(new World.Place("Few", "en", 4, 2, 60, new double[] {.50, .30, .15, .05, 0})));
        var truth = new Truth(world, TRUTH);
        return new Simulation(truth, Questionnaire.read().items(), models(truth), replicates, coverage);
    }

    /** 1,600 people of two places, every question asked of everybody. */
    static Simulation small(int replicates, Coverage coverage) {
        var truth = new Truth(two(), TRUTH);
        return new Simulation(truth, Questionnaire.read().items(), models(truth), replicates, coverage);
    }

    /** Questions drawn from a pool for which they stand; none of it is of the topic in which the inventor invents. */
    static Simulation drawnQuestions(int questions, int replicates, long seed, Coverage coverage) {
        var world = two();
        var pool = IntStream.range(0, POOL)
                .mapToObj(i -> new Item(
                        "P" + i,
                        "pool",
                        Measure.ORDINAL,
                        List.of(2, 3, 4, 5, 10).get(i % 5),
                        ""))
                .toList();
        var shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, new Random(seed * 7919));
        var truth = new Truth(world, TRUTH);
        var biased = models(truth).stream()
                .filter(m -> !m.id().equals("inventor") && !m.id().equals("sampler"))
                .toList();
        return new Simulation(truth, shuffled.subList(0, questions), biased, replicates, coverage).standingFor(pool);
    }

    private static World two() {
        return new World(List.of(
                new World.Place("One", "en", 4, 10, 20, new double[] {.60, .25, .12, .03, 0}),
                new World.Place("Two", "en", 4, 10, 20, new double[] {.30, .45, .15, .025, .075})));
    }

    private static List<PracticeModel> models(Truth truth) {
        var models = new ArrayList<PracticeModel>();
        models.add(PracticeModel.truth(truth));
        models.addAll(PracticeModel.all(truth));
        return models;
    }

    /** Topics, places, everyone, single questions, and minorities against the majority of their place. */
    static void all(Simulation.Round round) {
        round.gaps("topic", AskedAs.GROUP, Set.of(), GapQuery.TOPIC, PracticeSurvey.PLACE, PracticeSurvey.FAITH)
                .gaps("40 questions", AskedAs.COUNTRY, Set.of(), PracticeSurvey.PLACE)
                .gaps("40 questions", AskedAs.NO_ONE, Set.of())
                .gaps("one question", AskedAs.COUNTRY, FIVE, GapQuery.QUESTION, PracticeSurvey.PLACE)
                .gaps(
                        "one question",
                        AskedAs.GROUP,
                        FIVE,
                        GapQuery.QUESTION,
                        PracticeSurvey.PLACE,
                        PracticeSurvey.FAITH)
                .differences("minority minus majority");
    }

    /** Questions like these: of each faith, of each place, and minorities against the majority. */
    static void sampled(String name, Simulation.Round round) {
        round.gaps(name, AskedAs.GROUP, Set.of(), PracticeSurvey.PLACE, PracticeSurvey.FAITH)
                .gaps(name, AskedAs.COUNTRY, Set.of(), PracticeSurvey.PLACE)
                .differences(name + ", minority minus majority");
    }
}
