package org.mindgap.compare.mixed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of products of all columns of a model, made once: those of the term with the most groups by group, since groups
 * of one term never meet and can be taken out one at a time; those of all others, of the design's basis and of the
 * response as one matrix.
 */
final class Products {
    /** What a group of the first term shares with the other columns: blocks of as many columns as a term has effects. */
    @SuppressWarnings("ArrayRecordComponent") // made once and only read
    record Link(int[] columns, int[] terms, double[][] values) {}

    final RandomTerm[] terms;
    /** Columns of the other random effects. */
    final int random;
    /** Columns of the design. */
    final int fixed;
    /** For each group of the first term, products of its effects, row-major. */
    final double[][] own;

    final Link[] links;
    /** Other random effects, design, response; rows from their own group's first column on. */
    final double[][] others;

    /**
     * Multiplies.
     *
     * @param terms the one with the most groups first
     */
    Products(RandomTerm[] terms, double[][] basis, double[] response) {
        this.terms = terms;
        this.fixed = basis.length;
        var offsets = new int[terms.length];
        var next = 0;
        for (var t = 1; t < terms.length; t++) {
            offsets[t] = next;
            next += terms[t].size();
        }
        this.random = next;
        var width = terms[0].width();
        this.own = new double[terms[0].levels()][width * width];
        this.others = new double[random + fixed + 1][random + fixed + 1];
        var dense = new double[fixed + 1][];
        System.arraycopy(basis, 0, dense, 0, fixed);
        dense[fixed] = response;
        this.links = links(offsets, dense);
        for (var row = 0; row < response.length; row++) {
            addOwn(row);
            addRandom(row, offsets, dense);
        }
        for (var i = 0; i <= fixed; i++) {
            for (var j = i; j <= fixed; j++) {
                others[random + i][random + j] = dot(dense[i], dense[j]);
            }
        }
    }

    private void addOwn(int row) {
        var first = terms[0];
        var width = first.width();
        var sums = own[first.groups().codes()[row]];
        for (var i = 0; i < width; i++) {
            for (var j = 0; j < width; j++) {
                sums[i * width + j] += first.values()[i][row] * first.values()[j][row];
            }
        }
    }

    private void addRandom(int row, int[] offsets, double[][] dense) {
        for (var t = 1; t < terms.length; t++) {
            var one = terms[t];
            var at = offsets[t] + one.groups().codes()[row] * one.width();
            for (var i = 0; i < one.width(); i++) {
                var value = one.values()[i][row];
                var sums = others[at + i];
                for (var s = t; s < terms.length; s++) {
                    var other = terms[s];
                    var to = offsets[s] + other.groups().codes()[row] * other.width();
                    for (var j = 0; j < other.width(); j++) {
                        sums[to + j] += value * other.values()[j][row];
                    }
                }
                for (var d = 0; d < dense.length; d++) {
                    sums[random + d] += value * dense[d][row];
                }
            }
        }
    }

    /** What each group of the first term has in common with other groups, and with every column of the design. */
    private Link[] links(int[] offsets, double[][] dense) {
        var first = terms[0];
        var rows = rowsByGroup(first);
        var all = new Link[first.levels()];
        for (var group = 0; group < all.length; group++) {
            var blocks = blocks(rows[group], offsets);
            var starts = blocks.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            var columns = new int[random + dense.length];
            var ofTerm = new int[starts.length];
            var positions = new HashMap<Integer, Integer>();
            var count = 0;
            for (var b = 0; b < starts.length; b++) {
                ofTerm[b] = blocks.getOrDefault(starts[b], 0);
                positions.put(starts[b], count);
                for (var j = 0; j < terms[ofTerm[b]].width(); j++) {
                    columns[count++] = starts[b] + j;
                }
            }
            var linked = count;
            for (var d = 0; d < dense.length; d++) {
                columns[count++] = random + d;
            }
            var values = new double[first.width()][count];
            for (var row : rows[group]) {
                addLinked(row, offsets, positions, linked, dense, values);
            }
            all[group] = new Link(Arrays.copyOf(columns, count), ofTerm, values);
        }
        return all;
    }

    private Map<Integer, Integer> blocks(int[] rows, int[] offsets) {
        var found = new HashMap<Integer, Integer>();
        for (var row : rows) {
            for (var t = 1; t < terms.length; t++) {
                found.put(offsets[t] + terms[t].groups().codes()[row] * terms[t].width(), t);
            }
        }
        return found;
    }

    private void addLinked(
            int row, int[] offsets, Map<Integer, Integer> positions, int linked, double[][] dense, double[][] values) {
        var first = terms[0];
        for (var i = 0; i < first.width(); i++) {
            var value = first.values()[i][row];
            for (var t = 1; t < terms.length; t++) {
                var other = terms[t];
                var at = positions.getOrDefault(offsets[t] + other.groups().codes()[row] * other.width(), 0);
                for (var j = 0; j < other.width(); j++) {
                    values[i][at + j] += value * other.values()[j][row];
                }
            }
            for (var d = 0; d < dense.length; d++) {
                values[i][linked + d] += value * dense[d][row];
            }
        }
    }

    private static int[][] rowsByGroup(RandomTerm term) {
        var codes = term.groups().codes();
        var counts = new int[term.levels()];
        for (var code : codes) {
            counts[code]++;
        }
        var rows = new int[term.levels()][];
        Arrays.setAll(rows, g -> new int[counts[g]]);
        var filled = new int[term.levels()];
        for (var row = 0; row < codes.length; row++) {
            rows[codes[row]][filled[codes[row]]++] = row;
        }
        return rows;
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
