package org.mindgap.formats.answers;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/**
 * The columns of countries: one minus the Jensen–Shannon distance with natural logarithms between the model and the
 * people there. −1.0 says that nobody was asked, an empty cell that there is no number; neither is a score.
 */
final class CountryScores {
    static final String METRIC = "sim.jsd.dist.nats";

    private static final double NOT_ASKED = -1;
    private static final double LEAST = 1 - Math.sqrt(Math.log(2));
    private static final double ROUNDING = 1e-9;

    private final AnswerDesk desk;
    private final ProbabilityColumns columns;
    private final Set<String> known;
    private final Map<String, Map<String, Optional<Group>>> groups = new HashMap<>();
    private final Set<String> compared = new LinkedHashSet<>();
    private long kept;

    CountryScores(AnswerDesk desk, ProbabilityColumns columns) {
        this.desk = desk;
        this.columns = columns;
        this.known = Set.copyOf(columns.countries());
    }

    /** Hands on what a row says of its model and question. */
    void hand(CsvRow row, String model, HashedQuestions.Found found) {
        var without = 0;
        var group = groups.computeIfAbsent(found.survey().id(), s -> new HashMap<>());
        for (var column : columns.others().entrySet()) {
            var country = column.getKey();
            var people = group.computeIfAbsent(country, c -> people(found.survey(), c));
            if (people.isEmpty()) {
                unknown(country, found.survey());
                continue;
            }
            var written = row.text(column.getValue());
            if (written.isEmpty() || written.equalsIgnoreCase("nan")) {
                without++;
                continue;
            }
            var value = score(written);
            if (value == null) {
                desk.report(
                        Problem.warning(
                                "answers.score",
                                written,
                                country,
                                found.question().id()),
                        row.line());
            } else if (value != NOT_ASKED) {
                kept++;
                compared.add(country);
                desk.score(score(row, model, found.survey(), found.question(), people.get(), value));
            }
        }
        if (without > 0) {
            desk.report(
                    Problem.note("answers.score-none", without, found.question().id()), row.line());
        }
    }

    /** Says how many there were. */
    void done() {
        if (kept > 0) {
            desk.report(Problem.note("answers.scores-kept", kept, compared.size(), METRIC), 1);
        }
        if (!columns.untrusted().isEmpty()) {
            desk.report(Problem.note("answers.columns-untrusted", String.join(", ", columns.untrusted())), 1);
        }
    }

    private PublishedScore score(
            CsvRow row, String model, Survey survey, Question question, Group people, double value) {
        return new PublishedScore(model, survey.id(), question.id(), people, METRIC, value, desk.file(), row.line());
    }

    /** Null where it can be no such similarity. */
    private static @Nullable Double score(String written) {
        var number = DecimalText.parse(written);
        if (number.isEmpty()) {
            return null;
        }
        var value = number.getAsDouble();
        return value == NOT_ASKED || (value >= LEAST - ROUNDING && value <= 1 + ROUNDING) ? value : null;
    }

    private static Optional<Group> people(Survey survey, String country) {
        return survey.withRole(Role.COUNTRY)
                .filter(v -> v.values().stream().anyMatch(c -> c.code().equals(country)))
                .map(v -> Group.of(v.name(), country));
    }

    private void unknown(String column, Survey survey) {
        desk.reportOnce(
                known.contains(column)
                        ? Problem.warning("answers.score-country", column, survey.name())
                        : Problem.note("answers.score-column", column),
                1);
    }
}
