package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * The people's side of a file of verbalised distributions: a survey of published shares without bases. A question is
 * its text with its options; countries stay apart as they are written.
 */
final class VerbalisedPeople {
    static final String COUNTRY = "country";

    private final AnswerDesk desk;
    private final Map<List<String>, Question> questions = new LinkedHashMap<>();
    private final Map<List<String>, PublishedCell> cells = new LinkedHashMap<>();
    private final Set<String> countries = new LinkedHashSet<>();

    VerbalisedPeople(AnswerDesk desk) {
        this.desk = desk;
    }

    void take(VerbalisedRow row, long line) throws RowProblem {
        var key = List.of(row.question(), row.options());
        var question = questions.get(key);
        if (question == null) {
            question = question(row, row.labels(), line);
            questions.put(key, question);
        }
        for (var entry : row.people(question.options().size()).entrySet()) {
            if (!entry.getKey().isEmpty()) {
                cell(question, entry.getKey(), entry.getValue());
            }
        }
    }

    private Question question(VerbalisedRow row, List<String> labels, long line) {
        var id = "q" + (questions.size() + 1);
        var options = new ArrayList<Option>();
        for (var label : labels) {
            var position = options.size() + 1;
            var kind = OptionWords.kind(label);
            if (kind != OptionKind.SUBSTANTIVE) {
                desk.reportOnce(Problem.note("answers.option-kind", label), line);
            }
            options.add(new Option(String.valueOf(position), label, position, kind));
        }
        if (row.question().isEmpty()) {
            desk.report(Problem.note("answers.verbalised-no-text", id), line);
        }
        var text = row.question();
        return new Question(id, text.isEmpty() ? id : text, text, "", Measure.NOMINAL, "", "", options);
    }

    private void cell(Question question, String country, List<Double> people) throws RowProblem {
        var sum = people.stream().mapToDouble(v -> Double.isNaN(v) ? 0 : v).sum();
        var scale = sum > 50 ? 100 : 1;
        var rounding = people.size() * 0.005 + 0.005;
        var complete = people.stream().noneMatch(v -> Double.isNaN(v));
        if (sum / scale > 1 + rounding || (complete && sum / scale < 1 - rounding)) {
            throw new RowProblem("answers.people-sum", Shares.decimal(sum), country);
        }
        var shares = new LinkedHashMap<String, Double>();
        for (var i = 0; i < people.size(); i++) {
            if (!Double.isNaN(people.get(i))) {
                shares.put(question.options().get(i).code(), people.get(i) / scale);
            }
        }
        var cell = new PublishedCell(Group.of(COUNTRY, country), question.id(), null, shares, "");
        var earlier = cells.putIfAbsent(List.of(question.id(), country), cell);
        if (earlier != null && !earlier.shares().equals(shares)) {
            throw new RowProblem("answers.people-differ", country, question.id());
        }
        countries.add(country);
    }

    /** The question of a row, where its options could be read. */
    Optional<Question> question(VerbalisedRow row) {
        return Optional.ofNullable(questions.get(List.of(row.question(), row.options())));
    }

    /** Whether no figure of this country's people was read. */
    boolean isUnknown(String country) {
        return !countries.contains(country);
    }

    /** The survey, or nothing where no figure was read. */
    Optional<Survey> survey(Path file, boolean invented) throws IOException {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        var name = FileFacts.stem(file);
        var values = countries.stream().map(c -> new Variable.Value(c, c)).toList();
        return Optional.of(new Survey(
                FileFacts.id(name),
                name,
                List.of(new Variable(COUNTRY, "", Role.COUNTRY, Measure.NOMINAL, values)),
                List.copyOf(questions.values()),
                new PublishedShares(List.copyOf(cells.values())),
                Provenance.ofFile(FileFacts.name(file), FileFacts.sha256(file)),
                invented));
    }
}
