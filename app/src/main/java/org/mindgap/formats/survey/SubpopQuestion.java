package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Question;

/**
 * A question of SubPOP, from its first row. Options are coded by their place in the file's list and stand in the order
 * of their ordinals; an option without a place counts as don't know, which SubPOP leaves out of its distance.
 *
 * @param question as it is kept
 * @param problems what had to be decided
 */
record SubpopQuestion(Question question, List<Problem> problems) {
    /** Code of the refused option where the file gives a rate and no option. */
    static final String REFUSED = "refused";

    private static final double NO_PLACE = -1;
    private static final double SPACING = 1e-6;

    static SubpopQuestion of(SubpopRow row) {
        var problems = new ArrayList<Problem>();
        var count = row.responses().size();
        var measure = measure(row, problems);
        var places = IntStream.range(0, count).boxed().toList();
        if (measure == Measure.ORDINAL) {
            places = places.stream()
                    .sorted(Comparator.comparing((Integer i) -> row.ordinal().get(i) == NO_PLACE)
                            .thenComparing(i -> row.ordinal().get(i)))
                    .toList();
            if (!places.equals(IntStream.range(0, count).boxed().toList())) {
                problems.add(Problem.note(
                        "formats.subpop-order",
                        row.key(),
                        String.join(", ", places.stream().map(row.labels()::get).toList())));
            }
        }
        var options = new ArrayList<Option>();
        for (var place : places) {
            options.add(option(row, place, options.size() + 1, problems));
        }
        refusal(row, options.size() + 1, problems).ifPresent(options::add);
        var label = row.question().isEmpty() ? row.key() : row.question();
        return new SubpopQuestion(new Question(row.key(), label, "", "", measure, "", "", options), problems);
    }

    /** Code of the option at a place of the file's list, from 0. */
    static String code(int place) {
        return String.valueOf(place + 1);
    }

    private static Option option(SubpopRow row, int place, int position, List<Problem> problems) {
        var label = row.labels().get(place);
        var kind = OptionWords.kind(label);
        if (kind == OptionKind.SUBSTANTIVE
                && place < row.ordinal().size()
                && row.ordinal().get(place) == NO_PLACE) {
            kind = OptionKind.DONT_KNOW;
            problems.add(Problem.note("formats.subpop-no-place", label, row.key()));
        } else if (kind != OptionKind.SUBSTANTIVE) {
            problems.add(Problem.note("formats.option-kind", label, row.key(), DialogueDocument.words(kind)));
        }
        return new Option(code(place), label, position, kind);
    }

    private static Optional<Option> refusal(SubpopRow row, int position, List<Problem> problems) {
        if (row.offersRefusal()) {
            var place = row.responses().size();
            var label = row.labels().get(place);
            if (OptionWords.kind(label) == OptionKind.SUBSTANTIVE) {
                problems.add(Problem.warning("formats.subpop-last", label, row.key()));
            }
            return Optional.of(new Option(code(place), label, position, OptionKind.REFUSED));
        }
        return Optional.of(new Option(REFUSED, "Refused", position, OptionKind.REFUSED));
    }

    private static Measure measure(SubpopRow row, List<Problem> problems) {
        var ordinal = row.ordinal();
        var count = row.responses().size();
        if (ordinal.size() != count) {
            problems.add(Problem.warning("formats.subpop-ordinal", row.key(), count, ordinal.size()));
            return Measure.NOMINAL;
        }
        var placed = ordinal.stream().filter(o -> o != NO_PLACE).sorted().toList();
        var distinct = placed.stream().distinct().toList();
        if (distinct.size() < 2) {
            problems.add(Problem.note("formats.subpop-nominal", row.key()));
            return Measure.NOMINAL;
        }
        if (distinct.size() < placed.size()) {
            problems.add(Problem.warning("formats.subpop-ties", row.key(), ordinal));
            return Measure.NOMINAL;
        }
        var step = (placed.get(placed.size() - 1) - placed.get(0)) / (placed.size() - 1);
        var even = IntStream.range(1, placed.size())
                .allMatch(i -> Math.abs(placed.get(i) - placed.get(i - 1) - step) <= SPACING * step);
        if (!even) {
            problems.add(Problem.warning("formats.subpop-spacing", row.key(), ordinal));
        }
        return Measure.ORDINAL;
    }
}
