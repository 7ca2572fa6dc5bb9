package org.mindgap.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.read.Missing;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Option;

/** How kept replies are read: what is not said is as the plan says. */
final class ReadingOption {
    @Option(
            names = "--read",
            split = ",",
            paramLabel = "missing=W|spellings=W|form=W",
            description = {
                "Reads replies otherwise than the plan says; asks nothing for it.",
                "missing: unknown, opinions-qa, legacy-zero, legacy-uniform; spellings: sum, largest; form: sum,"
                        + " per-token, per-character, pmi (asks the texts without the question, too)."
            })
    Map<String, String> read = new LinkedHashMap<>();

    /** The plan's rules with these in their place. */
    ReadingRules over(ReadingRules plan) throws ProblemException {
        var missing = plan.missing();
        var spellings = plan.spellings();
        var form = plan.form();
        for (var entry : read.entrySet()) {
            switch (entry.getKey()) {
                case "missing" -> missing = word(Missing.values(), entry.getValue());
                case "spellings" -> spellings = word(LabelReading.Spellings.values(), entry.getValue());
                case "form" -> form = word(TextForm.values(), entry.getValue());
                default ->
                    throw new ProblemException(
                            Problem.error("cli.read-word", entry.getKey(), "missing, spellings, form"));
            }
        }
        return new ReadingRules(missing, spellings, form);
    }

    private static <E extends Enum<E>> E word(E[] values, String word) throws ProblemException {
        for (var value : values) {
            if (lower(value).equals(word)) {
                return value;
            }
        }
        throw new ProblemException(Problem.error(
                "cli.read-word",
                word,
                Stream.of(values).map(ReadingOption::lower).collect(Collectors.joining(", "))));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
