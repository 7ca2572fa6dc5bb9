package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.stats.RakedMargins;
import org.mindgap.survey.Column;

/** A column that is computed of others, whenever it is asked for. */
sealed interface Made {
    Column of(Sources sources);

    /** Where the columns are that it is computed of. */
    interface Sources {

        /** Without any edit. */
        Column imported(String variable);

        /** As the survey stands: codes that stand for the same group are one, missing values are none. */
        Column edited(String variable);
    }

    /**
     * Codes that become others.
     *
     * @param codes new code by old one; a code that is not here becomes no value
     */
    record Recoded(String variable, Map<String, String> codes) implements Made {
        @Override
        public Column of(Sources sources) {
            var from = Made.codes(sources.imported(variable));
            var places = new HashMap<String, Integer>();
            var dictionary = new ArrayList<String>();
            var place = new int[from.dictionary().size()];
            for (var i = 0; i < place.length; i++) {
                var to = codes.get(from.dictionary().get(i));
                place[i] = to == null
                        ? -1
                        : places.computeIfAbsent(to, c -> {
                            dictionary.add(c);
                            return dictionary.size() - 1;
                        });
            }
            return new Column.Codes(placed(from, place), dictionary);
        }
    }

    /**
     * Products, each times a scale; NaN where a factor is missing. With a negative factor a product is negative and weighs
     * nobody: two of these would make a good one.
     */
    record Product(List<String> factors, double scale) implements Made {
        @Override
        public Column of(Sources sources) {
            var product = Made.numbers(sources.edited(factors.get(0))).clone();
            for (var factor : factors.subList(1, factors.size())) {
                var values = Made.numbers(sources.edited(factor));
                for (var i = 0; i < product.length; i++) {
                    product[i] *= values[i];
                }
            }
            for (var factor : factors) {
                var values = Made.numbers(sources.edited(factor));
                for (var i = 0; i < product.length; i++) {
                    product[i] = values[i] < 0 && product[i] > 0 ? -product[i] : product[i];
                }
            }
            for (var i = 0; i < product.length; i++) {
                product[i] *= scale;
            }
            return new Column.Numbers(product);
        }
    }

    /**
     * A weight times a factor for each code of some variables, cut and raised; NaN where the weight is none, or a code has
     * no factor.
     */
    record Raked(Edit.RakedWeight how) implements Made {
        @Override
        public Column of(Sources sources) {
            var weights = raked(sources);
            var base = how.base().isEmpty() ? weights : Made.numbers(sources.edited(how.base()));
            for (var i = 0; i < weights.length; i++) {
                var raised = weights[i] + how.added();
                weights[i] = how.limit() > 0 ? Math.min(how.limit(), raised) : raised;
                // 0 and negative ones are told apart from none after raking as before
                weights[i] = Double.isNaN(weights[i]) && base[i] <= 0 ? base[i] : weights[i];
            }
            return new Column.Numbers(weights);
        }

        /** What the weights were raked to, and how they were before any was cut. */
        RakedMargins margins(Sources sources) {
            var weights = raked(sources);
            var margins = new ArrayList<int[]>();
            for (var margin : how.margins()) {
                var codes = Made.codes(sources.edited(margin.variable()));
                var places = places(margin, codes);
                margins.add(Arrays.stream(codes.index())
                        .map(i -> i < 0 ? -1 : places[i])
                        .toArray());
            }
            return new RakedMargins(
                    weights,
                    margins,
                    how.margins().stream().map(m -> m.targets().size()).toList());
        }

        /** Before any is cut; NaN where there is none. */
        private double[] raked(Sources sources) {
            var first = Made.codes(sources.edited(how.margins().get(0).variable()));
            var weights = new double[first.size()];
            Arrays.fill(weights, 1);
            if (!how.base().isEmpty()) {
                System.arraycopy(Made.numbers(sources.edited(how.base())), 0, weights, 0, weights.length);
            }
            for (var margin : how.margins()) {
                var codes = Made.codes(sources.edited(margin.variable()));
                var places = places(margin, codes);
                for (var i = 0; i < weights.length; i++) {
                    var place = codes.index()[i] < 0 ? -1 : places[codes.index()[i]];
                    weights[i] *=
                            place < 0 ? Double.NaN : margin.targets().get(place).factor();
                }
            }
            for (var i = 0; i < weights.length; i++) {
                weights[i] = weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY ? weights[i] : Double.NaN;
            }
            return weights;
        }

        /** The place of each code among the margin's targets, or -1. */
        private static int[] places(Edit.RakedWeight.Margin margin, Column.Codes codes) {
            var wanted =
                    margin.targets().stream().map(Edit.RakedWeight.Target::code).toList();
            return codes.dictionary().stream().mapToInt(wanted::indexOf).toArray();
        }
    }

    /** Sets of codes; no value where one of them has none. */
    record Crossed(List<String> variables) implements Made {
        @Override
        public Column of(Sources sources) {
            var parts =
                    variables.stream().map(v -> Made.codes(sources.edited(v))).toList();
            var places = new HashMap<List<Integer>, Integer>();
            var dictionary = new ArrayList<String>();
            var index = new int[parts.get(0).size()];
            for (var i = 0; i < index.length; i++) {
                var row = i;
                var set = parts.stream().map(p -> p.index()[row]).toList();
                index[i] = set.contains(-1)
                        ? -1
                        : places.computeIfAbsent(set, s -> {
                            dictionary.add(code(parts, s));
                            return dictionary.size() - 1;
                        });
            }
            return new Column.Codes(index, dictionary);
        }

        private static String code(List<Column.Codes> parts, List<Integer> set) {
            var codes = new ArrayList<String>();
            for (var i = 0; i < set.size(); i++) {
                codes.add(parts.get(i).dictionary().get(set.get(i)));
            }
            return code(codes);
        }

        /** The code of a set of codes: "1|2"; no two sets have the same. */
        static String code(List<String> codes) {
            return codes.stream()
                    .map(c -> c.replace("\\", "\\\\").replace("|", "\\|"))
                    .collect(Collectors.joining("|"));
        }
    }

    /** Bands of numbers; no value for what is no number. */
    record Banded(String variable, Bands bands) implements Made {
        @Override
        public Column of(Sources sources) {
            var values = Made.numbers(sources.edited(variable));
            return new Column.Codes(Arrays.stream(values).mapToInt(bands::of).toArray(), bands.codes());
        }
    }

    /** A column as codes, whatever it was imported as. */
    static Column.Codes codes(Column column) {
        return column instanceof Column.Numbers numbers ? Recode.codes(numbers) : (Column.Codes) column;
    }

    /** A column as numbers; codes that are none are NaN. */
    static double[] numbers(Column column) {
        if (column instanceof Column.Numbers numbers) {
            return numbers.values();
        }
        var codes = (Column.Codes) column;
        var parsed = codes.dictionary().stream()
                .mapToDouble(c -> DecimalText.parse(c).orElse(Double.NaN))
                .toArray();
        return Arrays.stream(codes.index())
                .mapToDouble(i -> i < 0 ? Double.NaN : parsed[i])
                .toArray();
    }

    private static int[] placed(Column.Codes codes, int[] place) {
        return Arrays.stream(codes.index()).map(i -> i < 0 ? -1 : place[i]).toArray();
    }
}
