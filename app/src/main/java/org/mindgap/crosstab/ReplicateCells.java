package org.mindgap.crosstab;

import java.util.BitSet;
import org.mindgap.survey.SampledPeople;

/** Errors from the replicate weights that the survey brings: each share is taken in each replicate. */
final class ReplicateCells implements CellErrors {
    private final SampledPeople people;
    /** By replicate, within it by cell. */
    private final double[][] totals;

    ReplicateCells(SampledPeople people, int[] cell, int cells) {
        this.people = people;
        this.totals = new double[people.replicates()][cells];
        var weights = new double[people.size()];
        for (var b = 0; b < totals.length; b++) {
            people.replicate(b, weights);
            for (var i = 0; i < cell.length; i++) {
                if (cell[i] >= 0) {
                    totals[b][cell[i]] += weights[i];
                }
            }
        }
    }

    @Override
    public double covariance(Ratio one, Ratio other) {
        return people.covariance(values(one), values(other));
    }

    private double[] values(Ratio ratio) {
        var values = new double[totals.length];
        for (var b = 0; b < values.length; b++) {
            values[b] = ratio.of(totals[b]);
        }
        return values;
    }

    @Override
    public double[][] proportions(double[][] combinations, BitSet cells) {
        var size = combinations.length;
        var values = new double[size][totals.length];
        for (var b = 0; b < totals.length; b++) {
            var base = Ratio.sum(totals[b], cells);
            for (var a = 0; a < size; a++) {
                for (var i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
                    values[a][b] += combinations[a][i] * totals[b][i] / base;
                }
            }
        }
        var result = new double[size][size];
        for (var a = 0; a < size; a++) {
            for (var b = 0; b <= a; b++) {
                result[a][b] = people.covariance(values[a], values[b]);
                result[b][a] = result[a][b];
            }
        }
        return result;
    }
}
