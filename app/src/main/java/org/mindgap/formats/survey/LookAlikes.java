package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.mindgap.formats.text.LookAlike;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;

/** Says which answers, groups and columns look alike and are not the same. Nothing is put together. */
final class LookAlikes {
    private static final int NAMED = 8;

    private final String file;
    private final ProblemLog log;

    LookAlikes(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    /** What the values of a variable are. */
    enum Of {
        ANSWERS("formats.alike-case", "formats.alike-number"),
        GROUPS("formats.alike-case-groups", "formats.alike-number-groups"),
        /** Strata and clusters. */
        UNITS("formats.alike-case-units", "formats.alike-number-units");

        private final String words;
        private final String numbers;

        Of(String words, String numbers) {
            this.words = words;
            this.numbers = numbers;
        }
    }

    /**
     * Looks for one number, or one word, that is written in several ways.
     *
     * @param codes by what they are called
     * @param count how many people have a code
     */
    static List<Problem> written(Map<String, List<String>> codes, Of of, ToIntFunction<String> count) {
        var found = new ArrayList<Problem>();
        for (var same : LookAlike.written(codes.keySet())) {
            var words = same.texts().stream()
                    .map(t -> {
                        var its = codes.getOrDefault(t, List.of());
                        var people = its.stream().mapToInt(count).sum();
                        return "\u201C" + shown(t, its) + "\u201D (" + people + (people == 1 ? " row)" : " rows)");
                    })
                    .toList();
            found.add(Problem.warning(
                    same.numbers() ? of.numbers : of.words,
                    listed(words),
                    same.texts().size()));
        }
        return found;
    }

    private static String listed(List<String> words) {
        var some = words.size() <= NAMED ? words : words.subList(0, NAMED);
        return String.join(", ", some) + (words.size() > NAMED ? ", \u2026" : "");
    }

    /** Codes by what they are called: by their labels, and those that have none by themselves. */
    static Map<String, List<String>> byText(Map<String, String> labels) {
        var byText = new LinkedHashMap<String, List<String>>();
        labels.forEach((code, label) -> byText.computeIfAbsent(label.isEmpty() ? code : label, t -> new ArrayList<>())
                .add(code));
        return byText;
    }

    /** Looks at units of the sample, whose codes have no labels. */
    void units(String variable, ColumnDraft column) {
        var codes = new LinkedHashMap<String, List<String>>();
        column.dictionary().forEach(c -> codes.put(c, List.of(c)));
        written(codes, Of.UNITS, column::count).forEach(p -> log.add(p.at(new Place(file, 0, variable))));
    }

    /**
     * Looks at one variable.
     *
     * @param labels by code, in an order; a code that is its own label stands for itself
     */
    void in(String variable, ColumnDraft column, Map<String, String> labels, Of of) {
        var byText = byText(labels);
        written(byText, of, column::count).forEach(p -> log.add(p.at(new Place(file, 0, variable))));
        for (var pair : LookAlike.pairs(byText.keySet())) {
            var first = byText.getOrDefault(pair.first(), List.of());
            var second = byText.getOrDefault(pair.second(), List.of());
            var one = shown(pair.first(), first);
            var other = shown(pair.second(), second);
            var rows = rows(column, first);
            var others = rows(column, second);
            log.add((pair.firstHas().isEmpty()
                            ? Problem.warning("formats.look-alike-more", one, rows, other, others, pair.secondHas())
                            : Problem.warning(
                                    "formats.look-alike", one, rows, other, others, pair.firstHas(), pair.secondHas()))
                    .at(new Place(file, line(column, first, second), variable)));
        }
        var blanks = column.withAndWithoutBlanks();
        if (!blanks.isEmpty()) {
            log.add(Problem.note("formats.blanks-around", String.join(", ", blanks.keySet()), sum(blanks.values()))
                    .at(new Place(file, 0, variable)));
        }
    }

    /** Looks at the names of columns. */
    void in(List<String> names) {
        for (var pair : LookAlike.pairs(names)) {
            log.add((pair.firstHas().isEmpty()
                            ? Problem.warning(
                                    "formats.look-alike-names-more", pair.first(), pair.second(), pair.secondHas())
                            : Problem.warning(
                                    "formats.look-alike-names",
                                    pair.first(),
                                    pair.second(),
                                    pair.firstHas(),
                                    pair.secondHas()))
                    .at(Place.file(file)));
        }
    }

    private static String shown(String text, List<String> codes) {
        var others = codes.stream().filter(c -> !c.equals(text)).collect(Collectors.joining(", "));
        return others.isEmpty() ? text : others + " " + text;
    }

    private static int rows(ColumnDraft column, List<String> codes) {
        return codes.stream().mapToInt(column::count).sum();
    }

    private static int sum(java.util.Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Where the rarer of them comes first. */
    private static long line(ColumnDraft column, List<String> first, List<String> second) {
        Function<List<String>, Long> line = codes -> codes.stream()
                .mapToLong(column::firstLine)
                .filter(l -> l > 0)
                .min()
                .orElse(0);
        var rarer = rows(column, first) < rows(column, second) ? first : second;
        var other = rarer == first ? second : first;
        return line.apply(rarer) > 0 ? line.apply(rarer) : line.apply(other);
    }
}
