package org.mindgap.stereotype;

import java.util.HashMap;
import java.util.Map;

/**
 * The model's side of a row in one block of replicates, of the people or of the model. For one thread.
 */
final class RunSums {
    private final Run run;
    private final double[] scales;
    /** Σ {@literal <m^b, h^b>}. */
    private final double[] product;
    /** Σ ‖m^b‖². */
    private final double[] model;
    /** Σ over items of m^b − h^b on the first option: what directions are made of. */
    private final double[] beyond;
    /** By item Σ c_b {@literal <m^b − m, e^b>} as x; and as x Σ c_b ‖m^b − m‖². */
    private final CoMoments[] shared;

    private final CoMoments[] noise;
    /** By item the model's difference on the option that is shown. */
    private final CoMoments[] shown;
    /** By unit {@literal <m^b, h^b>} minus the survey's, until the unit is complete. */
    private final Map<String, double[]> open = new HashMap<>();

    private final Map<String, CoMoments> units = new HashMap<>();

    RunSums(Run run, double[] scales) {
        this.run = run;
        this.scales = scales;
        this.product = new double[scales.length];
        this.model = new double[scales.length];
        this.beyond = new double[scales.length];
        var count = run.items().size();
        this.shared = new CoMoments[count];
        this.noise = new CoMoments[count];
        this.shown = new CoMoments[count];
        for (var i = 0; i < count; i++) {
            shared[i] = new CoMoments();
            noise[i] = new CoMoments();
            shown[i] = new CoMoments();
        }
    }

    /**
     * Adds an item.
     *
     * @param h in each replicate, or as in the survey
     * @param m likewise
     */
    void add(int number, double[] h, double[] m) {
        var item = run.items().get(number);
        var width = scales.length;
        var point = item.people().h();
        var answer = item.m();
        var hVaries = h.length != point.length || width == 1;
        var mVaries = m.length != answer.length || width == 1;
        var whole = Items.product(answer, point);
        if (!mVaries && hVaries) {
            addStill(number, h, whole);
            return;
        }
        var unit = open.computeIfAbsent(item.people().unit(), u -> new double[width]);
        var at = Items.shown(point);
        for (var b = 0; b < width; b++) {
            var both = 0.0;
            var square = 0.0;
            var common = 0.0;
            var error = 0.0;
            for (var i = 0; i < point.length; i++) {
                var people = hVaries ? h[i * width + b] : point[i];
                var said = mVaries ? m[i * width + b] : answer[i];
                both += said * people;
                square += said * said;
                common += (said - answer[i]) * (people - point[i]);
                error += (said - answer[i]) * (said - answer[i]);
            }
            product[b] += both;
            beyond[b] += (mVaries ? m[b] : answer[0]) - (hVaries ? h[b] : point[0]);
            model[b] += square;
            unit[b] += both - whole;
            shared[number].add(common, 0, scales[b]);
            noise[number].add(error, 0, scales[b]);
            shown[number].add(mVaries ? m[at * width + b] - answer[at] : 0, 0, scales[b]);
        }
    }

    /** An item whose model says the same in every replicate: only the product with the people moves. */
    private void addStill(int number, double[] h, double whole) {
        var item = run.items().get(number);
        var answer = item.m();
        var width = scales.length;
        var both = new double[width];
        var square = Items.product(answer, answer);
        for (var i = 0; i < answer.length; i++) {
            var said = answer[i];
            var from = i * width;
            for (var b = 0; b < width; b++) {
                both[b] += said * h[from + b];
            }
        }
        var unit = open.computeIfAbsent(item.people().unit(), u -> new double[width]);
        for (var b = 0; b < width; b++) {
            product[b] += both[b];
            beyond[b] += answer[0] - h[b];
            model[b] += square;
            unit[b] += both[b] - whole;
        }
        var all = 0.0;
        for (var scale : scales) {
            all += scale;
        }
        shared[number].addNothing(width, all);
        noise[number].addNothing(width, all);
        shown[number].addNothing(width, all);
    }

    /** A unit is complete: only its moments are kept. */
    void close(String unit, double[] people) {
        var numbers = open.remove(unit);
        if (numbers != null) {
            units.computeIfAbsent(unit, u -> new CoMoments()).add(numbers, people, scales);
        }
    }

    Run run() {
        return run;
    }

    double[] product() {
        return product;
    }

    double[] model() {
        return model;
    }

    double[] beyond() {
        return beyond;
    }

    CoMoments shared(int number) {
        return shared[number];
    }

    CoMoments noise(int number) {
        return noise[number];
    }

    CoMoments shown(int number) {
        return shown[number];
    }

    Map<String, CoMoments> units() {
        return units;
    }

    Iterable<String> openUnits() {
        return java.util.List.copyOf(open.keySet());
    }
}
