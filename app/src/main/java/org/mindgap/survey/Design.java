package org.mindgap.survey;

import org.mindgap.stats.SampleDesign;

/**
 * What a survey's strata and clusters are like, rows with a weight above 0 alone.
 *
 * @param strata number of strata: the combinations that occur of all variables used as stratum
 * @param units number of clusters, nested in strata; of respondents where no variable is used as cluster
 * @param lonelyStrata strata with a single unit, which is compared with the mean of all units
 * @param withoutStratum rows without a value for the stratum: together one stratum more
 * @param withoutCluster rows without a value for the cluster: each a unit alone
 */
public record Design(int strata, int units, int lonelyStrata, int withoutStratum, int withoutCluster) {

    static Design of(SampleDesign design, int[] stratum, int[] cluster, double[] weights, boolean clustered) {
        var noStratum = 0;
        var noCluster = 0;
        for (var i = 0; i < weights.length; i++) {
            noStratum += weights[i] > 0 && stratum[i] < 0 ? 1 : 0;
            noCluster += clustered && weights[i] > 0 && cluster[i] < 0 ? 1 : 0;
        }
        return new Design(design.strata(), design.units(), design.lonelyStrata(), noStratum, noCluster);
    }
}
