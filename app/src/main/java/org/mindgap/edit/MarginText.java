package org.mindgap.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Variable;

/** Shares of margins as people type or paste them: parts of 1 or percent, with or without the sign. */
public final class MarginText {
    private MarginText() {}

    /**
     * What was typed for a variable.
     *
     * @param shares text by code; blank for a value without a share
     */
    public record Typed(String variable, Map<String, String> shares) {}

    /**
     * The margins.
     *
     * @throws ProblemException every text that is no number
     */
    public static List<Edit.RakedWeight.Margin> margins(List<Typed> typed) throws ProblemException {
        var margins = new ArrayList<Edit.RakedWeight.Margin>();
        var wrong = new ArrayList<Problem>();
        for (var margin : typed) {
            var targets = new ArrayList<Edit.RakedWeight.Target>();
            margin.shares().forEach((code, text) -> {
                var share = number(text);
                if (share.isPresent()) {
                    targets.add(new Edit.RakedWeight.Target(code, share.getAsDouble(), 0));
                } else if (!text.isBlank()) {
                    wrong.add(Problem.error("edit.rake-number", text));
                }
            });
            margins.add(new Edit.RakedWeight.Margin(margin.variable(), targets));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(wrong);
        }
        return margins;
    }

    /** The multiple of their mean at which weights are cut; 0 where nothing is said. */
    public static double limit(String text) throws ProblemException {
        if (text.isBlank()) {
            return 0;
        }
        var number = DecimalText.parse(text);
        if (number.isEmpty() || number.getAsDouble() <= 0) {
            throw new ProblemException(Problem.error("edit.rake-trim", text.strip()));
        }
        return number.getAsDouble();
    }

    /**
     * Shares out of several lines. A line is a share, or a code or label and its share behind a tab, a semicolon or a
     * comma; shares alone go to the values from the first one on.
     *
     * @param from code of the first value that a share alone belongs to
     * @return text by code; lines that belong to no value are not in it
     */
    public static Map<String, String> shares(Variable variable, String from, String pasted) {
        var codes = variable.values().stream().map(Variable.Value::code).toList();
        var found = new LinkedHashMap<String, String>();
        var next = Math.max(0, codes.indexOf(from));
        for (var line : pasted.strip().split("\\R", -1)) {
            if (number(line).isPresent()) {
                if (next < codes.size()) {
                    found.put(codes.get(next++), line.strip());
                }
                continue;
            }
            var cut = Math.max(line.lastIndexOf('\t'), Math.max(line.lastIndexOf(';'), line.lastIndexOf(',')));
            if (cut > 0) {
                var value = line.substring(0, cut).strip();
                var share = line.substring(cut + 1).strip();
                variable.values().stream()
                        .filter(v -> v.code().equals(value) || v.label().equalsIgnoreCase(value))
                        .findFirst()
                        .ifPresent(v -> found.put(v.code(), share));
            }
        }
        return found;
    }

    /** A number as somebody would type it. */
    public static String plain(double share) {
        return BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
    }

    private static OptionalDouble number(String text) {
        var stripped = text.strip();
        return DecimalText.parse(stripped.endsWith("%") ? stripped.substring(0, stripped.length() - 1) : stripped);
    }
}
