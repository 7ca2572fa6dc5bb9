package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mindgap.formats.table.Guess.By;
import org.mindgap.formats.text.TableHeader;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;

/**
 * Finds which rows of a table say what its columns are. The first names them if it holds texts where numbers stand below, or
 * texts that none below repeats; one or two more may hold the questions' texts.
 */
final class HeaderGuess {
    /** Rows that may stand above the first respondent. */
    private static final int MOST = 3;

    /** What SurveyMonkey writes below a question that has one column. */
    private static final Pattern REPLY = Pattern.compile("(?:Open-Ended )?Response", Pattern.CASE_INSENSITIVE);

    private final List<HeadRows.Row> rows;
    private final long line;

    /** How the first row differs from those below. */
    private static final class Differences {
        /** Columns of numbers with a text on top. */
        private int named;
        /** Columns of numbers with a number on top. */
        private int numbers;
        /** Columns of texts whose top comes again below. */
        private int again;
        /** Texts above columns of numbers. */
        private final List<String> texts = new ArrayList<>();

        Differences(HeadRows.Row first, List<HeadRows.Row> body) {
            for (var column = 0; column < first.fields().size(); column++) {
                var top = first.fields().get(column).strip();
                if (top.isEmpty()) {
                    continue;
                }
                if (areNumbers(column, body)) {
                    if (NumberShape.of(top) == NumberShape.NONE) {
                        named++;
                        texts.add(top);
                    } else {
                        numbers++;
                    }
                } else {
                    again += comesAgain(top, column, body) ? 1 : 0;
                }
            }
        }

        private static boolean areNumbers(int column, List<HeadRows.Row> body) {
            var found = false;
            for (var row : body) {
                var field = column < row.fields().size() ? row.fields().get(column) : "";
                if (!field.isBlank()) {
                    if (NumberShape.of(field) == NumberShape.NONE) {
                        return false;
                    }
                    found = true;
                }
            }
            return found;
        }

        private static boolean comesAgain(String top, int column, List<HeadRows.Row> body) {
            return body.stream()
                    .anyMatch(r -> column < r.fields().size()
                            && r.fields().get(column).strip().equals(top));
        }
    }

    /** @param rows of the table, its first one among them */
    HeaderGuess(List<HeadRows.Row> rows) {
        this.rows = rows;
        this.line = rows.isEmpty() ? 1 : rows.get(0).line();
    }

    Guess<Integer> of(Optional<Integer> chosen) {
        if (chosen.isPresent()) {
            return guess(chosen.get(), By.CHOSEN, chosen(chosen.get()));
        }
        if (rows.size() == 1 && hasNumbersOnly(rows.get(0))) {
            return guess(0, By.ASSUMED, Problem.note("table.header-figures", line));
        }
        if (rows.size() < 2) {
            return guess(1, By.ASSUMED, Problem.note("table.header-alone", line));
        }
        return several().orElseGet(this::one);
    }

    private Problem chosen(int lines) {
        if (lines == 0) {
            return Problem.note("table.header-chosen-none");
        }
        return lines == 1 || rows.size() < 2
                ? Problem.note("table.header-chosen", line)
                : Problem.note(
                        "table.header-chosen-lines",
                        line,
                        rows.get(Math.min(lines, rows.size()) - 1).line());
    }

    private Guess<Integer> one() {
        var first = rows.get(0);
        if (TableHeader.areCodesAndTexts(first.fields())) {
            return guess(
                    1,
                    By.SEEN,
                    Problem.note(
                            "table.header-codes",
                            line,
                            first.filled(),
                            first.fields().stream()
                                    .filter(f -> !f.isBlank())
                                    .findFirst()
                                    .orElse("")));
        }
        var found = new Differences(first, rows.subList(1, rows.size()));
        if (found.named > found.numbers) {
            return guess(
                    1, By.SEEN, Problem.note("table.header-numbers", line, found.named, found.named + found.numbers));
        }
        if (found.numbers > 0) {
            return guess(
                    0, By.SEEN, Problem.note("table.header-none", line, found.numbers, found.named + found.numbers));
        }
        if (found.again > 0) {
            return guess(0, By.ASSUMED, Problem.warning("table.header-again", line, found.again));
        }
        var different = new HashSet<>(first.fields()).size() == first.fields().size();
        return guess(1, By.ASSUMED, Problem.note(different ? "table.header-unlike" : "table.header-texts", line));
    }

    /** More than one row says what the columns are, as the services write them that ask people in the web. */
    private Optional<Guess<Integer>> several() {
        for (var i = 1; i < Math.min(MOST, rows.size()); i++) {
            if (TableHeader.areImportIds(rows.get(i).fields())) {
                return Optional.of(guess(
                        i + 1,
                        By.SEEN,
                        Problem.note("table.header-ids", line, rows.get(i).line())));
            }
        }
        if (rows.size() < MOST) {
            return Optional.empty();
        }
        var second = rows.get(1);
        var body = rows.subList(2, rows.size());
        if (goesOn(body)) {
            return Optional.of(guess(2, By.SEEN, Problem.note("table.header-options", line, second.line())));
        }
        var below = new Differences(second, body);
        if (new Differences(rows.get(0), body).numbers > 0 || below.numbers > 0 || below.again > 0) {
            return Optional.empty();
        }
        var texts = below.texts.stream().filter(HeaderGuess::saysSomething).toList();
        if (texts.size() < below.texts.size() || new HashSet<>(texts).size() < texts.size()) {
            return Optional.empty();
        }
        if (texts.size() > 1) {
            return Optional.of(guess(2, By.SEEN, Problem.note("table.header-two", line, second.line(), texts.size())));
        }
        return texts.stream()
                .findFirst()
                .map(text -> guess(1, By.ASSUMED, Problem.warning("table.header-maybe", line, second.line(), text)));
    }

    /** Whether the second row names options of questions that stand in the first, and leaves out what needs no more. */
    private boolean goesOn(List<HeadRows.Row> body) {
        var first = rows.get(0).fields();
        var second = rows.get(1).fields();
        var options = 0;
        var plain = 0;
        for (var i = 0; i < Math.min(first.size(), second.size()); i++) {
            var column = i;
            if (first.get(i).isBlank() && !second.get(i).isBlank()) {
                options++;
            } else if (!first.get(i).isBlank()
                    && second.get(i).isBlank()
                    && body.stream()
                            .anyMatch(r -> column < r.fields().size()
                                    && !r.fields().get(column).isBlank())) {
                plain++;
            } else if (REPLY.matcher(second.get(i).strip()).matches()) {
                options++;
            }
        }
        return options > 0 && plain > 1;
    }

    /** Not a word for nothing, and no answer such as don't know: those a respondent gives. */
    private static boolean saysSomething(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1
                && !MissingGuess.isWord(text)
                && OptionWords.kind(text) == OptionKind.SUBSTANTIVE;
    }

    private static boolean hasNumbersOnly(HeadRows.Row row) {
        return row.fields().stream().noneMatch(f -> NumberShape.of(f) == NumberShape.NONE);
    }

    private static Guess<Integer> guess(int lines, By by, Problem why) {
        return new Guess<>(
                lines, by, why, Stream.of(1, 2, 3, 0).filter(n -> n != lines).toList());
    }
}
