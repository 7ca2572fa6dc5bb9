package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.survey.Column;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/**
 * What an SPSS file declares missing of what a survey does. SPSS has room for three values, or a range and one value;
 * where more is declared, what occurs is put into a range if no other value lies in it.
 */
final class WrittenMissing {
    private final boolean text;

    /** @param text whether the codes are written as texts, of which there are no ranges */
    WrittenMissing(boolean text) {
        this.text = text;
    }

    /** A number that is written as it would be read back: "01" and "1.0" are texts. */
    static boolean isPlain(String code) {
        var number = DecimalText.parse(code);
        return number.isPresent() && CodeText.of(number.getAsDouble()).equals(code);
    }

    /**
     * Of an opinion question: as the file or somebody declared them, where no answer that counts is among them and SPSS
     * has a place for all; else what its options say.
     */
    MissingValues of(Variable variable, Question question) {
        return MissingValues.of(variable.declared())
                .filter(m -> !m.isEmpty() && fits(m))
                .flatMap(m -> with(m, question))
                .orElseGet(() -> of(question));
    }

    /**
     * Of any other variable.
     *
     * @param whole the column with its missing values
     */
    MissingValues of(Variable variable, Column whole) {
        var labelled = variable.missing().stream().map(Variable.Value::code).toList();
        var said = all(variable);
        var declared = MissingValues.of(variable.declared()).filter(this::fits);
        if (declared.isPresent() && labelled.stream().allMatch(new Declared(variable.declared())::has)) {
            return declared.get();
        }
        if (whole instanceof Column.Numbers numbers) {
            var distinct = Arrays.stream(numbers.values())
                    .filter(v -> !Double.isNaN(v))
                    .distinct()
                    .toArray();
            return placed(
                    Arrays.stream(distinct)
                            .sorted()
                            .mapToObj(CodeText::of)
                            .filter(said::has)
                            .toList(),
                    Arrays.stream(distinct)
                            .filter(v -> !said.has(CodeText.of(v)))
                            .toArray());
        }
        var all = new LinkedHashSet<String>();
        variable.allValues().forEach(v -> all.add(v.code()));
        all.addAll(((Column.Codes) whole).dictionary());
        var missing = all.stream()
                .filter(said::has)
                .sorted(Comparator.comparingDouble(
                        (String c) -> DecimalText.parse(c).orElse(Double.MAX_VALUE)))
                .toList();
        if (text) {
            return new MissingValues(missing, Optional.empty());
        }
        var answers = all.stream().filter(c -> !said.has(c) && isPlain(c)).mapToDouble(WrittenMissing::number);
        return placed(missing, answers.toArray());
    }

    /** All that is no value of a variable, whatever a file has room for. */
    static Declared all(Variable variable) {
        return new Declared(variable.declared())
                .and(variable.missing().stream().map(Variable.Value::code).toList());
    }

    private boolean fits(MissingValues declared) {
        return text ? declared.range().isEmpty() : declared.codes().stream().allMatch(WrittenMissing::isPlain);
    }

    /** With what is no answer besides. */
    private Optional<MissingValues> with(MissingValues declared, Question question) {
        var codes = new ArrayList<>(declared.codes());
        for (var option : question.options()) {
            var code = option.code();
            var has = (text || !isPlain(code)) ? declared.has(code) : declared.has(number(code));
            if (has && option.kind() == OptionKind.SUBSTANTIVE) {
                return Optional.empty();
            }
            if (!has && option.kind() != OptionKind.SUBSTANTIVE) {
                codes.add(code);
            }
        }
        var all = new MissingValues(codes, declared.range());
        return MissingValues.of(all.words()).filter(all::equals);
    }

    private MissingValues of(Question question) {
        var codes = question.options().stream()
                .filter(o -> o.kind() != OptionKind.SUBSTANTIVE)
                .map(Option::code)
                .toList();
        if (text || !question.options().stream().map(Option::code).allMatch(WrittenMissing::isPlain)) {
            return new MissingValues(codes, Optional.empty());
        }
        return placed(
                codes,
                question.options().stream()
                        .filter(o -> o.kind() == OptionKind.SUBSTANTIVE)
                        .mapToDouble(o -> number(o.code()))
                        .toArray());
    }

    /** Up to three values; more where a range, or a range and one value, takes them without an answer between them. */
    private static MissingValues placed(List<String> codes, double[] answers) {
        if (codes.size() <= 3) {
            return new MissingValues(codes, Optional.empty());
        }
        var ascending = codes.stream()
                .sorted(Comparator.comparingDouble(WrittenMissing::number))
                .toList();
        var last = ascending.size() - 1;
        for (var cut : List.of(new int[] {0, last}, new int[] {1, last}, new int[] {0, last - 1})) {
            var low = number(ascending.get(cut[0]));
            var high = number(ascending.get(cut[1]));
            if (DoubleStream.of(answers).noneMatch(a -> a >= low && a <= high)) {
                var single = new ArrayList<>(ascending);
                single.subList(cut[0], cut[1] + 1).clear();
                return new MissingValues(single, Optional.of(new MissingValues.Range(low, high)));
            }
        }
        return new MissingValues(codes, Optional.empty());
    }

    private static double number(String code) {
        return DecimalText.parse(code).orElseThrow();
    }
}
