package org.mindgap.gap;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.SplittableRandom;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.stats.MatrixMethod;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateShares;

/**
 * What a model would have answered in each replicate (methods.md §8.11, line 2): new draws, other wordings, or for
 * yardsticks made of respondents their shares in the same replicate. Depends on seed and replicate alone.
 */
final class ModelReplicates {
    private final long seed;
    private final int from;
    private final long[] mixed;
    private final ReplicateShares.Block people;
    private final DrawTables tables;
    private final IdentityHashMap<CoderErrors, double[][][]> inverses = new IdentityHashMap<>();

    /**
     * For one block.
     *
     * @param from number of its first replicate
     * @param tables of the question in work
     */
    ModelReplicates(long seed, int from, ReplicateShares.Block people, DrawTables tables) {
        this.seed = seed;
        this.from = from;
        this.people = people;
        this.tables = tables;
        this.mixed = new long[people.width()];
        for (var b = 0; b < mixed.length; b++) {
            mixed[b] = mixed(b);
        }
    }

    /**
     * The model's shares over the counted options.
     *
     * @return k numbers where nothing varies, else k × width, option by option
     */
    double[] shares(RowItem item) {
        return shares(item.model(), item.question());
    }

    /** The same of an answer to a question. */
    double[] shares(Pooled model, Question question) {
        var answer = model.shares();
        var chance = model.chance();
        if (chance instanceof Chance.Draws draws) {
            return drawn(tables.of(model, () -> answer, draws.number()), answer.length, draws.key(), people.width());
        }
        if (chance instanceof Chance.Coded coded) {
            var draws = tables.of(coded, coded::coded, coded.number());
            return corrected(coded, draws, coded.key(), people.width());
        }
        if (chance instanceof Chance.Wordings wordings) {
            return resampled(wordings, answer.length);
        }
        if (chance instanceof Chance.Reference reference) {
            return people.shares(question, reference.people());
        }
        if (chance instanceof Chance.MostCommon common) {
            return mostCommon(question, common.people(), answer.length);
        }
        return answer;
    }

    /**
     * What a model that is exactly like the people would have answered: their shares, drawn as often as the model was.
     *
     * @param width number of replicates
     */
    double[] likePeople(RowItem item, int width) {
        var like = item.people();
        if (item.model().chance() instanceof Chance.Coded coded) {
            var draws = new RepeatedDraws(coded.coder().coded(like(coded, like.shares())), coded.number());
            return corrected(coded, draws, ~coded.key(), width);
        }
        return item.model().chance() instanceof Chance.Draws draws
                ? drawn(
                        tables.of(like, like::shares, draws.number()),
                        like.counted().size(),
                        ~draws.key(),
                        width)
                : like.shares();
    }

    /** The people's shares on what counts, where the model's answers are on what counts. */
    private static double[] like(Chance.Coded coded, double[] shares) {
        var like = coded.truth().clone();
        var onCounted = 0.0;
        for (var place : coded.places()) {
            onCounted += place < 0 ? 0 : like[place];
        }
        for (var i = 0; i < shares.length; i++) {
            if (coded.places()[i] >= 0) {
                like[coded.places()[i]] = onCounted * shares[i];
            }
        }
        return like;
    }

    /** New draws, coded, and corrected by what another sample coded by hand would say of the coder. */
    private double[] corrected(Chance.Coded coded, RepeatedDraws draws, long key, int width) {
        var categories = coded.coded().length;
        var drawn = drawn(draws, categories, key, width);
        var known = inverses.get(coded.coder());
        if (known == null || known.length < width) {
            known = inverses(coded, width);
            inverses.put(coded.coder(), known);
        }
        var places = coded.places();
        var shares = new double[places.length * width];
        var one = new double[categories];
        for (var b = 0; b < width; b++) {
            for (var i = 0; i < categories; i++) {
                one[i] = drawn[i * width + b];
            }
            var truth =
                    known[b].length == 0 ? new double[0] : MatrixMethod.onSimplex(MatrixMethod.times(known[b], one));
            var sum = 0.0;
            for (var place : places) {
                sum += truth.length == 0 || place < 0 ? 0 : truth[place];
            }
            for (var i = 0; i < places.length; i++) {
                shares[i * width + b] = sum <= 0 ? Double.NaN : places[i] < 0 ? 0 : truth[places[i]] / sum;
            }
        }
        return shares;
    }

    private double[][][] inverses(Chance.Coded coded, int width) {
        var made = new double[width][][];
        for (var b = 0; b < width; b++) {
            made[b] = coded.coder().again(random(b, coded.sample())).orElse(new double[0][]);
        }
        return made;
    }

    private double[] drawn(RepeatedDraws draws, int options, long key, int width) {
        var drawn = new double[options * width];
        var seeds = new long[width];
        for (var b = 0; b < width; b++) {
            seeds[b] = seed(b, key);
        }
        draws.draw(seeds, drawn);
        return drawn;
    }

    /** One wording less than there are, so that the variance of their mean is not too small; the same for all items. */
    private double[] resampled(Chance.Wordings wordings, int options) {
        var width = people.width();
        var each = wordings.each();
        var resampled = new double[options * width];
        for (var b = 0; b < width; b++) {
            var random = random(b, each.size());
            for (var n = 1; n < each.size(); n++) {
                var one = each.get(random.nextInt(each.size()));
                for (var i = 0; i < options; i++) {
                    resampled[i * width + b] += one[i] / (each.size() - 1);
                }
            }
        }
        return resampled;
    }

    private double[] mostCommon(Question question, Group group, int options) {
        var shares = people.shares(question, group);
        var width = people.width();
        var common = new double[options * width];
        var one = new double[options];
        for (var b = 0; b < width; b++) {
            for (var i = 0; i < options; i++) {
                one[i] = shares[i * width + b];
            }
            var majority = Arrays.stream(one).anyMatch(Double::isNaN) ? one : Yardsticks.majority(one);
            for (var i = 0; i < options; i++) {
                common[i * width + b] = majority[i];
            }
        }
        return common;
    }

    private SplittableRandom random(int replicate, long key) {
        return new SplittableRandom(seed(replicate, key));
    }

    private long seed(int replicate, long key) {
        // people whom a model without a gap is compared with may have more replicates than the block
        var own = replicate < mixed.length ? mixed[replicate] : mixed(replicate);
        return own ^ key * 0xBF58476D1CE4E5B9L;
    }

    private long mixed(int replicate) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + from + replicate).nextLong();
    }
}
