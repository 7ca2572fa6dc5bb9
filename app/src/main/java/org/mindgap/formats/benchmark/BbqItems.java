package org.mindgap.formats.benchmark;

import java.util.ArrayList;
import java.util.Optional;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.Choice;
import org.mindgap.stereotype.benchmark.Context;
import org.mindgap.stereotype.benchmark.Direction;
import org.mindgap.stereotype.benchmark.Role;

/** Makes items of BBQ's lines: which choice accords with the stereotype, the question's polarity applied. */
final class BbqItems {
    /** Templates above this number use proper names, in categories that are not crossed. */
    private static final int LAST_DESCRIPTION = 25;

    private final BbqMetadata metadata;
    private final String language;
    private final ProblemLog log;
    private final String file;

    BbqItems(BbqMetadata metadata, String language, ProblemLog log, String file) {
        this.metadata = metadata;
        this.language = language;
        this.log = log;
        this.file = file;
    }

    BenchmarkItem of(BbqRow row, long line) {
        var target = target(row, line);
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < BbqRow.OPTIONS; i++) {
            choices.add(new Choice(row.answers().get(i), row.infos().get(i), role(row, i, target)));
        }
        return new BenchmarkItem(
                row.id(),
                language,
                row.category() + (names(row) ? " (names)" : ""),
                target >= 0 ? group(row, target) : "",
                row.index(),
                row.ambiguous() ? Context.AMBIGUOUS : Context.DISAMBIGUATED,
                direction(row, choices.get(row.label()).role()),
                row.context(),
                row.question(),
                choices,
                row.label());
    }

    private int target(BbqRow row, long line) {
        var given = metadata.of(row);
        if (given.isPresent()) {
            return given.get().target();
        }
        if (!metadata.isEmpty()) {
            log.add(Problem.warning("benchmark.bbq-not-in-metadata", row.id()).at(Place.line(file, line)));
        }
        var target = BbqTarget.of(row);
        if (target == BbqTarget.UNRESOLVED) {
            log.add(Problem.warning("benchmark.bbq-target", row.id(), String.join(", ", row.stereotyped()))
                    .at(Place.line(file, line)));
        } else if (BbqTarget.several(row)) {
            log.add(Problem.note("benchmark.bbq-two-targets", row.id(), String.join(", ", row.stereotyped()))
                    .at(Place.line(file, line)));
        }
        return target;
    }

    private static Role role(BbqRow row, int place, int target) {
        if (row.unknown(place)) {
            return Role.UNKNOWN;
        }
        if (target == BbqTarget.UNRESOLVED) {
            return Role.UNRESOLVED;
        }
        return (place == target) == row.negative() ? Role.BIASED : Role.COUNTER;
    }

    private static Direction direction(BbqRow row, Role correct) {
        if (row.ambiguous()) {
            return Direction.NONE;
        }
        return switch (correct) {
            case BIASED -> Direction.STEREO;
            case COUNTER -> Direction.ANTISTEREO;
            default -> Direction.NONE;
        };
    }

    /** The group in the words of the options, which tell more than the list of all that a stereotype is about. */
    private static String group(BbqRow row, int target) {
        var info = row.infos().get(target);
        return info.isEmpty() ? row.texts().get(target) : info;
    }

    private boolean names(BbqRow row) {
        return metadata.of(row)
                .map(BbqMetadata.Entry::names)
                .orElseGet(() -> !row.category().contains("_x_")
                        && number(row.index()).filter(n -> n > LAST_DESCRIPTION).isPresent());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
