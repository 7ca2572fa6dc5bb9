package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;

/**
 * Finds texts that may stand for nothing: words such as NA, negative codes among others that are not, codes such as 98 and
 * 99 far above the rest. All of it is proposed and none taken, since NA is Namibia too and 99 an age.
 */
final class MissingGuess {
    private static final Set<String> WORDS = Set.of(
            "na",
            "n/a",
            "#n/a",
            "#n/a n/a",
            "nan",
            "-nan",
            "<na>",
            "null",
            "#null!",
            "nil",
            "missing",
            "#value!",
            "#div/0!",
            ".",
            "-",
            "--",
            "?",
            "*");

    private static final Set<Integer> HIGH = Set.of(97, 98, 99, 997, 998, 999, 9997, 9998, 9999);
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,5}");
    private static final Pattern TWO_LETTERS = Pattern.compile("\\p{Lu}{2}");
    private static final int MOST_VALUES = 60;
    /** More different ones, among many numbers, are numbers that can be negative. */
    private static final int MOST_NEGATIVE = 10;

    private static final int FAR = 3;
    private static final int NAMED = 4;

    private final List<MissingCode> chosen;
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** Where a text that may stand for nothing was seen. */
    private static final class Found {
        private final Kind kind;
        private int fields;
        private final List<String> columns = new ArrayList<>();
        private String others = "";
        private boolean somewhereElse;

        Found(Kind kind) {
            this.kind = kind;
        }
    }

    /** Why a text may stand for nothing. */
    private enum Kind {
        WORD,
        NO_ANSWER,
        NEGATIVE,
        HIGH
    }

    MissingGuess(List<String> columns, List<HeadRows.Row> body, List<MissingCode> chosen) {
        this.chosen = chosen;
        for (var column = 0; column < columns.size(); column++) {
            if (!columns.get(column).isEmpty()) {
                look(columns.get(column), values(column, body));
            }
        }
    }

    private static Map<String, Integer> values(int column, List<HeadRows.Row> body) {
        var values = new LinkedHashMap<String, Integer>();
        for (var row : body) {
            var field = column < row.fields().size() ? row.fields().get(column).strip() : "";
            if (!field.isEmpty()) {
                values.merge(field, 1, Integer::sum);
            }
        }
        return values;
    }

    private void look(String column, Map<String, Integer> values) {
        var rest = values.keySet().stream().filter(v -> !isWord(v)).toList();
        var places = rest.stream().filter(v -> TWO_LETTERS.matcher(v).matches()).count() * 2 > rest.size()
                && !rest.isEmpty();
        values.forEach((value, count) -> {
            var word = isWord(value);
            if (word || OptionWords.kind(value) != OptionKind.SUBSTANTIVE) {
                var kind = word ? Kind.WORD : Kind.NO_ANSWER;
                // NA and DK are Namibia and Denmark where most values are two letters
                if (places && TWO_LETTERS.matcher(value).matches()) {
                    found(value, kind).somewhereElse = true;
                } else {
                    add(value, kind, column, count, "");
                }
            }
        });
        numbers(column, values, rest);
    }

    static boolean isWord(String value) {
        return WORDS.contains(value.toLowerCase(Locale.ROOT));
    }

    private void numbers(String column, Map<String, Integer> values, List<String> rest) {
        var whole = rest.stream()
                .filter(v -> WHOLE.matcher(v).matches())
                .map(Integer::valueOf)
                .sorted()
                .toList();
        var negative = whole.stream().filter(v -> v < 0).count();
        if (whole.size() < rest.size() - 1
                || whole.isEmpty()
                || (whole.size() > MOST_VALUES && negative > MOST_NEGATIVE)) {
            return;
        }
        var usual = whole.stream().filter(v -> v >= 0 && !HIGH.contains(v)).toList();
        if (usual.size() < 2) {
            return;
        }
        int least = usual.get(0);
        int most = usual.get(usual.size() - 1);
        for (var value : whole) {
            var text = String.valueOf(value);
            var count = values.getOrDefault(text, 0);
            if (count > 0 && value < 0) {
                add(text, Kind.NEGATIVE, column, count, least + " to " + most);
            } else if (count > 0 && HIGH.contains(value) && value > most * FAR) {
                add(text, Kind.HIGH, column, count, least + " to " + most);
            }
        }
    }

    private Found found(String value, Kind kind) {
        return found.computeIfAbsent(value, v -> new Found(kind));
    }

    private void add(String value, Kind kind, String column, int count, String others) {
        var its = found(value, kind);
        its.fields += count;
        its.columns.add(column);
        its.others = its.others.isEmpty() ? others : its.others;
    }

    /** What was found, and what somebody chose besides; words first, then codes by size. */
    List<MissingProposal> all() {
        List<MissingProposal> all = new ArrayList<>();
        found.forEach((value, its) -> {
            if (!its.columns.isEmpty()) {
                all.add(proposal(value, its));
            }
        });
        all.sort(Comparator.comparing(p -> kind(p.code().code())));
        for (var code : chosen) {
            if (!found.containsKey(code.code())) {
                all.add(new MissingProposal(code, 0, List.of(), true, said(code)));
            }
        }
        return all;
    }

    private Kind kind(String code) {
        var its = found.get(code);
        return its == null ? Kind.WORD : its.kind;
    }

    private MissingProposal proposal(String value, Found its) {
        var taken = chosen.stream().filter(c -> c.code().equals(value)).toList();
        var numbers = its.kind == Kind.NEGATIVE || its.kind == Kind.HIGH;
        var code = taken.isEmpty()
                ? new MissingCode(value, numbers || its.somewhereElse ? new LinkedHashSet<>(its.columns) : Set.of())
                : taken.get(0);
        return new MissingProposal(
                code, its.fields, its.columns, !taken.isEmpty(), taken.isEmpty() ? why(value, its) : said(code));
    }

    private static Problem said(MissingCode code) {
        return code.columns().isEmpty()
                ? Problem.note("table.missing-taken", code.code())
                : Problem.note(
                        "table.missing-taken-in",
                        code.code(),
                        code.columns().size(),
                        named(List.copyOf(code.columns())));
    }

    private static Problem why(String value, Found its) {
        var count = its.columns.size();
        var named = named(its.columns);
        return switch (its.kind) {
            case WORD -> Problem.note("table.missing-word", value, its.fields, count, named);
            case NO_ANSWER -> Problem.note("table.missing-answer", value, its.fields, count, named);
            case NEGATIVE -> Problem.note("table.missing-negative", value, its.fields, count, named, its.others);
            case HIGH -> Problem.note("table.missing-high", value, its.fields, count, named, its.others);
        };
    }

    private static String named(List<String> columns) {
        var some = columns.stream().limit(NAMED).collect(Collectors.joining(", "));
        return columns.size() > NAMED ? some + ", …" : some;
    }
}
