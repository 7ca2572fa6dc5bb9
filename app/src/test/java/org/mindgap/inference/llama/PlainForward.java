package org.mindgap.inference.llama;

import java.util.Arrays;

/**
 * The llama architecture as its paper has it, in plain Java and double precision: root mean square norm, rotary
 * positions on neighbouring pairs, grouped attention to all before, gated inner layer. Shares no code with llama.cpp and
 * none with the program. What is kept of tokens seen, and what is multiplied with it, has the 11 significant bits of
 * half precision, as llama.cpp keeps it.
 */
final class PlainForward {
    private final TinyModel model;

    PlainForward(TinyModel model) {
        this.model = model;
    }

    /** Log-probabilities of all tokens behind the last. */
    double[] behind(int... tokens) {
        return behindEach(tokens)[tokens.length - 1];
    }

    /** The sum of the log-probabilities of tokens behind a prompt. */
    double sum(int[] prompt, int[] tail) {
        var all = Arrays.copyOf(prompt, prompt.length + tail.length);
        System.arraycopy(tail, 0, all, prompt.length, tail.length);
        var each = behindEach(all);
        var sum = 0.0;
        for (var i = 0; i < tail.length; i++) {
            sum += each[prompt.length + i - 1][tail[i]];
        }
        return sum;
    }

    double[][] behindEach(int... tokens) {
        var states = new double[tokens.length][];
        for (var t = 0; t < tokens.length; t++) {
            states[t] = new double[TinyModel.WIDTH];
            for (var i = 0; i < TinyModel.WIDTH; i++) {
                states[t][i] = weight("token_embd.weight")[tokens[t] * TinyModel.WIDTH + i];
            }
        }
        for (var layer = 0; layer < TinyModel.LAYERS; layer++) {
            attend(states, "blk." + layer + ".");
            for (var state : states) {
                inner(state, "blk." + layer + ".");
            }
        }
        return Arrays.stream(states)
                .map(state -> logSoftmax(times("output.weight", normed(state, "output_norm.weight"))))
                .toArray(double[][]::new);
    }

    private void attend(double[][] states, String block) {
        var count = states.length;
        var queries = new double[count][];
        var keys = new double[count][];
        var values = new double[count][];
        for (var t = 0; t < count; t++) {
            var normed = normed(states[t], block + "attn_norm.weight");
            queries[t] = halved(turned(times(block + "attn_q.weight", normed), t));
            keys[t] = halved(turned(times(block + "attn_k.weight", normed), t));
            values[t] = halved(times(block + "attn_v.weight", normed));
        }
        for (var t = 0; t < count; t++) {
            var seen = new double[TinyModel.WIDTH];
            for (var head = 0; head < TinyModel.HEADS; head++) {
                var shared = head / (TinyModel.HEADS / TinyModel.CACHED_HEADS) * TinyModel.HEAD;
                var scores = new double[t + 1];
                for (var s = 0; s <= t; s++) {
                    for (var i = 0; i < TinyModel.HEAD; i++) {
                        scores[s] += queries[t][head * TinyModel.HEAD + i] * keys[s][shared + i];
                    }
                    scores[s] /= Math.sqrt(TinyModel.HEAD);
                }
                var shares =
                        halved(Arrays.stream(logSoftmax(scores)).map(Math::exp).toArray());
                for (var s = 0; s <= t; s++) {
                    for (var i = 0; i < TinyModel.HEAD; i++) {
                        seen[head * TinyModel.HEAD + i] += shares[s] * values[s][shared + i];
                    }
                }
            }
            add(states[t], times(block + "attn_output.weight", seen));
        }
    }

    private static double[] halved(double[] numbers) {
        return Arrays.stream(numbers)
                .map(x -> {
                    var unit = Math.getExponent(x) - 10;
                    return Math.scalb(Math.rint(Math.scalb(x, -unit)), unit);
                })
                .toArray();
    }

    private void inner(double[] state, String block) {
        var normed = normed(state, block + "ffn_norm.weight");
        var gate = times(block + "ffn_gate.weight", normed);
        var up = times(block + "ffn_up.weight", normed);
        for (var i = 0; i < gate.length; i++) {
            up[i] *= gate[i] / (1 + Math.exp(-gate[i]));
        }
        add(state, times(block + "ffn_down.weight", up));
    }

    private static double[] turned(double[] heads, int position) {
        var turned = new double[heads.length];
        for (var i = 0; i < heads.length; i += 2) {
            var angle = position * Math.pow(10000, -(double) (i % TinyModel.HEAD) / TinyModel.HEAD);
            turned[i] = heads[i] * Math.cos(angle) - heads[i + 1] * Math.sin(angle);
            turned[i + 1] = heads[i] * Math.sin(angle) + heads[i + 1] * Math.cos(angle);
        }
        return turned;
    }

    private double[] normed(double[] state, String norm) {
        var squares = Arrays.stream(state).map(x -> x * x).average().orElseThrow();
        var by = 1 / Math.sqrt(squares + TinyModel.EPSILON);
        var normed = new double[state.length];
        for (var i = 0; i < state.length; i++) {
            normed[i] = state[i] * by * weight(norm)[i];
        }
        return normed;
    }

    private double[] times(String name, double[] state) {
        var matrix = weight(name);
        var result = new double[matrix.length / state.length];
        for (var row = 0; row < result.length; row++) {
            for (var i = 0; i < state.length; i++) {
                result[row] += matrix[row * state.length + i] * state[i];
            }
        }
        return result;
    }

    private float[] weight(String name) {
        return model.weights.get(name);
    }

    private static void add(double[] to, double[] more) {
        for (var i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    private static double[] logSoftmax(double[] scores) {
        var greatest = Arrays.stream(scores).max().orElseThrow();
        var all = greatest
                + Math.log(
                        Arrays.stream(scores).map(s -> Math.exp(s - greatest)).sum());
        return Arrays.stream(scores).map(s -> s - all).toArray();
    }
}
