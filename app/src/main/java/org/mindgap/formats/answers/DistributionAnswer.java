package org.mindgap.formats.answers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerMatcher;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;

/** Makes an answer of the rows that belong to it. */
final class DistributionAnswer {
    private final AnswerDesk desk;
    private final DistributionColumns columns;
    private final Optional<String> modelName;

    DistributionAnswer(AnswerDesk desk, DistributionColumns columns, Optional<String> modelName) {
        this.desk = desk;
        this.columns = columns;
        this.modelName = modelName;
    }

    void hand(DistributionRows rows) throws RowProblem {
        var row = rows.first();
        var country = columns.text(row, "country");
        var group = columns.group(row);
        var asked = AskedWords.read(columns.text(row, "asked_as"), !country.isEmpty(), group);
        var named = new LinkedHashMap<String, String>();
        if (!country.isEmpty()) {
            named.put("country", country);
        }
        named.putAll(group);
        var question = columns.text(row, "question");
        if (question.isEmpty()) {
            throw new RowProblem("answers.field-missing", "question");
        }
        var found = desk.match(columns.text(row, "survey"), question, named);
        var status = Shares.status(columns.text(row, "status"));
        var draws = draws(row);
        var reading = reading(row, draws);
        if (reading == Reading.DRAWS && draws == 0 && status == AnswerStatus.OK) {
            throw new RowProblem("answers.draws-none", found.question().id());
        }
        var shares = status == AnswerStatus.OK ? shares(rows, found, draws) : Shares.none();
        if (status == AnswerStatus.OK && shares.byCode().isEmpty()) {
            desk.report(Problem.warning("answers.no-shares", found.question().id()), row.line());
            status = AnswerStatus.NOT_CODED;
        }
        var coverage = number(row, "coverage");
        if (Double.isNaN(coverage) && !shares.byCode().isEmpty()) {
            shares.checkWhole(found.question().id());
        }
        answer(
                row,
                found,
                condition(row, asked, reading),
                shares,
                shares.coverage(coverage, found.question().id()),
                status);
    }

    private void answer(
            CsvRow row,
            AnswerMatcher.Match.Found found,
            Condition condition,
            Shares shares,
            double coverage,
            AnswerStatus status)
            throws RowProblem {
        var name = columns.text(row, "model");
        var model = name.isEmpty() ? modelName.orElse("") : name;
        if (model.isEmpty()) {
            throw new RowProblem("answers.model-missing");
        }
        var invented = switch (columns.text(row, "invented").toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "", "false", "no", "0" -> false;
            default -> throw new RowProblem("answers.field-shape", "invented", "true or false");
        };
        desk.answer(
                new Answer(
                        0,
                        desk.model(model, invented, "", row.line()).id(),
                        found.survey().id(),
                        found.question().id(),
                        condition,
                        found.target(),
                        shares.byCode(),
                        shares.draws(),
                        coverage,
                        status),
                new Evidence(
                        columns.raw(row, "prompt"),
                        columns.raw(row, "reply"),
                        desk.file(),
                        row.line(),
                        columns.text(row, "asked")));
    }

    private Condition condition(CsvRow row, AskedAs asked, Reading reading) throws RowProblem {
        return new Condition(
                asked,
                columns.text(row, "language"),
                columns.text(row, "wording"),
                columns.text(row, "order"),
                reading,
                temperature(row));
    }

    private @Nullable Double temperature(CsvRow row) throws RowProblem {
        var temperature = number(row, "temperature");
        return Double.isNaN(temperature) ? null : temperature;
    }

    /** NaN where the file does not say. */
    private double number(CsvRow row, String column) throws RowProblem {
        var text = columns.text(row, column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        var number = DecimalText.parse(text);
        if (number.isEmpty()) {
            throw new RowProblem("answers.field-shape", column, "a number");
        }
        return number.getAsDouble();
    }

    private int draws(CsvRow row) throws RowProblem {
        var text = columns.text(row, "draws");
        if (text.isEmpty()) {
            return 0;
        }
        var draws = DecimalText.parseWhole(text);
        if (draws.isEmpty() || draws.getAsInt() < 0) {
            throw new RowProblem("answers.field-shape", "draws", "a whole number");
        }
        return draws.getAsInt();
    }

    private Reading reading(CsvRow row, int draws) throws RowProblem {
        var word = columns.text(row, "reading").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> draws > 0 ? Reading.DRAWS : Reading.PROBABILITIES;
            case "probabilities" -> Reading.PROBABILITIES;
            case "draws" -> Reading.DRAWS;
            case "stated" -> Reading.STATED;
            default -> throw new RowProblem("answers.reading", word);
        };
    }

    private Shares shares(DistributionRows rows, AnswerMatcher.Match.Found found, int draws) throws RowProblem {
        var shares = new LinkedHashMap<String, Double>();
        var known = new LinkedHashMap<String, Double>();
        for (var line : rows.lines()) {
            var code = desk.option(found, line.option());
            var share = share(line, code, found);
            Shares.put(shares, code, share, found.question().id());
            if (!Double.isNaN(share)) {
                known.put(code, share);
            }
        }
        if (draws > 0 && !known.isEmpty()) {
            // all draws are counted, so an option without a row was not drawn
            found.question()
                    .options()
                    .forEach(o -> known.putIfAbsent(o.code(), shares.containsKey(o.code()) ? Double.NaN : 0.0));
            known.values().removeIf(s -> Double.isNaN(s));
        }
        var read = new Shares(known, draws);
        read.checkBounds(found.question().id());
        return read;
    }

    /** NaN where the cell is blank: unknown, which is not zero. */
    private static double share(DistributionRows.Line line, String code, AnswerMatcher.Match.Found found)
            throws RowProblem {
        if (line.share().isEmpty()) {
            return Double.NaN;
        }
        if (DecimalText.parse(line.share()).isEmpty()) {
            throw new RowProblem(
                    "answers.share", code, line.share(), found.question().id());
        }
        var written = new BigDecimal(line.share());
        return (line.percent() ? written.movePointLeft(2) : written).doubleValue();
    }
}
