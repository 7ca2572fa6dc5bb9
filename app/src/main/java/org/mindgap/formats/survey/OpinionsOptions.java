package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;

/**
 * The options of an OpinionsQA question. Their codes are their labels, as in the file of responses. Those that have a
 * position are answers, those after them are refusals.
 *
 * @param labels label by code in the order of the positions, refusals last
 * @param kinds of every option
 * @param measure ordinal where the positions differ and agree with an order
 * @param problems what was decided
 */
record OpinionsOptions(
        Map<String, String> labels, Map<String, OptionKind> kinds, Measure measure, List<Problem> problems) {
    private static final double SAME = 1e-9;

    OpinionsOptions {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        kinds = Map.copyOf(kinds);
        problems = List.copyOf(problems);
    }

    /**
     * @param references labels, refusals last
     * @param ordinals a number for each label that is no refusal
     */
    static OpinionsOptions of(List<?> references, List<?> ordinals) throws PythonLiteral.NotLiteralException {
        var names = references.stream().map(r -> PythonLiteral.text(r).strip()).toList();
        var positions = new double[ordinals.size()];
        for (var i = 0; i < positions.length; i++) {
            if (!(ordinals.get(i) instanceof Double position) || position.isNaN() || position.isInfinite()) {
                throw new PythonLiteral.NotLiteralException("option_ordinal holds something that is no number");
            }
            positions[i] = position;
        }
        if (positions.length < 2 || positions.length > names.size()) {
            throw new PythonLiteral.NotLiteralException(
                    positions.length + " positions do not fit " + names.size() + " options");
        }
        if (names.stream().distinct().count() < names.size() || names.contains("")) {
            throw new PythonLiteral.NotLiteralException("two options have the same label, or one has none");
        }
        var problems = new ArrayList<Problem>();
        var kinds = kinds(names, positions.length, problems);
        var measure = measure(positions, problems);
        var order = IntStream.range(0, names.size()).boxed();
        if (measure == Measure.ORDINAL) {
            order = order.sorted(
                    Comparator.comparingDouble(i -> i < positions.length ? positions[i] : Double.POSITIVE_INFINITY));
        }
        var labels = new LinkedHashMap<String, String>();
        order.forEach(i -> labels.put(names.get(i), names.get(i)));
        if (measure == Measure.ORDINAL && !staysInOrder(names, positions)) {
            problems.add(Problem.warning("formats.info-numbers"));
            measure = Measure.NOMINAL;
        }
        return new OpinionsOptions(labels, kinds, measure, problems);
    }

    private static Map<String, OptionKind> kinds(List<String> names, int answers, List<Problem> problems) {
        var kinds = new LinkedHashMap<String, OptionKind>();
        for (var i = 0; i < names.size(); i++) {
            var said = OptionWords.kind(names.get(i));
            if (i >= answers) {
                kinds.put(names.get(i), said == OptionKind.SUBSTANTIVE ? OptionKind.REFUSED : said);
            } else {
                kinds.put(names.get(i), OptionKind.SUBSTANTIVE);
                if (said != OptionKind.SUBSTANTIVE) {
                    problems.add(Problem.note("formats.info-answer", names.get(i)));
                }
            }
        }
        return kinds;
    }

    private static Measure measure(double[] positions, List<Problem> problems) {
        var sorted = positions.clone();
        java.util.Arrays.sort(sorted);
        var written = IntStream.range(0, positions.length)
                .mapToObj(i -> PythonLiteral.text(positions[i]))
                .toList();
        if (sorted[sorted.length - 1] - sorted[0] < SAME) {
            problems.add(Problem.note("formats.info-nominal", String.join(", ", written)));
            return Measure.NOMINAL;
        }
        var even = true;
        for (var i = 1; i < sorted.length; i++) {
            var step = sorted[i] - sorted[i - 1];
            if (step < SAME) {
                problems.add(Problem.warning("formats.info-ties", String.join(", ", written)));
                return Measure.NOMINAL;
            }
            even &= Math.abs(step - (sorted[1] - sorted[0])) < SAME;
        }
        if (!even) {
            problems.add(Problem.note("formats.info-spacing", String.join(", ", written)));
        }
        return Measure.ORDINAL;
    }

    /** Labels that are numbers are put in the order of the numbers later; the positions must not say otherwise. */
    private static boolean staysInOrder(List<String> names, double[] positions) {
        var ordered = IntStream.range(0, positions.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> positions[i]))
                .map(i -> DecimalText.parse(names.get(i)).orElse(Double.MAX_VALUE))
                .toList();
        return IntStream.range(1, ordered.size()).allMatch(i -> ordered.get(i - 1) <= ordered.get(i));
    }
}
