package org.mindgap.inference.llama.child;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** The probabilities of all tokens at one place, at temperature 1, as natural logarithms. */
final class Chances {
    private final double[] logProbs;

    private Chances(double[] logProbs) {
        this.logProbs = logProbs;
    }

    /** By log-softmax, in double precision; all NaN where one is. */
    static Chances of(float[] logits) {
        var greatest = Double.NEGATIVE_INFINITY;
        for (var logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        var sum = 0.0;
        for (var logit : logits) {
            sum += Math.exp(logit - greatest);
        }
        var all = greatest + Math.log(sum);
        return new Chances(java.util.stream.IntStream.range(0, logits.length)
                .mapToDouble(i -> logits[i] - all)
                .toArray());
    }

    /** The likeliest tokens, likeliest first, then those of the named ones that are not among them. */
    int[] listed(int count, List<Integer> named) {
        var least = Comparator.<Integer>comparingDouble(t -> logProbs[t]).thenComparing(Comparator.reverseOrder());
        var queue = new PriorityQueue<Integer>(least);
        for (var token = 0; token < logProbs.length; token++) {
            if (queue.size() < count) {
                queue.add(token);
            } else if (count > 0 && logProbs[token] > logProbs[queue.element()]) {
                queue.remove();
                queue.add(token);
            }
        }
        var all = new LinkedHashSet<>(queue.stream().sorted(least.reversed()).toList());
        all.addAll(named);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The likeliest, of several the first. */
    int likeliest() {
        var best = 0;
        for (var token = 1; token < logProbs.length; token++) {
            if (logProbs[token] > logProbs[best]) {
                best = token;
            }
        }
        return best;
    }

    /**
     * Draws a token.
     *
     * @param temperature above 0
     * @param topP the likeliest tokens that together have at least this probability are drawn from; 1 draws from all
     */
    int draw(double temperature, double topP, RandomGenerator random) {
        var shares = tempered(temperature);
        var among = topP < 1 ? nucleus(shares, topP) : null;
        var count = among == null ? shares.length : among.length;
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += shares[among == null ? i : among[i]];
        }
        var at = random.nextDouble() * sum;
        var last = 0;
        for (var i = 0; i < count; i++) {
            var token = among == null ? i : among[i];
            if (shares[token] > 0) {
                last = token;
                at -= shares[token];
                if (at < 0) {
                    return token;
                }
            }
        }
        return last;
    }

    private double[] tempered(double temperature) {
        var greatest = logProbs[likeliest()];
        var shares = Arrays.stream(logProbs)
                .map(l -> Math.exp((l - greatest) / temperature))
                .toArray();
        var sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(s -> s / sum).toArray();
    }

    /** What is below an even share of what may be left out can be left out together: it is not sorted. */
    private static int[] nucleus(double[] shares, double topP) {
        var even = (1 - topP) / shares.length;
        var likely = java.util.stream.IntStream.range(0, shares.length)
                .filter(t -> shares[t] > even)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(t -> -shares[t]).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        var sum = 0.0;
        for (var i = 0; i < likely.length; i++) {
            sum += shares[likely[i]];
            if (sum >= topP) {
                return Arrays.copyOf(likely, i + 1);
            }
        }
        return likely;
    }

    /** In the order of the vocabulary; a copy. */
    double[] logProbs() {
        return logProbs.clone();
    }

    double of(int token) {
        return logProbs[token];
    }
}
