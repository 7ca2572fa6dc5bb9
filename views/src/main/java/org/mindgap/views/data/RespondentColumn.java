package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.survey.Column;
import org.mindgap.survey.DisplayFormat;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Weightless;
import org.mindgap.views.kit.Texts;

/**
 * The values of one variable, ready to be shown: the words of every code are made once, so that a cell only looks them
 * up.
 */
final class RespondentColumn {
    /** What a value says. */
    enum Kind {
        ANSWER,
        /** Don't know or refused. */
        APART,
        NOT_ASKED,
        /** A code that is declared missing, and a weight that weighs nobody. */
        MISSING,
        /** The file has nothing here. */
        NO_VALUE
    }

    /** What stands in a cell. */
    record Value(String code, String label, Kind kind) {}

    private static final int DECIMALS = 6;

    private final Variable variable;
    private final Optional<DisplayFormat> dates;
    private final Column column;
    private final Column used;
    private final List<Value> values;
    private final List<Value> missing;
    private final Value none;
    private final Texts texts;
    private final Optional<String> told;
    private final boolean worded;

    /**
     * A column.
     *
     * @param column with the codes that are declared missing, as they stand in the file
     * @param used the same without them
     */
    RespondentColumn(Variable variable, Optional<Question> question, Column column, Column used, Texts texts) {
        this.variable = variable;
        this.dates = variable.dates();
        this.column = column;
        this.used = used;
        this.texts = texts;
        this.none = new Value("", texts.get("respondents.noValue"), Kind.NO_VALUE);
        this.values = new ArrayList<>();
        this.missing = new ArrayList<>();
        if (column instanceof Column.Codes codes) {
            for (var code : codes.dictionary()) {
                values.add(question.flatMap(q -> q.option(code))
                        .map(this::value)
                        .orElseGet(() -> new Value(code, labelOf(code), Kind.ANSWER)));
                missing.add(new Value(code, texts.get("respondents.missing", labelOf(code)), Kind.MISSING));
            }
        }
        this.worded = column instanceof Column.Numbers numbers
                && IntStream.range(0, numbers.size())
                        .anyMatch(i -> !Double.isNaN(numbers.values()[i])
                                && (lacks(i) || (variable.role() == Role.WEIGHT && !(numbers.values()[i] > 0))));
        this.told = weightless()
                .map(w -> texts.get(
                        "respondents.weightless",
                        texts.number(w.missing()),
                        texts.number(w.negative()),
                        texts.number(w.zero())));
    }

    Variable variable() {
        return variable;
    }

    boolean numeric() {
        return column instanceof Column.Numbers;
    }

    int people() {
        return column.size();
    }

    /** What a respondent's cell holds; nothing is read or computed but the words of a number. */
    Value value(int respondent) {
        if (column instanceof Column.Codes codes) {
            var index = codes.index()[respondent];
            return index < 0 ? none : (lacks(respondent) ? missing : values).get(index);
        }
        var number = column instanceof Column.Numbers numbers ? numbers.values()[respondent] : Double.NaN;
        if (Double.isNaN(number)) {
            return none;
        }
        var words = dates.flatMap(d -> d.shown(number)).orElseGet(() -> plain(number));
        if (lacks(respondent)) {
            return new Value(words, texts.get("respondents.missing", words), Kind.MISSING);
        }
        return variable.role() == Role.WEIGHT && !(number > 0)
                ? new Value(words, texts.get("respondents.weighsNobody", words), Kind.MISSING)
                : new Value(words, words, Kind.ANSWER);
    }

    /** The label of a code; of one without a label the date that it stands for, if it does. */
    private String labelOf(String code) {
        var label = variable.labelOf(code);
        return label.equals(code)
                ? dates.flatMap(d -> DecimalText.parse(code).stream()
                                .mapToObj(d::shown)
                                .flatMap(Optional::stream)
                                .findFirst())
                        .orElse(code)
                : label;
    }

    /** Whether the file has a value that is none. */
    private boolean lacks(int respondent) {
        return used instanceof Column.Numbers numbers
                ? Double.isNaN(numbers.values()[respondent])
                : ((Column.Codes) used).index()[respondent] < 0;
    }

    /** Whether words stand in a column of numbers: some are missing, or weigh nobody. */
    boolean worded() {
        return worded;
    }

    /** Whether it holds days with their time, which are as wide as words. */
    boolean moments() {
        return dates.filter(d -> d.shows() == DisplayFormat.Shows.MOMENT).isPresent();
    }

    /** What its head tells besides; made with the column. */
    Optional<String> told() {
        return told;
    }

    /** Of a weight, whom it does not weigh; nothing where it weighs everybody, or is none. Slow: goes through the column. */
    private Optional<Weightless> weightless() {
        if (variable.role() != Role.WEIGHT || !(used instanceof Column.Numbers numbers)) {
            return Optional.empty();
        }
        return Optional.of(Weightless.of(numbers.values())).filter(w -> w.people() > 0);
    }

    private Value value(Option option) {
        var kind = option.kind();
        if (kind == OptionKind.SUBSTANTIVE) {
            return new Value(option.code(), option.label(), Kind.ANSWER);
        }
        if (kind == OptionKind.NOT_ASKED) {
            return option.notAsked()
                    ? new Value(option.code(), texts.get("respondents.notAsked"), Kind.NOT_ASKED)
                    : new Value(option.code(), texts.get("respondents.missing", option.label()), Kind.MISSING);
        }
        return new Value(option.code(), option.label(), Kind.APART);
    }

    private String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        var words = texts.number(number, DECIMALS);
        var end = words.length();
        while (end > 1 && words.charAt(end - 1) == '0') {
            end--;
        }
        return words.substring(0, end);
    }
}
