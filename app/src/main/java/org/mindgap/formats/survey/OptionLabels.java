package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/** Brings codes of a column and labels of a codebook together; a code without a label gets none. */
final class OptionLabels {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|]\\s*|\\s+");
    private static final Set<String> LOOKS_MISSING = Set.of("98", "99", "998", "999", "9998", "9999");

    private final String file;
    private final ProblemLog log;

    /** A question, and the codes of the file that stand for codes of the codebook ("1.0" for "1"). */
    record Described(Question question, Map<String, String> readAs) {}

    /** Labels of a variable that divides people, and codes read as others. */
    record Values(List<Variable.Value> values, Map<String, String> readAs) {}

    OptionLabels(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    /** Whether cells with several codes mean several answers: their parts are codes and they themselves are none. */
    boolean holdSeveral(ColumnDraft column, Optional<Codebook.Entry> entry) {
        var options = entry.map(Codebook.Entry::options).orElse(Map.of());
        return options.isEmpty()
                || column.dictionary().isEmpty()
                || column.dictionary().stream()
                        .filter(c -> !options.containsKey(c))
                        .map(c -> List.of(SEPARATOR.split(c)))
                        .anyMatch(parts -> parts.size() > 1 && options.keySet().containsAll(parts));
    }

    /** @param label of the question; where it is empty, its name is */
    Described described(String name, String label, ColumnDraft column, Codebook.Entry said) {
        var steps = UnlabelledSteps.of(
                said,
                column.dictionary().stream()
                        .filter(c -> !said.options().containsKey(c))
                        .toList());
        if (!steps.isEmpty()) {
            log.add(Problem.note("formats.unlabelled-steps", String.join(", ", steps))
                    .at(new Place(file, 0, name)));
        }
        var entry = UnlabelledSteps.with(said, steps);
        var readAs = readAs(name, column, entry.options().keySet());
        for (var code : column.dictionary()) {
            if (!entry.options().containsKey(code) && !readAs.containsKey(code)) {
                log.add(Problem.warning("formats.value-unlabelled", code, column.count(code))
                        .at(new Place(file, 0, name)));
            }
        }
        var options = new ArrayList<Option>();
        for (var code : ordered(entry)) {
            var text = entry.options().getOrDefault(code, code);
            var kind = entry.kind(code);
            if (kind != OptionKind.SUBSTANTIVE && !entry.kinds().containsKey(code)) {
                log.add(Problem.note("formats.option-kind", text, name, DialogueDocument.words(kind))
                        .at(Place.file(file)));
            } else if (kind == OptionKind.SUBSTANTIVE
                    && LOOKS_MISSING.contains(code)
                    && !entry.kinds().containsKey(code)) {
                log.add(Problem.warning("formats.looks-missing", code, text).at(new Place(file, 0, name)));
            }
            options.add(new Option(code, text, options.size() + 1, kind));
        }
        var question = new Question(
                name,
                label.isEmpty() ? name : label,
                entry.text("wording"),
                entry.text("language"),
                entry.measure().orElse(Measure.NOMINAL),
                entry.text("topic"),
                entry.text("source"),
                entry.text("battery"),
                pole(name, entry),
                options);
        return new Described(question, readAs);
    }

    /** Options without an order have no ends. */
    private Optional<Pole> pole(String name, Codebook.Entry entry) {
        if (entry.pole().isPresent() && entry.measure().orElse(Measure.NOMINAL) == Measure.NOMINAL) {
            log.add(Problem.warning("formats.pole-unordered", entry.pole().get().name())
                    .at(new Place(file, 0, name)));
            return Optional.empty();
        }
        return entry.pole();
    }

    /**
     * A question of which nothing is known but its codes.
     *
     * @param kinds of options, by code
     * @param topic that somebody chose, or empty
     */
    Described undescribed(
            String name, String label, ColumnDraft column, Function<String, OptionKind> kinds, String topic) {
        if (column.isMixed()) {
            log.add(Problem.note("formats.mixed-column").at(new Place(file, column.mixedLine(), name)));
        }
        var options = new ArrayList<Option>();
        column.dictionary().stream()
                .sorted(Comparator.comparing((String c) -> kinds.apply(c) != OptionKind.SUBSTANTIVE)
                        .thenComparing(OptionLabels::number)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(c -> options.add(new Option(c, c, options.size() + 1, kinds.apply(c))));
        return new Described(new Question(name, label, "", "", Measure.NOMINAL, topic, "", options), Map.of());
    }

    /** The codebook's labels in its order, then codes that it does not label, which are their own label. */
    Values values(String name, ColumnDraft column, Optional<Codebook.Entry> entry) {
        var options = entry.map(Codebook.Entry::options).orElse(Map.of());
        var readAs = readAs(name, column, options.keySet());
        var values = new ArrayList<Variable.Value>();
        options.forEach((code, label) -> values.add(new Variable.Value(code, label)));
        column.dictionary().stream()
                .filter(c -> !options.containsKey(c) && !readAs.containsKey(c))
                .sorted(Comparator.comparing(OptionLabels::number).thenComparing(Comparator.naturalOrder()))
                .forEach(c -> {
                    if (!options.isEmpty()) {
                        log.add(Problem.warning("formats.group-unlabelled", c, column.count(c))
                                .at(new Place(file, 0, name)));
                    }
                    values.add(new Variable.Value(c, c));
                });
        return new Values(values, readAs);
    }

    /** Codes that are written as other numbers of the same value: 1.0 and 01 for 1. */
    private Map<String, String> readAs(String name, ColumnDraft column, Set<String> codes) {
        var readAs = new LinkedHashMap<String, String>();
        for (var code : column.dictionary()) {
            var number = DecimalText.parse(code);
            if (codes.contains(code) || number.isEmpty()) {
                continue;
            }
            var same = codes.stream()
                    .filter(c -> DecimalText.parse(c).equals(number))
                    .toList();
            if (same.size() == 1) {
                readAs.put(code, same.get(0));
            }
        }
        if (!readAs.isEmpty()) {
            var first = readAs.entrySet().iterator().next();
            log.add(Problem.note("formats.code-read-as", first.getKey(), first.getValue(), readAs.size())
                    .at(new Place(file, 0, name)));
        }
        return readAs;
    }

    /** Whole numbers in their order, other codes after them in the codebook's, don't know and refused last. */
    private static List<String> ordered(Codebook.Entry entry) {
        return entry.options().keySet().stream()
                .sorted(Comparator.comparing((String c) -> entry.kind(c) != OptionKind.SUBSTANTIVE)
                        .thenComparing(OptionLabels::number))
                .toList();
    }

    private static double number(String code) {
        return DecimalText.parse(code).orElse(Double.MAX_VALUE);
    }
}
