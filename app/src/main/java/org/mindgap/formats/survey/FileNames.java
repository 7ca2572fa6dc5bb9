package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.SpssName;
import org.mindgap.survey.DisplayFormat;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * What else an SPSS file says of its variables once a survey is made of it: the names that they had before Mindgap wrote
 * the file under others (docs/formats/sav.md), the values that it declares missing, and how values are shown.
 */
final class FileNames {
    private static final int LONGEST = 1000;

    /** A missing value of Stata, as a code. */
    private static final Pattern TAGGED = Pattern.compile("\\.[a-z]");

    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, MissingValues> declared;
    private final Map<String, String> all = new HashMap<>();
    private final Set<String> texts;
    private final Map<String, String> formats;

    FileNames(List<Field> fields) {
        var taken = fields.stream().map(Field::name).collect(Collectors.toCollection(HashSet::new));
        for (var field : fields) {
            var old = attribute(field, SpssName.OLD_NAME);
            if (old.isPresent() && taken.add(old.get())) {
                first.put(field.name(), old.get());
                if (attribute(field, SpssName.GIVEN_NAME).isPresent()) {
                    given.put(field.name(), field.name());
                }
            }
        }
        declared = fields.stream().collect(Collectors.toMap(Field::name, Field::missing, (a, b) -> a));
        fields.forEach(f -> all(f).ifPresent(words -> all.put(f.name(), words)));
        formats = fields.stream()
                .filter(f -> f.format().length() <= DisplayFormat.LONGEST)
                .collect(Collectors.toMap(Field::name, Field::format, (a, b) -> a));
        texts = fields.stream().filter(Field::isText).map(Field::name).collect(Collectors.toSet());
    }

    private static Optional<String> attribute(Field field, String name) {
        return field.attributes().getOrDefault(name, List.of()).stream()
                .filter(t -> !t.isBlank() && t.length() <= LONGEST)
                .findFirst();
    }

    /** All that Mindgap declared missing, where the file has no room for it and still declares what it had room for. */
    private static Optional<String> all(Field field) {
        var said = field.attributes().getOrDefault(SurveyDictionary.MISSING, List.of());
        return said.size() == 2 && said.get(1).length() <= LONGEST
                ? MissingValues.of(said.get(0)).filter(field.missing()::same).map(m -> said.get(1))
                : Optional.empty();
    }

    /** How many variables are known by another name than this file has. */
    int restored() {
        return first.size();
    }

    /** @param dictionary of the file, with what it says besides */
    Survey restored(Survey read, Dictionary dictionary) {
        var variables = read.variables().stream().map(this::variable).toList();
        var questions = read.questions().stream().map(this::question).toList();
        return new Survey(
                read.id(),
                read.name(),
                variables,
                questions,
                read.source() instanceof Respondents people && !first.isEmpty()
                        ? new PackedRespondents(people.count(), columns(read, people))
                        : read.source(),
                read.provenance().with(RemarksOfFile.of(dictionary, this::name)),
                read.invented(),
                read.replicates()
                        .map(r ->
                                new ReplicateScheme(r.method(), all(r.variables(), this::name), r.fay(), r.scales())));
    }

    private Map<String, PackedRespondents.Packed> columns(Survey read, Respondents people) {
        var columns = new LinkedHashMap<String, PackedRespondents.Packed>();
        read.variables().forEach(v -> columns.put(name(v.name()), () -> people.column(v.name())));
        return columns;
    }

    private Variable variable(Variable read) {
        var name = read.name();
        return new Variable(name(name), read.label(), read.role(), read.measure(), read.values())
                .called(given.getOrDefault(name, read.given()))
                .declaring(declared(read))
                .shown(read.format().isEmpty() ? formats.getOrDefault(name, "") : read.format());
    }

    /**
     * What the file declares missing, tagged values of Stata among it, and what a codebook says besides; of a question
     * only what labels and kinds of its options do not say already: a range, or a value that has no label.
     */
    private String declared(Variable read) {
        var missing = declared.getOrDefault(read.name(), MissingValues.NONE);
        if (read.role() == Role.OPINION) {
            var labelled =
                    read.values().stream().map(Variable.Value::code).toList().containsAll(missing.codes());
            return missing.range().isEmpty() && labelled ? read.declared() : missing.words();
        }
        var codes = new ArrayList<String>();
        if (!texts.contains(read.name())) {
            read.values().stream()
                    .map(Variable.Value::code)
                    .filter(TAGGED.asMatchPredicate())
                    .forEach(codes::add);
        }
        return new Declared(all.getOrDefault(read.name(), missing.words()))
                .and(List.copyOf(codes))
                .and(new Declared(read.declared()))
                .words();
    }

    private Question question(Question read) {
        return new Question(
                        name(read.id()),
                        read.label(),
                        read.wording(),
                        read.language(),
                        read.measure(),
                        read.topic(),
                        read.source(),
                        read.battery(),
                        read.pole(),
                        read.options(),
                        read.stem(),
                        read.showcard(),
                        read.translations())
                .called(given.getOrDefault(read.id(), read.given()));
    }

    private String name(String now) {
        return first.getOrDefault(now, now);
    }

    private static List<String> all(List<String> names, Function<String, String> by) {
        var all = new ArrayList<String>();
        names.forEach(n -> all.add(by.apply(n)));
        return all;
    }
}
