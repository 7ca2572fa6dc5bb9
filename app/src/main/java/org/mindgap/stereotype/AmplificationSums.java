package org.mindgap.stereotype;

/**
 * The sums that everything about amplification is made of, over the questions of a row or of one question.
 *
 * @param product Σ &lt;m, h&gt;
 * @param people Σ ‖h‖²
 * @param model Σ ‖m‖²
 * @param noise Σ τ, what sampling adds to Σ ‖h‖²; NaN where unknown
 * @param shared Σ κ, what sampling adds to Σ &lt;m, h&gt; where the model's side is made of the same respondents
 * @param modelNoise what draws and wordings add to Σ ‖m‖²
 */
public record AmplificationSums(
        double product, double people, double model, double noise, double shared, double modelNoise) {
    static final AmplificationSums ZERO = new AmplificationSums(0, 0, 0, 0, 0, 0);
    static final AmplificationSums UNKNOWN =
            new AmplificationSums(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    AmplificationSums plus(AmplificationSums other) {
        return new AmplificationSums(
                product + other.product,
                people + other.people,
                model + other.model,
                noise + other.noise,
                shared + other.shared,
                modelNoise + other.modelNoise);
    }

    /** N = Σ &lt;m, h&gt; − Σ κ. */
    public double n() {
        return product - shared;
    }

    /** D = Σ ‖h‖² − Σ τ; may be negative. */
    public double d() {
        return people - noise;
    }

    /** M = Σ ‖m‖² less the model's own noise; may be negative. */
    public double m() {
        return model - modelNoise;
    }

    /** Σ &lt;m, h&gt;/Σ ‖h‖²; NaN where people do not differ at all. */
    public double raw() {
        return people > 0 ? product / people : Double.NaN;
    }

    /** A = N/D; what it means where D is not above sampling is for the row's state to say. */
    public double amplification() {
        return d() > 0 ? n() / d() : Double.NaN;
    }

    /** Cosine of both differences as measured, −1 to 1; NaN where either is none. */
    public double rawAgreement() {
        return bounded(product / Math.sqrt(people * model));
    }

    /** The same without noise, N/√(D·M), −1 to 1; NaN where either is not above noise. */
    public double agreement() {
        return d() > 0 && m() > 0 ? bounded(n() / Math.sqrt(d() * m())) : Double.NaN;
    }

    /** M/D: how many times as far apart the model holds the groups, whatever the direction; 1 as people. */
    public double apart() {
        return d() > 0 ? Math.max(0, m()) / d() : Double.NaN;
    }

    /** 1 − N²/(D·M): the part of the model's difference that lies in no direction people differ in, 0 to 1. */
    public double offAxis() {
        var agreement = agreement();
        return 1 - agreement * agreement;
    }

    private static double bounded(double cosine) {
        return Double.isNaN(cosine) || Double.isInfinite(cosine) ? Double.NaN : Math.max(-1, Math.min(1, cosine));
    }
}
